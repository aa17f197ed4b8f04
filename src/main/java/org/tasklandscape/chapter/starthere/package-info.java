/**
 * Chapter 00: what notebook {@code 00-start-here} shows.
 *
 * <pre>
 * artefact         class           cell
 * the-question     TheQuestion     cell-05
 * four-landscapes  FourLandscapes  cell-07
 * </pre>
 */
package org.tasklandscape.chapter.starthere;

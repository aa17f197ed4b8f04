/**
 * Chapter 00: what notebook {@code 00-start-here} shows.
 *
 * <pre>
 * artefact         class           cell
 * the-question     TheQuestion     cell-05
 * four-landscapes  FourLandscapes  cell-07
 * exercises 0.1 to 0.3  StartHereAnswers
 * </pre>
 */
package org.tasklandscape.chapter.starthere;

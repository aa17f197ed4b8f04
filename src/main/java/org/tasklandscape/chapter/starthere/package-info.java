/**
 * Chapter 00: what notebook {@code 00-start-here} shows.
 *
 * <pre>
 * the-question      TheQuestion      cell-04
 * four-landscapes   FourLandscapes   cell-06, claims of 02 and 03
 * </pre>
 */
package org.tasklandscape.chapter.starthere;

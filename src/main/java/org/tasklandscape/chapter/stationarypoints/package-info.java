/**
 * Chapter 08: what notebook {@code 08-stationary-points} shows.
 *
 * <pre>
 * artefact              class              cell
 * stationary-points     StationaryPoints   cell-26
 * segment-spectra       SegmentSpectra     cell-28
 * exercises 8.1 to 8.3  StationaryAnswers
 * </pre>
 */
package org.tasklandscape.chapter.stationarypoints;

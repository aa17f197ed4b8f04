/**
 * Chapter 08: what notebook {@code 08-stationary-points} shows.
 *
 * <pre>
 * artefact              class              cell
 * stationary-points     StationaryPoints   cell-34
 * stationary-ratios     StationaryRatios   cell-35
 * segment-spectra       SegmentSpectra     cell-39
 * exercises 8.1 to 8.4  StationaryAnswers
 * </pre>
 */
package org.tasklandscape.chapter.stationarypoints;

/**
 * Chapter 08: what notebook {@code 08-stationary-points} shows.
 *
 * <pre>
 * figure             class             cell of the notebook
 * stationary-points  StationaryPoints  8.5
 * segment-spectra    SegmentSpectra    8.5
 * </pre>
 */
package org.tasklandscape.chapter.stationarypoints;

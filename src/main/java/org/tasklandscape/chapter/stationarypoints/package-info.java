/** Chapter 08: what notebook {@code 08-stationary-points} shows. */
package org.tasklandscape.chapter.stationarypoints;

/**
 * Intervals, running moments and exact sums: how sure a measured number is.
 *
 * <p>Floor 0 of the house: nothing here knows of tasks, figures or tables.
 */
package org.tasklandscape.stats;

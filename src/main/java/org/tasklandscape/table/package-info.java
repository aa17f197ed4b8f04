/**
 * Tables of tasks in CSV, read as a stream: a row is a sample, a column names its task, and what is
 * kept are the sums that least squares needs, never the rows.
 */
package org.tasklandscape.table;

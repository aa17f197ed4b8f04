/**
 * Sweeps and tables on Apache Spark, through its Java classes alone: one jar for Spark 3.5 and 4,
 * whatever Scala they are built with.
 */
package org.tasklandscape.spark;

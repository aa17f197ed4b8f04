package org.tasklandscape.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** The program that spark-submit has started. */
final class SparkDriver {
  private SparkDriver() {}

  static boolean isHere() {
    return System.getProperty("spark.master") != null;
  }

  /** Connects to the master that spark-submit was told. */
  static JavaSparkContext context(String name) {
    try {
      return new JavaSparkContext(new SparkConf().setAppName(name));
    } catch (RuntimeException e) {
      throw SparkFault.opening(e);
    }
  }
}

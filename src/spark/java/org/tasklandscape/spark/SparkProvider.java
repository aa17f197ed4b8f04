package org.tasklandscape.spark;

import org.tasklandscape.sweep.SweepRunner;

/** Opens Spark within a program that spark-submit has started. */
public final class SparkProvider implements SweepRunner.Provider {
  /** {@return whether this is such a program} */
  @Override
  public boolean isHere() {
    return System.getProperty("spark.master") != null;
  }

  @Override
  public SweepRunner open(String name) {
    return SparkSweeps.open(name);
  }
}

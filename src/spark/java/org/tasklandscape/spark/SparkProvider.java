package org.tasklandscape.spark;

import org.tasklandscape.sweep.SweepRunner;

/** Opens Spark for sweeps within a program that spark-submit has started. */
public final class SparkProvider implements SweepRunner.Provider {
  /** {@return whether this is such a program} */
  @Override
  public boolean isHere() {
    return SparkDriver.isHere();
  }

  @Override
  public SweepRunner open(String name) {
    return SparkSweeps.open(name);
  }
}

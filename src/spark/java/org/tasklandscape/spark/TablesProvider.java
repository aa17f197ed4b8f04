package org.tasklandscape.spark;

import org.tasklandscape.table.RemoteTables;

/** Opens Spark for tables within a program that spark-submit has started. */
public final class TablesProvider implements RemoteTables.Provider {
  /** {@return whether this is such a program} */
  @Override
  public boolean isHere() {
    return SparkDriver.isHere();
  }

  @Override
  public RemoteTables open(String name) {
    return new SparkTables(SparkDriver.context(name));
  }
}

package org.tasklandscape.table;

import java.util.List;

/** Tables that lie where other machines read them, and are added up there. */
public interface RemoteTables extends AutoCloseable {
  /** Opens machines that are no part of this program: found by {@link java.util.ServiceLoader}. */
  interface Provider {
    /** {@return whether this process belongs to what it opens} */
    boolean isHere();

    /**
     * Opens them.
     *
     * @param name what the work is called there
     * @return the machines
     * @throws IllegalArgumentException if they cannot be reached
     */
    RemoteTables open(String name);
  }

  /**
   * Adds up tables.
   *
   * @param places files, or folders of files, all parts of one table
   * @param columns what the columns are
   * @return the exact sums of its tasks: those that one process reads of the same rows
   * @throws TableException at the first row of the first file that does not fit
   * @throws IllegalArgumentException if a place cannot be read, or is there twice
   */
  TableSums sums(List<String> places, ColumnChoice columns);

  /** Lets the machines go. */
  @Override
  void close();
}

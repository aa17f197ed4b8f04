package org.tasklandscape.fewshot;

/**
 * A matrix that need not lie in one piece: a<sub>ik</sub> is the entry at rows[i] + columns[k] +
 * at.
 *
 * @param entries the array
 * @param rows of each row i
 * @param columns of each column k
 * @param first the first column that counts
 * @param last behind the last one
 * @param at added to each
 */
record Factor(float[] entries, int[] rows, int[] columns, int first, int last, int at) {
  /** With all of its columns. */
  Factor(float[] entries, int[] rows, int[] columns, int at) {
    this(entries, rows, columns, 0, columns.length, at);
  }

  int height() {
    return rows.length;
  }

  int row(int i) {
    return rows[i] + at;
  }
}

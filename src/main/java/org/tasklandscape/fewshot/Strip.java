package org.tasklandscape.fewshot;

/**
 * Rows of an array: row i begins at places[i] + at.
 *
 * @param entries the array
 * @param places where the rows begin
 * @param at added to each
 */
record Strip(float[] entries, int[] places, int at) {
  int start(int row) {
    return places[row] + at;
  }

  int rows() {
    return places.length;
  }
}

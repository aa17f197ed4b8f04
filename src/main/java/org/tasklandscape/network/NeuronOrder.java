package org.tasklandscape.network;

import org.tasklandscape.rule.Require;

/**
 * The order of a network's neurons nearest to another network: g(W; x) is a sum over neurons, so
 * all k! orders of the columns of W are the same network at different points of R^(d×k).
 */
public final class NeuronOrder {
  private static final int MOST = 8;

  private final double[][] squares;
  private final int[] order;
  private final int[] best;
  private double least = Double.POSITIVE_INFINITY;

  private NeuronOrder(double[][] squares) {
    int k = squares.length;
    this.squares = squares;
    this.order = new int[k];
    this.best = new int[k];
  }

  /**
   * W with its neurons reordered so that ‖W - V‖ is least, by trying all k! orders.
   *
   * @param w W, entry (feature i, neuron j) at i k + j
   * @param v V, likewise
   * @param k the number of neurons, at most 8
   * @return W reordered
   * @throws IllegalArgumentException if sizes do not match, there are too many neurons, or an entry
   *     is not finite
   */
  public static double[] nearest(double[] w, double[] v, int k) {
    if (k < 1 || k > MOST || w.length != v.length || w.length % k != 0) {
      throw new IllegalArgumentException(
          "must have two networks of one size and 1 <= k <= %d, got %d and %d entries, k = %d"
              .formatted(MOST, w.length, v.length, k));
    }
    double[][] squares = new double[k][k];
    for (int from = 0; from < k; from++) {
      for (int to = 0; to < k; to++) {
        for (int i = 0; i < w.length; i += k) {
          double gap = w[i + from] - v[i + to];
          squares[from][to] += gap * gap;
        }
        Require.finite("the squared distance of two neurons", squares[from][to]);
      }
    }
    NeuronOrder search = new NeuronOrder(squares);
    search.place(0, 0, 0);
    double[] ordered = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      ordered[i] = w[i - i % k + search.best[i % k]];
    }
    return ordered;
  }

  /** Tries every unused neuron in place {@code to}; the bits of {@code used} tell which are. */
  private void place(int to, int used, double sum) {
    if (to == order.length) {
      if (sum < least) {
        least = sum;
        System.arraycopy(order, 0, best, 0, order.length);
      }
      return;
    }
    for (int from = 0; from < order.length; from++) {
      if ((used >> from & 1) == 0) {
        order[to] = from;
        place(to + 1, used | 1 << from, sum + squares[from][to]);
      }
    }
  }
}

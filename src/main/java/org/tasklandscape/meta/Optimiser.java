package org.tasklandscape.meta;

import java.util.List;

/** A rule that moves from one point to the next; {@link Training} is the loop around it. */
public interface Optimiser {

  /**
   * Starts a run.
   *
   * @param size p
   * @return a mover with a memory of its own
   */
  Mover begin(int size);

  /** One run's moves. */
  interface Mover {

    /**
     * Moves once.
     *
     * @param f what is minimised
     * @param w the point, overwritten by the next one
     * @param value F(w)
     * @param gradient g(w), overwritten by that of the next point
     * @param iteration the number of moves before this one
     * @return F at the next point; the value given, with the point unchanged, where no move makes
     *     progress
     */
    double move(Gradient f, double[] w, double value, double[] gradient, int iteration);

    /**
     * What this run remembers beside its point: a run whose memory is copied into that of another
     * goes on there.
     *
     * @return the arrays themselves
     * @throws UnsupportedOperationException if the rule remembers what no arrays hold
     */
    default List<double[]> memory() {
      throw new UnsupportedOperationException("the memory of this rule cannot be kept");
    }
  }
}

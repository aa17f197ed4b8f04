package org.tasklandscape.experiment;

/**
 * A landscape on a draw: what MAML gained there, and what had been told of it before.
 *
 * @param <M> the measures
 */
public interface Told<M> {
  /** {@return the gain that MAML realised} */
  double realised();

  /**
   * What had been told.
   *
   * @param measure by which measure
   * @return its value
   */
  double of(M measure);
}

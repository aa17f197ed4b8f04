package org.tasklandscape.meta;

/**
 * One task of meta-learning: the objective that adaptation descends and the one on which its result
 * is judged.
 *
 * <p>On samples these are the risks on the inner and on the outer set; on the population both are
 * f<sub>i</sub>. NAL looks at the outer one alone: give it all samples there.
 *
 * @param inner f̂<sub>in</sub>
 * @param outer f̂<sub>out</sub>, of the same size
 */
public record MetaTask(Objective inner, Objective outer) {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if they differ
   */
  public MetaTask {
    if (inner.size() != outer.size()) {
      throw new IllegalArgumentException(
          "inner and outer objective must have the same size, got %d and %d"
              .formatted(inner.size(), outer.size()));
    }
  }

  /**
   * A task known without sampling error.
   *
   * @param risk f<sub>i</sub>, inner and outer
   * @return the task
   */
  public static MetaTask population(Objective risk) {
    return new MetaTask(risk, risk);
  }

  /** {@return the number of parameters, p} */
  public int size() {
    return outer.size();
  }
}

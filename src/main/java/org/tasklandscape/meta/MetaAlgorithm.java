package org.tasklandscape.meta;

/**
 * g<sub>i</sub>(w) = B<sub>0</sub> ⋯ B<sub>k-1</sub> ∇f<sub>out</sub>(u<sub>k</sub>), u<sub>0</sub>
 * = w, u<sub>j+1</sub> = u<sub>j</sub> - α∇f<sub>in</sub>(u<sub>j</sub>), with the bracket
 * B<sub>j</sub> = I - α∇²f<sub>in</sub>(u<sub>j</sub>): the family of algorithms, told apart by k
 * and by how the bracket is taken.
 *
 * <p>Without inner steps (k = 0), or with α = 0, all of them are NAL. Source: theory 0 and 3.4.
 *
 * @param innerStep α, finite and at least 0
 * @param steps k, at least 0
 * @param bracket how B<sub>j</sub> is taken
 */
public record MetaAlgorithm(double innerStep, int steps, Bracket bracket) {
  /**
   * Checks the rule of each parameter.
   *
   * @param innerStep as for the record
   * @param steps as for the record
   * @param bracket as for the record
   * @throws IllegalArgumentException if one is broken
   */
  public MetaAlgorithm {
    if (!(innerStep >= 0 && innerStep < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the inner step must be finite and >= 0, got " + innerStep);
    }
    if (steps < 0) {
      throw new IllegalArgumentException("inner steps must be >= 0, got " + steps);
    }
  }

  /**
   * Non-adaptive learning: ∇f<sub>out</sub>(w).
   *
   * @return k = 0
   */
  public static MetaAlgorithm nal() {
    return new MetaAlgorithm(0, 0, new Bracket.Dropped());
  }

  /**
   * MAML: the gradient of f<sub>out</sub>(u<sub>k</sub>(w)).
   *
   * @param innerStep α
   * @param steps k
   * @return the algorithm
   */
  public static MetaAlgorithm maml(double innerStep, int steps) {
    return new MetaAlgorithm(innerStep, steps, new Bracket.Exact());
  }

  /**
   * First-order MAML: the brackets dropped.
   *
   * @param innerStep α
   * @param steps k
   * @return the algorithm
   */
  public static MetaAlgorithm foMaml(double innerStep, int steps) {
    return new MetaAlgorithm(innerStep, steps, new Bracket.Dropped());
  }

  /**
   * Hessian-free MAML: the brackets by central differences.
   *
   * @param innerStep α
   * @param steps k
   * @param width δ
   * @return the algorithm
   */
  public static MetaAlgorithm hfMaml(double innerStep, int steps, double width) {
    return new MetaAlgorithm(innerStep, steps, new Bracket.Differences(width));
  }

  /**
   * u<sub>k</sub>, the parameters after adaptation to a task.
   *
   * @param task the task
   * @param w length p
   * @return length p
   */
  public double[] adapt(MetaTask task, double[] w) {
    return new TaskPass(this, task.size()).adapt(task.inner(), w).clone();
  }
}

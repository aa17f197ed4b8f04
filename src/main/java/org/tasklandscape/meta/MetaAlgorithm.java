package org.tasklandscape.meta;

/**
 * w ↦ u<sub>i</sub>(w), the adaptation to a task, and ∇f<sub>out</sub>(u<sub>i</sub>) ↦
 * g<sub>i</sub>(w), the way back: a family of algorithms, told apart by the two.
 *
 * <p>Without adaptation all of them but Reptile, which then has nothing to follow, are NAL. Source:
 * theory 0, 3.4 and B7.
 */
public interface MetaAlgorithm {

  /** {@return non-adaptive learning, ∇f<sub>out</sub>(w): no inner steps} */
  static MetaAlgorithm nal() {
    return new InnerSteps(0, 0, new Bracket.Dropped());
  }

  /**
   * MAML: the gradient of f<sub>out</sub>(u<sub>k</sub>(w)).
   *
   * @param innerStep α
   * @param steps k
   * @return the algorithm
   */
  static MetaAlgorithm maml(double innerStep, int steps) {
    return new InnerSteps(innerStep, steps, new Bracket.Exact());
  }

  /**
   * First-order MAML: the brackets dropped.
   *
   * @param innerStep α
   * @param steps k
   * @return the algorithm
   */
  static MetaAlgorithm foMaml(double innerStep, int steps) {
    return new InnerSteps(innerStep, steps, new Bracket.Dropped());
  }

  /**
   * Hessian-free MAML: the brackets by central differences.
   *
   * @param innerStep α
   * @param steps k
   * @param width δ
   * @return the algorithm
   */
  static MetaAlgorithm hfMaml(double innerStep, int steps, double width) {
    return new InnerSteps(innerStep, steps, new Bracket.Differences(width));
  }

  /**
   * ANIL: MAML whose inner steps leave some parameters, the body, as they are.
   *
   * @param innerStep α
   * @param steps k
   * @param frozen the indices of the body, from 0
   * @return the algorithm
   */
  static MetaAlgorithm anil(double innerStep, int steps, int... frozen) {
    return new InnerSteps(innerStep, steps, new Bracket.Exact(), frozen);
  }

  /**
   * Reptile after k gradient steps.
   *
   * @param innerStep α
   * @param steps k
   * @return the algorithm
   */
  static MetaAlgorithm reptile(double innerStep, int steps) {
    return new Reptile(foMaml(innerStep, steps));
  }

  /**
   * Ridge towards w, the adaptation of iMAML, with its exact gradient, to eleven digits as far as
   * {@link Ridge} gets there.
   *
   * @param pull λ
   * @return the algorithm
   */
  static MetaAlgorithm ridge(double pull) {
    return new Ridge(pull, 1e-11);
  }

  /**
   * Starts work.
   *
   * @param size p
   * @return the buffers of one thread
   * @throws IllegalArgumentException if the algorithm does not fit p parameters
   */
  Pass begin(int size);

  /**
   * u, the parameters after adaptation to a task.
   *
   * @param task the task
   * @param w length p
   * @return length p
   */
  default double[] adapt(MetaTask task, double[] w) {
    return begin(task.size()).adapt(task.inner(), w).clone();
  }

  /** The way there and back through the adaptation of one task after another. */
  interface Pass {

    /**
     * u(w).
     *
     * @param inner f<sub>in</sub>
     * @param w length p
     * @return length p, kept by this pass until the next adaptation
     */
    double[] adapt(Objective inner, double[] w);

    /**
     * g(w) for the adaptation just made.
     *
     * @param inner f<sub>in</sub>, the same
     * @param v ∇f<sub>out</sub>(u), overwritten by g
     */
    void back(Objective inner, double[] v);
  }
}

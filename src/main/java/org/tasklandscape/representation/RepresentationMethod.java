package org.tasklandscape.representation;

/** The two ways in which this companion learns B̂ from the samples of T tasks. */
public enum RepresentationMethod {
  /** The moment method alone. */
  MOMENT("moment method") {
    @Override
    public Subspace learn(TrainingTasks tasks, int features) {
      return MomentMethod.learn(tasks, features);
    }
  },

  /** Alternating minimisation that starts from the moment method. */
  ALTERNATING("alternating minimisation") {
    @Override
    public Subspace learn(TrainingTasks tasks, int features) {
      return AlternatingMinimisation.defaults().learn(tasks, MomentMethod.learn(tasks, features));
    }
  };

  private final String text;

  RepresentationMethod(String text) {
    this.text = text;
  }

  /**
   * Learns k features.
   *
   * @param tasks the samples
   * @param features k, 1 ≤ k ≤ D
   * @return B̂
   * @throws IllegalArgumentException if k is not in its range, or alternating minimisation has
   *     fewer than k samples of a task
   */
  public abstract Subspace learn(TrainingTasks tasks, int features);

  /** The method in words. */
  @Override
  public String toString() {
    return text;
  }
}

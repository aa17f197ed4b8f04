package org.tasklandscape.meta;

/**
 * The methods that are compared: how each is trained, and how it adapts to a test task.
 *
 * <p>All share one strength of adaptation: k steps of α, or for ridge λ = 1/(kα), which contracts
 * curvature ρ by 1/(1 + kαρ) where small steps contract it by about exp(-kαρ). Source: theory B7.
 */
public enum Baseline {
  /** Trained without adaptation, tested with gradient steps. */
  NAL("NAL") {
    @Override
    public MetaAlgorithm training(double innerStep, int steps, int[] body) {
      return MetaAlgorithm.nal();
    }
  },

  /** Gradient steps in training and testing. */
  MAML("MAML") {
    @Override
    public MetaAlgorithm training(double innerStep, int steps, int[] body) {
      return MetaAlgorithm.maml(innerStep, steps);
    }
  },

  /** MAML with the brackets dropped. */
  FO_MAML("FO-MAML") {
    @Override
    public MetaAlgorithm training(double innerStep, int steps, int[] body) {
      return MetaAlgorithm.foMaml(innerStep, steps);
    }
  },

  /** MAML whose body is frozen during adaptation, in training and testing. */
  ANIL("ANIL") {
    @Override
    public MetaAlgorithm training(double innerStep, int steps, int[] body) {
      return MetaAlgorithm.anil(innerStep, steps, body);
    }

    @Override
    public MetaAlgorithm test(double innerStep, int steps, int[] body) {
      return training(innerStep, steps, body);
    }
  },

  /** Moves towards the adapted parameters. */
  REPTILE("Reptile") {
    @Override
    public MetaAlgorithm training(double innerStep, int steps, int[] body) {
      return MetaAlgorithm.reptile(innerStep, steps);
    }
  },

  /** Ridge towards w in training and testing. */
  RIDGE("ridge") {
    @Override
    public MetaAlgorithm training(double innerStep, int steps, int[] body) {
      return new Ridge(1 / (steps * innerStep), ACCURACY);
    }

    @Override
    public MetaAlgorithm test(double innerStep, int steps, int[] body) {
      return training(innerStep, steps, body);
    }
  };

  /** Of ridge: far finer than the differences between the methods. */
  private static final double ACCURACY = 1e-6;

  private final String label;

  Baseline(String label) {
    this.label = label;
  }

  /**
   * The algorithm of its training.
   *
   * @param innerStep α
   * @param steps k
   * @param body the indices that ANIL freezes
   * @return the algorithm
   */
  public abstract MetaAlgorithm training(double innerStep, int steps, int[] body);

  /**
   * The adaptation to a test task; of the algorithm only {@link MetaAlgorithm#adapt} matters.
   *
   * @param innerStep α
   * @param steps k
   * @param body the indices that ANIL freezes
   * @return the algorithm
   */
  public MetaAlgorithm test(double innerStep, int steps, int[] body) {
    return MetaAlgorithm.foMaml(innerStep, steps);
  }

  /** The name as figures write it. */
  @Override
  public String toString() {
    return label;
  }
}

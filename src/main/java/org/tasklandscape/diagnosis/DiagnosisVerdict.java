package org.tasklandscape.diagnosis;

/** What a diagnosis advises between the two starts of a gradient step. */
public enum DiagnosisVerdict {
  /** The whole interval of the gain says that MAML's excess risk is smaller. */
  USE_MAML,
  /** MAML learnt from this many tasks would be worse than NAL learnt from them. */
  USE_NAL,
  /** The whole interval lies so near to 1 that NAL, which is simpler, loses nothing. */
  NO_DIFFERENCE,
  /** The gain is known, and just about worth a second method's while: either will do. */
  EITHER,
  /** Too few tasks or rows, an interval too wide, or a model that does not fit. */
  CANNOT_TELL;

  /** The gain from which a second method is worth its while. */
  public static final double WORTHWHILE = 1.1;

  /** The least gain that is called substantial. */
  public static final double SUBSTANTIAL = 1.5;

  /**
   * Whether a gain of the population contradicts the verdict.
   *
   * @param gain G
   * @return whether MAML was advised at a gain below the worthwhile one, or no difference seen at
   *     one above it, or either thought good where one is better by as much
   */
  public boolean isWrongAt(double gain) {
    return switch (this) {
      case USE_MAML -> gain <= WORTHWHILE;
      case USE_NAL, NO_DIFFERENCE -> gain > WORTHWHILE;
      case EITHER -> gain > WORTHWHILE * WORTHWHILE;
      case CANNOT_TELL -> false;
    };
  }
}

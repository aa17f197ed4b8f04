package org.tasklandscape.diagnosis;

/** What a diagnosis advises. */
public enum DiagnosisVerdict {
  /** The whole interval of the gain says that MAML's excess risk is smaller. */
  USE_MAML,
  /** MAML learnt from this many tasks would be worse than NAL learnt from them. */
  USE_NAL,
  /** The whole interval lies so near to 1 that NAL, which is simpler, loses nothing. */
  NO_DIFFERENCE,
  /** Too few tasks or rows, an interval too wide, or a model that does not fit. */
  CANNOT_TELL;

  /** The gain from which a second method is worth its while. */
  public static final double WORTHWHILE = 1.1;

  /** The least gain that is called substantial. */
  public static final double SUBSTANTIAL = 1.5;
}

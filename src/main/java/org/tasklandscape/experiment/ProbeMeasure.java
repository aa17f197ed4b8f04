package org.tasklandscape.experiment;

/** What is measured at NAL's network of a table of probed networks, or predicted from there. */
public enum ProbeMeasure {
  /** G_line after all rounds, the recipe that was announced. */
  CENTRE_AND_LINE("rounds", "centre and line", true),
  /** G_line of the first round. */
  FIRST_ROUND("line", "centre and line, one round", true),
  /** 1 + ‖δ̄‖²/V, by the jackknife. */
  GEOGRAPHY("geography", "geography", true),
  /** φ of the harder half over φ of the easier one. */
  HARDNESS("hardness", "hardness ratio", false),
  /** E φ E 1/φ. */
  BOUND("hardnessBound", "T2's bound", false),
  /** ‖δ̄‖²/mean‖δ‖². */
  COHERENCE("coherence", "coherence", false),
  /** Of the displacements of the harder half. */
  PACKEDNESS("packedness", "packedness", false),
  /** Of the tasks' gradients. */
  COSINE("gradientCosine", "gradient cosine", false),
  /** Of the tasks' gradients. */
  VARIANCE("gradientVariance", "gradient variance", false),
  /** Of Fisher diagonals. */
  DIVERSITY("diversity", "Task2Vec diversity", false),
  /** The gain of a few moves of FO-MAML. */
  FIRST_ORDER("firstOrder", "ten moves of FO-MAML", true);

  private final String column;
  private final String words;
  private final boolean gain;

  ProbeMeasure(String column, String words, boolean gain) {
    this.column = column;
    this.words = words;
    this.gain = gain;
  }

  /** {@return its column} */
  String column() {
    return column;
  }

  /** {@return whether it is a gain, 1 where it predicts none} */
  boolean isGain() {
    return gain;
  }

  /** {@return its name, as the announcement has it} */
  @Override
  public String toString() {
    return words;
  }
}

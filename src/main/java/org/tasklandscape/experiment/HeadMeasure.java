package org.tasklandscape.experiment;

/** What is told of MAML's gain in accuracy at a convolutional network of NAL. */
public enum HeadMeasure {
  /** Held-out accuracy from MAML's head over that from NAL's, on NAL's features (theory 9.5). */
  HEAD("gain", "the head"),
  /** λ_max of the hard third over that of the easy one. */
  HARDNESS("hardness", "hardness"),
  /** Of the pulls of the hard third. */
  COHERENCE("coherence", "coherence"),
  /** Of the tasks' gradients, all parameters. */
  COSINE("gradientCosine", "gradient cosine"),
  /** Of the tasks' gradients, all parameters. */
  VARIANCE("gradientVariance", "gradient variance"),
  /** Of the diagonals of second moments. */
  DIVERSITY("diversity", "Task2Vec diversity"),
  /** The head on the features of the start, before any training. */
  RANDOM("random", "the head on random features"),
  /** The gain after a few iterations of FO-MAML from NAL's network. */
  FIRST_ORDER("firstOrder", "ten iterations of FO-MAML");

  private final String column;
  private final String words;

  HeadMeasure(String column, String words) {
    this.column = column;
    this.words = words;
  }

  /** {@return its column} */
  String column() {
    return column;
  }

  /** {@return its name, as the announcement has it} */
  @Override
  public String toString() {
    return words;
  }
}

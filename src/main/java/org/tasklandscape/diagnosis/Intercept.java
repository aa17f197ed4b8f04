package org.tasklandscape.diagnosis;

/**
 * What a learner knows of the mean of a new task, E y and E x.
 *
 * <p>With the mean of the m rows that it adapts on, ȳ + (x - x̄)<sup>T</sup>u, its step has m - 1
 * degrees of freedom, x̄ is independent of it, and the error of the mean, ((x̄ - E
 * x)<sup>T</sup>(w* - u) + z̄), has the variance of the risk after the step over m: <b>F = (1 +
 * 1/m) F<sub>m-1</sub></b> with the F<sub>m</sub> of theory 1.3, for Gaussian x exactly.
 */
public enum Intercept {
  /** The mean of the rows of the new task. */
  OWN_MEAN,
  /** The true mean, as the theory's tasks of mean 0 have it. */
  KNOWN;

  /**
   * The degrees of freedom of a step.
   *
   * @param testSamples m
   * @return m - 1, or m
   */
  double samples(int testSamples) {
    return this == OWN_MEAN ? testSamples - 1.0 : testSamples;
  }

  /**
   * What the error of the mean multiplies the risk by.
   *
   * @param testSamples m
   * @return 1 + 1/m, or 1
   */
  double factor(int testSamples) {
    return this == OWN_MEAN ? 1 + 1.0 / testSamples : 1;
  }

  /**
   * The excess risk under this intercept from that of the theory at {@link #samples}.
   *
   * @param excessRisk E, with the rows counted
   * @param noiseVariance σ²
   * @param testSamples m
   * @return (1 + 1/m) E + σ²/(2m), or E
   */
  public double excessRisk(double excessRisk, double noiseVariance, int testSamples) {
    double factor = factor(testSamples);
    return factor * excessRisk + (factor - 1) * noiseVariance / 2;
  }
}

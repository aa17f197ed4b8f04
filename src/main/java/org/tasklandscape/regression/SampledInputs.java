package org.tasklandscape.regression;

import org.tasklandscape.sampling.RandomStream;

/**
 * {@link SampledAdaptation} by drawing every input: the rows of G come from an {@link InputLaw},
 * for which no shorter way to G<sup>T</sup>G is known. O(m d) a draw.
 */
final class SampledInputs implements SampledAdaptation {
  private final int steps;
  private final double scale;
  private final double sigma;
  private final double[] curvatures;
  private final RandomStream stream;
  private final InputLaw.Sampler sampler;
  private final double[][] rows;
  private final double[] noise;
  private final double[] pull;

  SampledInputs(
      Adaptation adaptation,
      InputLaw inputs,
      double[] curvatures,
      double sigma,
      RandomStream stream) {
    this.steps = adaptation.steps();
    this.scale = adaptation.innerStep() / adaptation.samples();
    this.sigma = sigma;
    this.curvatures = curvatures;
    this.stream = stream;
    this.sampler = inputs.sampler(stream);
    this.rows = new double[Math.toIntExact((long) adaptation.samples())][curvatures.length];
    this.noise = new double[rows.length];
    this.pull = new double[curvatures.length];
  }

  @Override
  public void adapt(double[][] errors) {
    for (int i = 0; i < rows.length; i++) {
      sampler.draw(rows[i]);
      noise[i] = sigma == 0 ? 0 : sigma * stream.gaussian();
    }
    for (double[] a : errors) {
      for (int k = 0; k < steps; k++) {
        step(a);
      }
    }
  }

  /** a ← a - (α/m) Λ G^T(G a - σz). */
  private void step(double[] a) {
    for (int j = 0; j < a.length; j++) {
      pull[j] = 0;
    }
    for (int i = 0; i < rows.length; i++) {
      double residual = -noise[i];
      for (int j = 0; j < a.length; j++) {
        residual += rows[i][j] * a[j];
      }
      for (int j = 0; j < a.length; j++) {
        pull[j] += rows[i][j] * residual;
      }
    }
    for (int j = 0; j < a.length; j++) {
      a[j] -= scale * curvatures[j] * pull[j];
    }
  }
}

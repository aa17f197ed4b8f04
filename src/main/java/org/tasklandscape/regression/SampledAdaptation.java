package org.tasklandscape.regression;

import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.RandomStream;

/**
 * a ← a - (α/m) Λ (G<sup>T</sup>G a - σ G<sup>T</sup>z), k times with one G and z: gradient descent
 * on m sampled points, in the coordinates a = Λ<sup>1/2</sup>V<sup>T</sup>(w - w*) of a task with Σ
 * = VΛV<sup>T</sup>.
 *
 * <p>In these coordinates the risk above the noise is ½‖a‖², whatever the covariance. Source:
 * theory 1.1, section 2.
 */
interface SampledAdaptation {

  /**
   * Adapts several starting points to the same freshly drawn sample.
   *
   * @param errors one array a for each point, overwritten
   */
  void adapt(double[][] errors);

  /** The cheapest exact sampler for an adaptation, on a cluster of curvatures λ. */
  static SampledAdaptation of(
      Adaptation adaptation,
      InputLaw inputs,
      double[] curvatures,
      double noiseVariance,
      int points,
      RandomStream stream) {
    if (adaptation.isExact()) {
      return population(adaptation, curvatures);
    }
    long samples = (long) adaptation.samples();
    double scale = adaptation.innerStep() / adaptation.samples();
    double sigma = Math.sqrt(noiseVariance);
    int d = curvatures.length;
    if (inputs != InputLaw.gaussian()) {
      return new SampledInputs(adaptation, inputs, curvatures, sigma, stream);
    }
    return adaptation.steps() == 1 && points <= 2
        ? new TwoPointStep(samples, scale, sigma, curvatures, stream)
        : onBartlettFactor(
            new BartlettFactor(samples, d, stream), adaptation.steps(), scale, sigma, curvatures);
  }

  private static SampledAdaptation population(Adaptation adaptation, double[] curvatures) {
    double[] kept = new double[curvatures.length];
    for (int j = 0; j < kept.length; j++) {
      kept[j] = 1;
      for (int s = 0; s < adaptation.steps(); s++) {
        kept[j] *= 1 - adaptation.innerStep() * curvatures[j];
      }
    }
    return errors -> {
      for (double[] a : errors) {
        for (int j = 0; j < kept.length; j++) {
          a[j] *= kept[j];
        }
      }
    };
  }

  private static SampledAdaptation onBartlettFactor(
      BartlettFactor design, int steps, double scale, double sigma, double[] curvatures) {
    double[] image = new double[curvatures.length];
    double[] cross = new double[curvatures.length];
    return errors -> {
      design.draw();
      design.cross(cross);
      for (double[] a : errors) {
        for (int s = 0; s < steps; s++) {
          design.gram(a, image);
          for (int j = 0; j < a.length; j++) {
            a[j] -= scale * curvatures[j] * (image[j] - sigma * cross[j]);
          }
        }
      }
    };
  }
}

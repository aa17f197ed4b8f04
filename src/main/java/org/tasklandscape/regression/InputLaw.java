package org.tasklandscape.regression;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.sampling.ChiSampler;
import org.tasklandscape.sampling.RandomStream;

/**
 * x = V Λ<sup>1/2</sup> s with E[s] = 0, E[s s<sup>T</sup>] = I: inputs of covariance Σ = V Λ
 * V<sup>T</sup> whose law need not be Gaussian.
 *
 * <p>Of the fourth moments of s only two numbers matter: E[s s<sup>T</sup>A s s<sup>T</sup>] = t
 * tr(A) I + (1 + c) A for A diagonal, so that
 *
 * <p>Q<sup>(m)</sup> = (I - αΣ) Σ (I - αΣ) + (α²/m)(t tr(Σ²) Σ + c Σ³).
 *
 * <p>With κ the excess kurtosis of a coordinate of s: t = 1, c = 1 + κ for independent coordinates;
 * t = 1 + κ/3, c = 1 + 2κ/3 for elliptical laws; t = c = 1 for Gaussian inputs, which are both. The
 * noise of the labels costs the same under every law. Source: theory 1.2, B6.
 */
public final class InputLaw {
  private static final InputLaw GAUSSIAN =
      new InputLaw("Gaussian", 0, 1, 1, stream -> stream::gaussians);
  private static final InputLaw RADEMACHER =
      independent("Rademacher", -2, stream -> s -> signs(stream, s));

  private final String name;
  private final double excessKurtosis;
  private final double traceFactor;
  private final double cubeFactor;
  private final Source source;

  private InputLaw(
      String name, double excessKurtosis, double traceFactor, double cubeFactor, Source source) {
    this.name = name;
    this.excessKurtosis = excessKurtosis;
    this.traceFactor = traceFactor;
    this.cubeFactor = cubeFactor;
    this.source = source;
  }

  /** Draws of s from one stream. */
  interface Sampler {
    void draw(double[] s);
  }

  private interface Source {
    Sampler on(RandomStream stream);
  }

  /** {@return independent N(0, 1), κ = 0: the law of every other class of this package} */
  public static InputLaw gaussian() {
    return GAUSSIAN;
  }

  /** {@return independent signs, ±1 with probability ½ each, κ = -2: the law of least kurtosis} */
  public static InputLaw rademacher() {
    return RADEMACHER;
  }

  /**
   * Independent Student variables, scaled to variance 1.
   *
   * @param degreesOfFreedom ν &gt; 4, without which there is no Q
   * @return κ = 6/(ν - 4)
   * @throws IllegalArgumentException if ν ≤ 4
   */
  public static InputLaw student(int degreesOfFreedom) {
    double kurtosis = studentKurtosis(degreesOfFreedom);
    double scale = Math.sqrt(degreesOfFreedom - 2.0);
    return independent(
        "Student, ν = " + degreesOfFreedom,
        kurtosis,
        stream -> {
          ChiSampler chi = new ChiSampler(degreesOfFreedom, stream);
          return s -> {
            for (int j = 0; j < s.length; j++) {
              s[j] = scale * stream.gaussian() / chi.sample();
            }
          };
        });
  }

  /**
   * A Gaussian vector over one common χ<sub>ν</sub>, scaled to unit variances: Student coordinates
   * that are uncorrelated but large together.
   *
   * @param degreesOfFreedom ν &gt; 4, without which there is no Q
   * @return κ = 6/(ν - 4)
   * @throws IllegalArgumentException if ν ≤ 4
   */
  public static InputLaw ellipticalStudent(int degreesOfFreedom) {
    double kurtosis = studentKurtosis(degreesOfFreedom);
    double scale = Math.sqrt(degreesOfFreedom - 2.0);
    return new InputLaw(
        "elliptical Student, ν = " + degreesOfFreedom,
        kurtosis,
        1 + kurtosis / 3,
        1 + 2 * kurtosis / 3,
        stream -> {
          ChiSampler chi = new ChiSampler(degreesOfFreedom, stream);
          return s -> {
            stream.gaussians(s);
            double common = scale / chi.sample();
            for (int j = 0; j < s.length; j++) {
              s[j] *= common;
            }
          };
        });
  }

  private static InputLaw independent(String name, double kurtosis, Source source) {
    return new InputLaw(name, kurtosis, 1, 1 + kurtosis, source);
  }

  private static double studentKurtosis(int degreesOfFreedom) {
    if (degreesOfFreedom <= 4) {
      throw new IllegalArgumentException(
          "a Student law must have degrees of freedom > 4, got " + degreesOfFreedom);
    }
    return 6.0 / (degreesOfFreedom - 4);
  }

  private static void signs(RandomStream stream, double[] s) {
    for (int j = 0; j < s.length; j++) {
      s[j] = stream.nextLong() < 0 ? -1 : 1;
    }
  }

  /** {@return κ = E[s<sub>1</sub>⁴] - 3, at least -2} */
  public double excessKurtosis() {
    return excessKurtosis;
  }

  /**
   * t d + c, which takes the place of d + 1 in the curvature that a step leaves of Σ = ρI: d + 1 +
   * κ for independent coordinates, d + 1 + κ(d + 2)/3 for elliptical laws.
   *
   * @param dimension d
   * @return the number, 0 for Rademacher inputs in one dimension
   */
  public double gramSpread(int dimension) {
    return traceFactor * dimension + cubeFactor;
  }

  /**
   * q(ρ; m) = ρ(1 - αρ)² + (t d + c) α²ρ³/m, the curvature left of Σ = ρI after a step.
   *
   * @param curvature ρ, at least 0
   * @param dimension d, at least 1
   * @param step α and m
   * @return q, at least 0
   * @throws UnsupportedOperationException for several steps on one finite sample set
   */
  public double curvature(double curvature, int dimension, Adaptation step) {
    return step.curvatureLeft(curvature, gramSpread(dimension));
  }

  /**
   * Q<sup>(m)</sup>, the Hessian of a task's risk after adaptation.
   *
   * @param covariance Σ, d × d; x = V Λ<sup>1/2</sup> s with its principal axes V
   * @param step α and m
   * @return d × d
   * @throws IllegalArgumentException if Σ is not symmetric positive semidefinite
   * @throws UnsupportedOperationException for several steps on one finite sample set
   */
  public INDArray hessian(INDArray covariance, Adaptation step) {
    Covariance sigma = Covariance.of(NdArrays.matrix(covariance, "the covariance"));
    return NdArrays.matrix(step.hessian(sigma, traceFactor, cubeFactor));
  }

  Sampler sampler(RandomStream stream) {
    return source.on(stream);
  }

  /** The name that tables and captions use. */
  @Override
  public String toString() {
    return name;
  }
}

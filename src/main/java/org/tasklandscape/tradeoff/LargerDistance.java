package org.tasklandscape.tradeoff;

/**
 * P(‖x‖ &gt; ‖y‖) for jointly Gaussian x, y of length p whose pairs (x<sub>j</sub>, y<sub>j</sub>)
 * are independent: the first with mean m and covariance C, the others with mean 0 and covariance K.
 *
 * <p>D = ‖x‖² - ‖y‖² has the characteristic function φ = exp((itμ - 2t²g)/Δ<sub>C</sub>)
 * Δ<sub>C</sub><sup>-1/2</sup> Δ<sub>K</sub><sup>-(p-1)/2</sup> with Δ<sub>C</sub> = 1 - 2it(c₁₁ -
 * c₂₂) + 4t² det C, μ = m₁² - m₂² and g = c₂₂m₁² - 2c₁₂m₁m₂ + c₁₁m₂², and P(D &gt; 0) = ½ + (1/π)
 * ∫<sub>0</sub><sup>∞</sup> Im φ(t) dt/t (Gil-Pelaez 1951, Imhof 1961). The integral is a sum over
 * the nodes t = exp(½π sinh τ)/sd(D), evenly spaced in τ: a double exponential rule, its spacing
 * halved until that changes the sum by no more than 1e-7.
 *
 * <p>Where x or y is all but constant beside the other, or they are all but one, φ turns many times
 * before it fades. At p = 1 the sum is right to 1e-7 as long as det C is 3e-6 of the square of the
 * larger variance or more; below that, where {@value #HALVINGS} halvings do not do, to 1e-3.
 */
final class LargerDistance {
  private static final double SPACING = 1.0 / 48;
  private static final int NODES = 192;
  private static final int HALVINGS = 7;
  private static final double ACCURACY = 1e-7;

  /** Beyond so many standard deviations of D its sign is sure to 1e-7. */
  private static final double SURE = 24;

  private final int others;
  private final double shift;
  private final double damping;
  private final double firstTrace;
  private final double firstDeterminant;
  private final double otherTrace;
  private final double otherDeterminant;
  private final double mean;
  private final double deviation;

  /** Covariances as {c₁₁, c₁₂, c₂₂}; others is p - 1. */
  LargerDistance(double first, double second, double[] c, int others, double[] k) {
    this.others = others;
    this.shift = first * first - second * second;
    this.damping =
        Math.max(0, c[2] * first * first - 2 * c[1] * first * second + c[0] * second * second);
    this.firstTrace = c[0] - c[2];
    this.firstDeterminant = determinant(c);
    this.otherTrace = k[0] - k[2];
    this.otherDeterminant = determinant(k);
    this.mean = shift + firstTrace + others * otherTrace;
    // Var D: 4 (Jm)ᵀC(Jm) + 2 tr (CJ)² and the same of the others.
    double signal = c[0] * first * first - 2 * c[1] * first * second + c[2] * second * second;
    this.deviation = Math.sqrt(Math.max(0, 4 * signal + 2 * square(c) + 2 * others * square(k)));
  }

  private static double determinant(double[] c) {
    return Math.max(0, c[0] * c[2] - c[1] * c[1]);
  }

  private static double square(double[] c) {
    return c[0] * c[0] - 2 * c[1] * c[1] + c[2] * c[2];
  }

  /** P(D > 0), to the accuracy above; NaN where D is constant. */
  double probability() {
    if (!(deviation > 0)) {
      return Double.NaN;
    }
    if (Math.abs(mean) > SURE * deviation) {
      return mean > 0 ? 1 : 0;
    }
    double spacing = SPACING;
    int nodes = NODES;
    double sum = 0;
    for (int i = -nodes; i <= nodes; i++) {
      sum += node(i * spacing);
    }
    double value = 0.5 + sum * spacing / Math.PI;
    for (int halving = 0; halving < HALVINGS; halving++) {
      for (int i = -nodes; i < nodes; i++) {
        sum += node((i + 0.5) * spacing);
      }
      spacing /= 2;
      nodes *= 2;
      double finer = 0.5 + sum * spacing / Math.PI;
      if (Math.abs(finer - value) <= ACCURACY) {
        break;
      }
      value = finer;
    }
    return Math.min(1, Math.max(0, value));
  }

  /** What a node adds to the sum. */
  private double node(double tau) {
    double power = StrictMath.exp(tau);
    double exponent = Math.PI / 4 * (power - 1 / power);
    double weight = Math.PI / 4 * (power + 1 / power);
    return weight * imaginary(StrictMath.exp(exponent) / deviation);
  }

  /** Im φ(t). */
  private double imaginary(double t) {
    double real = 1 + 4 * t * t * firstDeterminant;
    double imaginary = -2 * t * firstTrace;
    double norm = real * real + imaginary * imaginary;
    double damped = -2 * t * t * damping;
    double logarithm = (damped * real + t * shift * imaginary) / norm - StrictMath.log(norm) / 4;
    double phase =
        (t * shift * real - damped * imaginary) / norm - StrictMath.atan2(imaginary, real) / 2;
    if (others > 0) {
      double otherReal = 1 + 4 * t * t * otherDeterminant;
      double otherImaginary = -2 * t * otherTrace;
      double otherNorm = otherReal * otherReal + otherImaginary * otherImaginary;
      logarithm -= others * StrictMath.log(otherNorm) / 4;
      phase -= others * StrictMath.atan2(otherImaginary, otherReal) / 2;
    }
    return StrictMath.exp(logarithm) * StrictMath.sin(phase);
  }
}

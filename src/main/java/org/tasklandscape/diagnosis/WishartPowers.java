package org.tasklandscape.diagnosis;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Packed;

/**
 * Unbiased estimates of products of Γ from W ~ Wishart(ν, Γ), whatever ν ≥ 3 and d are. With P the
 * projection onto the features, t = tr(PW) and s = tr(PWPW),
 *
 * <ul>
 *   <li>E W = νΓ;
 *   <li>E[νWPW - tW] = ν(ν - 1)(ν + 2) ΓPΓ;
 *   <li>E (WPWPW, tWPW, sW, t²W) = νA (ΓPΓPΓ, τΓPΓ, tr(ΓPΓP)Γ, τ²Γ), τ = tr(PΓ),
 * </ul>
 *
 * <p>with A the rows (ν² + 3ν + 4, 2(ν + 1), ν + 1, 1), (4(ν + 1), ν² + ν + 2, 2, ν), (4(ν + 1), 4,
 * ν(ν + 1), ν), (8, 4ν, 2ν, ν²). All follow from E[ΓMΓ] of theory 1.2 and the sixth moments of a
 * Gaussian. In y the products are of degree two at most, so of the noise only its variance matters,
 * not its law.
 */
final class WishartPowers {
  /** The least ν at which A is regular. */
  static final int LEAST_DEGREES = 3;

  private final int size;
  private final double degrees;
  private final SimpleMatrix inverse;

  WishartPowers(int size, double degrees) {
    this.size = size;
    this.degrees = degrees;
    double n = degrees;
    this.inverse =
        new SimpleMatrix(
                new double[][] {
                  {n * n + 3 * n + 4, 2 * (n + 1), n + 1, 1},
                  {4 * (n + 1), n * n + n + 2, 2, n},
                  {4 * (n + 1), 4, n * (n + 1), n},
                  {8, 4 * n, 2 * n, n * n}
                })
            .scale(n)
            .invert();
  }

  /**
   * The four matrices of θ, see {@link Learner}.
   *
   * @param sample W of the task
   * @return Γ, ΓPΓ, ΓPΓPΓ and tr(ΓPΓP)Γ, one behind the other, each packed, and room for σ²
   */
  double[] parts(TaskSample sample) {
    int d = size - 1;
    double[] w = sample.cross();
    double t = sample.trace();
    double s = sample.squares();
    // H = P W without its empty row; WPW = H'H, WPWPW = H'W_xx H.
    double[] wh = new double[d * size];
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < d; k++) {
        double x = w[i * size + k];
        for (int j = 0; j < size; j++) {
          wh[i * size + j] += x * w[k * size + j];
        }
      }
    }
    int p = Packed.length(size);
    double[] parts = new double[Learner.length(size)];
    double square = 1 / (degrees * (degrees - 1) * (degrees + 2));
    int place = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        double first = w[i * size + j];
        double second = 0;
        double third = 0;
        for (int k = 0; k < d; k++) {
          second += w[k * size + i] * w[k * size + j];
          third += w[k * size + i] * wh[k * size + j];
        }
        parts[place] = first / degrees;
        parts[p + place] = (degrees * second - t * first) * square;
        parts[2 * p + place] = estimate(0, third, t * second, s * first, t * t * first);
        parts[3 * p + place++] = estimate(2, third, t * second, s * first, t * t * first);
      }
    }
    return parts;
  }

  private double estimate(int row, double... observed) {
    double sum = 0;
    for (int k = 0; k < observed.length; k++) {
      sum += inverse.get(row, k) * observed[k];
    }
    return sum;
  }
}

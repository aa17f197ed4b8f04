package org.tasklandscape.study;

/** s of the line log y = a + s log x that fits best in least squares. */
public final class LogSlope {
  private LogSlope() {}

  /**
   * Fits points of positive coordinates.
   *
   * @param x abscissae, at least two different ones
   * @param y ordinates, as many
   * @return s
   */
  public static double of(double[] x, double[] y) {
    double n = x.length, u = 0, v = 0, uu = 0, uv = 0;
    for (int i = 0; i < x.length; i++) {
      double logX = StrictMath.log(x[i]);
      double logY = StrictMath.log(y[i]);
      u += logX;
      v += logY;
      uu += logX * logX;
      uv += logX * logY;
    }
    return (n * uv - u * v) / (n * uu - u * u);
  }
}

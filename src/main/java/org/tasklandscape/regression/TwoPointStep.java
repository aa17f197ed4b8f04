package org.tasklandscape.regression;

import org.tasklandscape.sampling.ChiSampler;
import org.tasklandscape.sampling.RandomStream;

/**
 * One step of {@link SampledAdaptation} for two starting points a and b = a + e, exact in
 * distribution at O(d) cost whatever m is.
 *
 * <p>Only G<sup>T</sup>G a, G<sup>T</sup>G e and G<sup>T</sup>z are needed. Let U be an orthonormal
 * basis of the plane of e and a, in which they have coordinates c. Then GU has a 2 × 2 Bartlett
 * factor T (theory, section 2), and G's part off the plane is independent of it. With vectors x, y,
 * v and numbers g of N(0, 1) entries, Π = I - UU<sup>T</sup> and t = T<sup>T</sup>c,
 *
 * <ul>
 *   <li>G<sup>T</sup>G Uc = U T t + Π(t<sub>0</sub> x + t<sub>1</sub> y);
 *   <li>G<sup>T</sup>z = U T g + Π(g<sub>0</sub> x + g<sub>1</sub> y + χ<sub>m-2</sub> v).
 * </ul>
 *
 * <p>Both are combinations of e, a, x, y and v, whose coefficients follow from inner products
 * alone: one pass draws and multiplies, a second one steps. Starting from e keeps the difference of
 * two points exact however near they are.
 */
final class TwoPointStep implements SampledAdaptation {
  /**
   * Where less than this share of ‖a‖² is off the line of e, rounding decides: the plane is a line.
   */
  private static final double ON_THE_LINE = 1e-14;

  private final double[] curvatures;
  private final double scale;
  private final double sigma;
  private final RandomStream stream;
  private final ChiSampler first;
  private final ChiSampler second;
  private final ChiSampler rest;
  private final boolean singleSample;
  private final double[] x;
  private final double[] y;
  private final double[] v;

  TwoPointStep(long samples, double scale, double sigma, double[] curvatures, RandomStream stream) {
    this.curvatures = curvatures;
    this.scale = scale;
    this.sigma = sigma;
    this.stream = stream;
    this.first = new ChiSampler(samples, stream);
    this.second = new ChiSampler(samples - 1, stream);
    this.rest = new ChiSampler(Math.max(0, samples - 2), stream);
    this.singleSample = samples < 2;
    this.x = new double[curvatures.length];
    this.y = new double[curvatures.length];
    this.v = new double[curvatures.length];
  }

  @Override
  public void adapt(double[][] errors) {
    double[] a = errors[0];
    double[] b = errors[errors.length - 1];
    Plane plane = draw(a, b);
    double t00 = first.sample();
    double t10 = stream.gaussian();
    double t11 = second.sample();
    move(a, b, combination(plane, t00, t10, t11));
  }

  /**
   * U = (e s, (a - e s along) s'), with a zero column where there is nothing to span, and the inner
   * products of e and a with x, y and v.
   */
  private record Plane(
      double length,
      double es,
      double along,
      double across,
      double as,
      double ex,
      double ey,
      double ev,
      double ax,
      double ay,
      double av) {}

  private Plane draw(double[] a, double[] b) {
    double ee = 0, ea = 0, aa = 0, ex = 0, ey = 0, ev = 0, ax = 0, ay = 0, av = 0;
    for (int c = 0; c < a.length; c++) {
      double e = b[c] - a[c];
      double p = x[c] = stream.gaussian();
      double q = y[c] = stream.gaussian();
      double r = sigma == 0 ? 0 : (v[c] = stream.gaussian());
      ee += e * e;
      ea += e * a[c];
      aa += a[c] * a[c];
      ex += e * p;
      ey += e * q;
      ev += e * r;
      ax += a[c] * p;
      ay += a[c] * q;
      av += a[c] * r;
    }
    double length = Math.sqrt(ee);
    double es = length > 0 ? 1 / length : 0;
    double along = ea * es;
    double square = aa - along * along;
    double across = square > ON_THE_LINE * aa ? Math.sqrt(square) : 0;
    double as = across > 0 ? 1 / across : 0;
    return new Plane(length, es, along, across, as, ex, ey, ev, ax, ay, av);
  }

  /** G<sup>T</sup>G a - σ G<sup>T</sup>z and G<sup>T</sup>G e as combinations of e, a, x, y, v. */
  private record Combination(
      double fromE,
      double fromA,
      double differenceE,
      double differenceA,
      double p0,
      double p1,
      double e0,
      double chi) {}

  /** As t and χ of the formulas above. */
  private Combination combination(Plane u, double t00, double t10, double t11) {
    double chi = 0;
    double noise0 = 0;
    double noise1 = 0;
    if (sigma > 0) {
      noise0 = sigma * stream.gaussian();
      noise1 = singleSample ? 0 : sigma * stream.gaussian();
      chi = sigma * rest.sample();
    }
    double p0 = t00 * u.along + t10 * u.across - noise0;
    double p1 = t11 * u.across - noise1;
    double e0 = t00 * u.length;
    double onE = t00 * p0 - u.es * (u.ex * p0 + u.ey * p1 - u.ev * chi);
    double onA =
        t10 * p0
            + t11 * p1
            - u.as * ((u.ax - u.along * u.es * u.ex) * p0 + (u.ay - u.along * u.es * u.ey) * p1)
            + u.as * (u.av - u.along * u.es * u.ev) * chi;
    double stepE = t00 * e0 - u.es * u.ex * e0;
    double stepA = t10 * e0 - u.as * (u.ax - u.along * u.es * u.ex) * e0;
    double fromA = u.as * onA;
    double differenceA = u.as * stepA;
    return new Combination(
        u.es * (onE - u.along * fromA),
        fromA,
        u.es * (stepE - u.along * differenceA),
        differenceA,
        p0,
        p1,
        e0,
        chi);
  }

  private void move(double[] a, double[] b, Combination of) {
    for (int c = 0; c < a.length; c++) {
      double e = b[c] - a[c];
      double weight = scale * curvatures[c];
      double moved = of.fromE * e + of.fromA * a[c] + of.p0 * x[c] + of.p1 * y[c] - of.chi * v[c];
      double further = of.differenceE * e + of.differenceA * a[c] + of.e0 * x[c];
      b[c] -= weight * (moved + further);
      if (b != a) {
        a[c] -= weight * moved;
      }
    }
  }
}

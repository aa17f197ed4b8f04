package org.tasklandscape.network;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.Training;

/**
 * T7 at a point w where p<sub>E</sub> g<sub>E</sub> + p<sub>H</sub> g<sub>H</sub> = 0,
 * g<sub>i</sub> = (I - αH<sub>i</sub>)(I - αH̄<sub>i</sub>) ∇f<sub>i</sub>:
 * ‖∇f<sub>H</sub>‖/‖∇f<sub>E</sub>‖ = (p<sub>E</sub>/p<sub>H</sub>) κ<sub>E</sub>/κ<sub>H</sub>
 * with κ<sub>i</sub> = ‖g<sub>i</sub>‖/‖∇f<sub>i</sub>‖, at most (p<sub>E</sub>/p<sub>H</sub>)
 * (max|1 - αλ<sub>E</sub>| / min|1 - αλ<sub>H</sub>|)².
 *
 * <p>κ<sub>i</sub> comes from Hessians alone, H̄<sub>i</sub> by Gauss and Legendre's rule on the
 * segment, and not from the meta-gradient: so the identity can fail.
 *
 * <p>H̄<sub>i</sub> is the mean Hessian on the segment from w to u<sub>i</sub> = w -
 * α∇f<sub>i</sub>(w), and (I - αH̄<sub>i</sub>) ∇f<sub>i</sub>(w) = ∇f<sub>i</sub>(u<sub>i</sub>)
 * exactly. The spectrum of H̄<sub>i</sub> lies between the least and the greatest eigenvalue on the
 * segment, so maximum and minimum are over that interval; the minimum is 0, and the bound ∞, where
 * it holds 1/α.
 *
 * @param risk the two tasks and α
 * @param point w
 * @param gradientNorm ‖∇F(w)‖, 0 but for the solver's tolerance
 * @param easyNorm ‖∇f<sub>E</sub>(w)‖
 * @param hardNorm ‖∇f<sub>H</sub>(w)‖
 * @param easyContraction κ<sub>E</sub>
 * @param hardContraction κ<sub>H</sub>
 */
public record StationaryPoint(
    TwoTaskRisk risk,
    double[] point,
    double gradientNorm,
    double easyNorm,
    double hardNorm,
    double easyContraction,
    double hardContraction) {
  private static final Training DESCENT = new Training(new Lbfgs(20), 5000, 1e-10);
  private static final int PANELS = 8;
  private static final int NODES = 8;

  /** A rule on each of several panels: the Hessian of ReLU networks has kinks. */
  private static final List<GaussIntegrator> RULES = rules();

  /**
   * The eigenvalues of a task's Hessians on its segment.
   *
   * @param least the least
   * @param greatest the greatest
   */
  public record Spectrum(double least, double greatest) {
    /** max |1 - αλ|. */
    double greatestFactor(double step) {
      return Math.max(Math.abs(1 - step * least), Math.abs(1 - step * greatest));
    }

    /** min |1 - αλ| over the interval. */
    double leastFactor(double step) {
      double low = 1 - step * greatest;
      double high = 1 - step * least;
      return low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
    }
  }

  /** Copies the point. */
  public StationaryPoint {
    point = point.clone();
  }

  /** {@return w, where the gradients are taken, a copy} */
  @Override
  public double[] point() {
    return point.clone();
  }

  /**
   * Descends by L-BFGS until ‖∇F‖ ≤ 10⁻¹⁰, or as near as rounding lets it.
   *
   * @param risk the two tasks and α
   * @param start where to begin
   * @return the point and its two gradients; {@link #gradientNorm} says how near it came
   */
  public static StationaryPoint descend(TwoTaskRisk risk, double[] start) {
    return at(risk, DESCENT.run(risk.meta(), start).point());
  }

  /**
   * The quantities of T7 at any point.
   *
   * @param risk the two tasks and α
   * @param point w
   * @return the quantities; the identity holds only where the gradient vanishes
   */
  public static StationaryPoint at(TwoTaskRisk risk, double[] point) {
    MetaGradient meta = risk.meta();
    double easy = norm(point, risk.easy()::gradient);
    double hard = norm(point, risk.hard()::gradient);
    double total = norm(point, meta::gradient);
    return new StationaryPoint(
        risk,
        point,
        total,
        easy,
        hard,
        contraction(risk.easy(), point, risk.innerStep()),
        contraction(risk.hard(), point, risk.innerStep()));
  }

  /** Made once, on one thread: the factory's cache is not safe on several, its rules are. */
  private static List<GaussIntegrator> rules() {
    var factory = new GaussIntegratorFactory();
    return IntStream.range(0, PANELS)
        .mapToObj(i -> factory.legendre(NODES, (double) i / PANELS, (i + 1.0) / PANELS))
        .toList();
  }

  /** ‖(I - αH)(I - αH̄)∇f‖/‖∇f‖. */
  private static double contraction(Objective task, double[] w, double step) {
    double[] gradient = new double[w.length];
    task.gradient(w, gradient);
    double[] kept = gradient.clone();
    double[] at = new double[w.length];
    double[] product = new double[w.length];
    for (GaussIntegrator rule : RULES) {
      for (int n = 0; n < NODES; n++) {
        Vectors.sum(w, -step * rule.getPoint(n), gradient, at);
        task.hessianVector(at, gradient, product);
        Vectors.add(-step * rule.getWeight(n), product, kept);
      }
    }
    task.hessianVector(w, kept, product);
    Vectors.add(-step, product, kept);
    return Vectors.norm(kept) / Vectors.norm(gradient);
  }

  private static double norm(double[] w, BiConsumer<double[], double[]> gradient) {
    double[] g = new double[w.length];
    gradient.accept(w, g);
    return Vectors.norm(g);
  }

  /** {@return F(w)} */
  public double value() {
    return risk.meta().value(point);
  }

  /** {@return ‖∇f<sub>H</sub>‖/‖∇f<sub>E</sub>‖, measured} */
  public double ratio() {
    return hardNorm / easyNorm;
  }

  /**
   * {@return (p<sub>E</sub>/p<sub>H</sub>) κ<sub>E</sub>/κ<sub>H</sub>, what the identity says the
   * ratio is}
   */
  public double identity() {
    return odds() * easyContraction / hardContraction;
  }

  /**
   * (p<sub>E</sub>/p<sub>H</sub>) (max|1 - αλ<sub>E</sub>| / min|1 - αλ<sub>H</sub>|)².
   *
   * @param easy the spectrum on the easy segment
   * @param hard the spectrum on the hard segment
   * @return the bound, ∞ where it is void
   */
  public double bound(Spectrum easy, Spectrum hard) {
    double factor = easy.greatestFactor(risk.innerStep()) / hard.leastFactor(risk.innerStep());
    return odds() * factor * factor;
  }

  /**
   * The Hessians' eigenvalues on the segment w - sα∇f(w), at equally spaced s from 0 to 1.
   *
   * @param task one of the two tasks
   * @param nodes how many s, at least 2
   * @return the least and the greatest
   * @throws IllegalArgumentException if there are fewer than 2 nodes
   */
  public Spectrum spectrum(Objective task, int nodes) {
    if (nodes < 2) {
      throw new IllegalArgumentException("must have nodes >= 2, got " + nodes);
    }
    double[] gradient = new double[point.length];
    task.gradient(point, gradient);
    double[] w = new double[point.length];
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < nodes; n++) {
      double step = risk.innerStep() * n / (nodes - 1);
      for (int i = 0; i < w.length; i++) {
        w[i] = point[i] - step * gradient[i];
      }
      double[] values = Symmetric.values(task.hessian(w));
      least = Math.min(least, values[0]);
      greatest = Math.max(greatest, values[values.length - 1]);
    }
    return new Spectrum(least, greatest);
  }

  private double odds() {
    return (1 - risk.hardProbability()) / risk.hardProbability();
  }
}

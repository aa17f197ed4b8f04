package org.tasklandscape.reinforcement;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.control.LinearNavigation;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.rule.Require;

/**
 * f(K, k) = -E Σ<sub>t</sub> r<sub>t</sub>, the exact risk of the affine policy a ~ N(Ks + k, σ²I)
 * in {@link LinearNavigation}: with M = I + bK the mean and covariance of the place follow m' = Mm
 * + bk, S' = MSMᵀ + (b²σ² + ω²)I, and f = ½ρ Σ<sub>t ≥ 1</sub> (‖m<sub>t</sub> - c‖² + tr
 * S<sub>t</sub>).
 *
 * <p>Gradients by the adjoints λ<sub>t</sub> = ρ(m<sub>t</sub> - c) + Mᵀλ<sub>t+1</sub>,
 * Λ<sub>t</sub> = ½ρI + MᵀΛ<sub>t+1</sub>M: ∂f/∂M = Σ λ<sub>t+1</sub>m<sub>t</sub>ᵀ +
 * 2Λ<sub>t+1</sub>MS<sub>t</sub>, ∂f/∂k = b Σ λ<sub>t+1</sub>; products with the Hessian by the
 * derivative of all this along v. θ is laid out as in {@link GaussianPolicy#affine}. Cost O(Hd³).
 * Source: theory 5.3.
 */
public final class ExactReturn implements Objective {
  private final LinearNavigation family;
  private final Dual goal;
  private final Dual spread;
  private final int d;

  /**
   * One task.
   *
   * @param family of the task
   * @param goal c
   * @param deviation σ of the policy, positive
   * @throws IllegalArgumentException if c has another length or σ is out of range
   */
  public ExactReturn(LinearNavigation family, double[] goal, double deviation) {
    Require.finitePositive("sigma", deviation);
    d = family.actions();
    if (goal.length != d) {
      throw new IllegalArgumentException(
          "the goal must have %d entries, got %d".formatted(d, goal.length));
    }
    this.family = family;
    this.goal = Dual.constant(new SimpleMatrix(goal));
    double moved = family.gain() * deviation;
    spread = identity(moved * moved + family.noise() * family.noise());
  }

  private Dual identity(double factor) {
    return Dual.constant(SimpleMatrix.identity(d).scale(factor));
  }

  @Override
  public int size() {
    return d * d + d;
  }

  /** M, and m<sub>t</sub> and S<sub>t</sub> from t = 0 on. */
  private record Path(Dual map, List<Dual> means, List<Dual> covariances) {}

  /** θ is k columns of K and k. */
  private SimpleMatrix columns(double[] theta, int from, int count) {
    SimpleMatrix matrix = new SimpleMatrix(d, count);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < d; j++) {
        matrix.set(j, i, theta[(from + i) * d + j]);
      }
    }
    return matrix.scale(family.gain());
  }

  private Path follow(double[] theta, double[] v) {
    Dual map = new Dual(columns(theta, 0, d), columns(v, 0, d)).plus(identity(1));
    Dual push = new Dual(columns(theta, d, 1), columns(v, d, 1));
    List<Dual> means = new ArrayList<>(List.of(Dual.constant(new SimpleMatrix(d, 1))));
    List<Dual> covariances = new ArrayList<>(List.of(identity(0)));
    for (int t = 0; t < family.horizon(); t++) {
      means.add(map.times(means.get(t)).plus(push));
      covariances.add(map.times(covariances.get(t)).times(map.transpose()).plus(spread));
    }
    return new Path(map, means, covariances);
  }

  @Override
  public double value(double[] theta) {
    return value(follow(theta, new double[theta.length]));
  }

  private double value(Path path) {
    double sum = 0;
    for (int t = 1; t <= family.horizon(); t++) {
      SimpleMatrix distance = path.means.get(t).minus(goal).value();
      sum += distance.dot(distance) + path.covariances.get(t).value().trace();
    }
    return family.curvature() * sum / 2;
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    Path path = follow(theta, new double[theta.length]);
    Dual[] slopes = slopes(path);
    write(slopes[0].value(), slopes[1].value(), gradient);
    return value(path);
  }

  @Override
  public void hessianVector(double[] theta, double[] v, double[] product) {
    Dual[] slopes = slopes(follow(theta, v));
    write(slopes[0].rate(), slopes[1].rate(), product);
  }

  /** ∂f/∂M and Σ λ, with their derivatives. */
  private Dual[] slopes(Path path) {
    Dual map = path.map;
    Dual pull = Dual.constant(new SimpleMatrix(d, 1));
    Dual curve = identity(0);
    Dual byMap = identity(0);
    Dual byPush = pull;
    for (int t = family.horizon() - 1; t >= 0; t--) {
      // λ and Λ at t + 1.
      Dual error = path.means.get(t + 1).minus(goal).scale(family.curvature());
      pull = map.transpose().times(pull).plus(error);
      curve = map.transpose().times(curve).times(map).plus(identity(family.curvature() / 2));
      byPush = byPush.plus(pull);
      Dual along = pull.times(path.means.get(t).transpose());
      byMap = byMap.plus(along).plus(curve.times(map).times(path.covariances.get(t)).scale(2));
    }
    return new Dual[] {byMap, byPush};
  }

  private void write(SimpleMatrix byMap, SimpleMatrix byPush, double[] target) {
    for (int j = 0; j < d; j++) {
      for (int i = 0; i < d; i++) {
        target[i * d + j] = family.gain() * byMap.get(j, i);
      }
      target[d * d + j] = family.gain() * byPush.get(j);
    }
  }
}

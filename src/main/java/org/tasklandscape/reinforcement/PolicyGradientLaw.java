package org.tasklandscape.reinforcement;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.control.QuadraticReward.Kind;
import org.tasklandscape.rule.Require;

/**
 * Policy gradients on quadratic rewards in closed form: one action a ~ N(θ, s²I), risk
 * f<sub>i</sub> = ½(θ - c<sub>i</sub>)ᵀA<sub>i</sub>(θ - c<sub>i</sub>) + s² tr A<sub>i</sub>/2,
 * and after one step u = θ + αĝ on n rollouts with the baseline E r, Q = (I - αA)A(I - αA) +
 * (α²/n)(tr(A) A² + A³): F<sub>n</sub>(θ) = ½E‖θ - c‖²<sub>Q</sub> + (α²s²/4n) E[tr A tr A² + 4 tr
 * A³] + s² E tr A/2.
 *
 * <p>So NAL ends at E[A]⁻¹E[Ac] and MAML at E[Q]⁻¹E[Qc]: linear regression with rollouts for
 * samples. The middle term of F<sub>n</sub> is the price of estimated gradients, the last that of
 * exploration, which no θ can avoid. Source: theory 5.3.1, 5.3.2.
 *
 * @param kinds of tasks
 * @param deviation s, positive
 * @param step α, finite and at least 0
 * @param rollouts n, at least 1, in training and in the test
 */
public record PolicyGradientLaw(List<Kind> kinds, double deviation, double step, int rollouts) {
  /**
   * Checks the rule of each parameter and copies the list.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public PolicyGradientLaw {
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one kind of task, got none");
    }
    Require.finitePositive("sigma", deviation);
    Require.finiteAtLeastZero("the inner step", step);
    Require.atLeastOne("the number of rollouts", rollouts);
  }

  private SimpleMatrix curvature(int kind) {
    return new SimpleMatrix(kinds.get(kind).curvature());
  }

  private SimpleMatrix difference(int kind, double[] theta) {
    return new SimpleMatrix(theta).minus(new SimpleMatrix(kinds.get(kind).centre()));
  }

  /** The mean over the kinds of tasks. */
  private double mean(IntFunction<Double> of) {
    return IntStream.range(0, kinds.size())
        .mapToDouble(kind -> kinds.get(kind).probability() * of.apply(kind))
        .sum();
  }

  /**
   * Cov ĝ = (1/n)[(δᵀA²δ) I + Aδδᵀ A + (s²/2)(tr(A²) I + 4A²)] with δ = θ - c.
   *
   * @param kind of the task, from 0
   * @param theta θ, length d
   * @return d × d
   */
  public double[][] covariance(int kind, double[] theta) {
    SimpleMatrix a = curvature(kind);
    SimpleMatrix square = a.mult(a);
    SimpleMatrix slope = a.mult(difference(kind, theta));
    double half = deviation * deviation / 2;
    return SimpleMatrix.identity(theta.length)
        .scale(slope.dot(slope) + half * square.trace())
        .plus(slope.mult(slope.transpose()))
        .plus(square.scale(4 * half))
        .divide(rollouts)
        .toArray2();
  }

  /**
   * Q.
   *
   * @param kind of the task, from 0
   * @return d × d
   */
  public double[][] hessian(int kind) {
    return adapted(kind).toArray2();
  }

  private SimpleMatrix adapted(int kind) {
    SimpleMatrix a = curvature(kind);
    SimpleMatrix square = a.mult(a);
    SimpleMatrix left = SimpleMatrix.identity(a.getNumRows()).minus(a.scale(step));
    SimpleMatrix estimated = square.scale(a.trace()).plus(square.mult(a));
    return left.mult(a).mult(left).plus(estimated.scale(step * step / rollouts));
  }

  /** {@return E[A]⁻¹E[Ac], where joint training ends} */
  public double[] nal() {
    return weighted(this::curvature);
  }

  /** {@return E[Q]⁻¹E[Qc], where MAML ends} */
  public double[] maml() {
    return weighted(this::adapted);
  }

  private double[] weighted(IntFunction<SimpleMatrix> weight) {
    int d = kinds.get(0).centre().length;
    SimpleMatrix matrix = new SimpleMatrix(d, d);
    SimpleMatrix pull = new SimpleMatrix(d, 1);
    for (int k = 0; k < kinds.size(); k++) {
      SimpleMatrix share = weight.apply(k).scale(kinds.get(k).probability());
      matrix = matrix.plus(share);
      pull = pull.plus(share.mult(new SimpleMatrix(kinds.get(k).centre())));
    }
    return matrix.solve(pull).getDDRM().getData().clone();
  }

  /**
   * F<sub>n</sub>(θ), the expected risk after one step.
   *
   * @param theta θ, length d
   * @return the risk
   */
  public double risk(double[] theta) {
    return excess(theta) + deviation * deviation * mean(k -> curvature(k).trace()) / 2;
  }

  /**
   * F<sub>n</sub>(θ) without the price of exploration.
   *
   * @param theta θ, length d
   * @return the excess risk
   */
  public double excess(double[] theta) {
    return mean(
        kind -> {
          SimpleMatrix a = curvature(kind);
          SimpleMatrix square = a.mult(a);
          SimpleMatrix delta = difference(kind, theta);
          double spread = a.trace() * square.trace() + 4 * square.mult(a).trace();
          double share = step * step * deviation * deviation / (4.0 * rollouts);
          return delta.dot(adapted(kind).mult(delta)) / 2 + share * spread;
        });
  }

  /** {@return the excess risk of NAL over that of MAML} */
  public double gain() {
    return excess(nal()) / excess(maml());
  }
}

package org.tasklandscape.training;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/**
 * √T (ŵ - w) → N(0, A<sup>-1</sup>BA<sup>-1</sup>): where a trained solution ends with T tasks, T
 * large.
 *
 * <p>A = E Â is the mean matrix of a task's normal equations, B = Cov s the covariance of its score
 * s = b̂ - Âw at the solution w for infinitely many tasks. Nothing is fitted to trained solutions:
 * the laws in closed form come from {@link ClosedLimits}, that of MAML on samples from {@link
 * SimulatedLimit}, whose intervals are Student's over its blocks of draws. Source: theory T6, 5.1.
 */
public final class LimitLaw {
  private final double[] target;
  private final SimpleMatrix inverse;
  private final List<Moments> moments;

  LimitLaw(double[] target, SimpleMatrix inverse, List<Moments> moments) {
    this.target = target;
    this.inverse = inverse;
    this.moments = List.copyOf(moments);
  }

  /**
   * Means over tasks, exact or over a block of draws.
   *
   * @param mean E[v], v = A⁻¹s
   * @param covariance E[vvᵀ]
   * @param drift E[Âv]
   */
  record Moments(SimpleMatrix mean, SimpleMatrix covariance, SimpleMatrix drift) {}

  /** {@return w, the solution for infinitely many tasks, length d, a copy} */
  public double[] target() {
    return target.clone();
  }

  /** {@return A<sup>-1</sup>BA<sup>-1</sup>, d × d} */
  public INDArray covariance() {
    SimpleMatrix sum = new SimpleMatrix(target.length, target.length);
    for (Moments block : moments) {
      sum = sum.plus(block.covariance);
    }
    return Nd4j.createFromArray(sum.divide(moments.size()).toArray2());
  }

  /**
   * A coordinate of E[A<sup>-1</sup>s], zero since w solves E b̂ = A w.
   *
   * @param coordinate its index
   * @return exact, or with the interval of its simulation
   */
  public Estimate meanScore(int coordinate) {
    return mean(block -> block.mean.get(coordinate));
  }

  /**
   * {@return tr(A<sup>-1</sup>BA<sup>-1</sup>), the limit of T E ‖ŵ - w‖², exact, or with the
   * interval of its simulation}
   */
  public Estimate squaredError() {
    return mean(block -> block.covariance.trace());
  }

  /**
   * √(tr(A<sup>-1</sup>BA<sup>-1</sup>)/T), the root mean square of ‖ŵ - w‖ to first order.
   *
   * @param tasks T
   * @return exact, or with the interval of its simulation
   */
  public Estimate error(double tasks) {
    return mean(block -> block.covariance.trace() / tasks).squareRoot();
  }

  /**
   * The limit of T (E E<sub>m</sub>(ŵ) - E<sub>m</sub>(w)), with Q = E[Q] of the risk and Δ the
   * distance of w from its minimiser:
   *
   * <p><b>½ tr(QA<sup>-1</sup>BA<sup>-1</sup>) - Δ<sup>T</sup>QA<sup>-1</sup>
   * E[ÂA<sup>-1</sup>s]</b>.
   *
   * <p>The second term is the bias of ŵ, a ratio of means; it counts only where w is not what the
   * risk asks for, Δ ≠ 0, and can make the whole negative. Source: theory 5.1.
   *
   * @param risk the risk after the test adaptation
   * @return exact, or with the interval of its simulation
   */
  public Estimate excessConstant(QuadraticRisk risk) {
    SimpleMatrix pull = inverse.mult(risk.gradient(target));
    return mean(
        block ->
            risk.hessian().elementMult(block.covariance).elementSum() / 2 - pull.dot(block.drift));
  }

  /**
   * E E<sub>m</sub>(ŵ) to first order in 1/T.
   *
   * @param risk the risk after the test adaptation
   * @param tasks T
   * @return E<sub>m</sub>(w) + c/T, with c of {@link #excessConstant}
   */
  public double excessRisk(QuadraticRisk risk, double tasks) {
    return risk.at(target) + excessConstant(risk).value() / tasks;
  }

  private interface Functional {
    double of(Moments block);
  }

  private Estimate mean(Functional functional) {
    if (moments.size() == 1) {
      return Estimate.exact(functional.of(moments.get(0)));
    }
    RunningMoments blocks = new RunningMoments(1);
    for (Moments block : moments) {
      blocks.add(functional.of(block));
    }
    return blocks.student(0);
  }
}

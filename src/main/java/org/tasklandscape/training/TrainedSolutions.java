package org.tasklandscape.training;

import java.util.List;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import org.tasklandscape.stats.RunningMoments;

/**
 * ŵ of both methods for many training sets, the two of one place trained on the same data.
 *
 * <p>Intervals are Student's over the training sets, which may be few.
 */
public final class TrainedSolutions {
  private final List<double[]> nal;
  private final List<double[]> maml;

  TrainedSolutions(List<double[]> nal, List<double[]> maml) {
    this.nal = List.copyOf(nal);
    this.maml = List.copyOf(maml);
  }

  /** {@return how many training sets there were, at least 2} */
  public int repetitions() {
    return nal.size();
  }

  /**
   * One trained solution.
   *
   * @param method NAL or MAML
   * @param repetition the index of the training set
   * @return ŵ, length d, a copy
   */
  public double[] get(Method method, int repetition) {
    return of(method).get(repetition).clone();
  }

  /**
   * E ‖ŵ - w‖².
   *
   * @param method NAL or MAML
   * @param target w, length d
   * @return the mean over the training sets
   * @throws IllegalArgumentException if w has another length
   */
  public Estimate squaredError(Method method, double... target) {
    RunningMoments moments = new RunningMoments(1);
    for (double[] w : of(method)) {
      if (target.length != w.length) {
        throw new IllegalArgumentException(
            "the target must have %d entries, got %d".formatted(w.length, target.length));
      }
      double sum = 0;
      for (int i = 0; i < w.length; i++) {
        sum += (w[i] - target[i]) * (w[i] - target[i]);
      }
      moments.add(sum);
    }
    return moments.student(0);
  }

  /**
   * √(E ‖ŵ - w‖²), the root mean square of the error.
   *
   * @param method NAL or MAML
   * @param target w, length d
   * @return the root of the mean over the training sets
   * @throws IllegalArgumentException if w has another length
   */
  public Estimate error(Method method, double... target) {
    return squaredError(method, target).squareRoot();
  }

  /**
   * E E<sub>m</sub>(ŵ), the excess risk of a trained solution on average over training sets.
   *
   * @param method NAL or MAML
   * @param risk the risk after the test adaptation
   * @return the mean
   */
  public Estimate excessRisk(Method method, QuadraticRisk risk) {
    return risks(risk).student(method.ordinal());
  }

  /**
   * E E<sub>m</sub>(ŵ<sub>NAL</sub>) / E E<sub>m</sub>(ŵ<sub>MAML</sub>), the gain of the trained
   * solutions.
   *
   * @param risk the risk after the test adaptation
   * @return the ratio of the means, with what both share by training on the same data
   */
  public Estimate gain(QuadraticRisk risk) {
    return Ratio.student(risks(risk), Method.NAL.ordinal(), Method.MAML.ordinal());
  }

  /**
   * E<sub>m</sub>(ŵ<sub>NAL</sub>)/E<sub>m</sub>(ŵ<sub>MAML</sub>) of each training set: the gain
   * that one learner meets, whose law has wider tails than the ratio of the means tells.
   *
   * @param risk the risk after the test adaptation
   * @return one ratio for each training set
   */
  public double[] gains(QuadraticRisk risk) {
    double[] gains = new double[nal.size()];
    for (int r = 0; r < gains.length; r++) {
      gains[r] = risk.at(nal.get(r)) / risk.at(maml.get(r));
    }
    return gains;
  }

  private RunningMoments risks(QuadraticRisk risk) {
    RunningMoments moments = new RunningMoments(Method.values().length);
    for (int r = 0; r < nal.size(); r++) {
      moments.add(risk.at(nal.get(r)), risk.at(maml.get(r)));
    }
    return moments;
  }

  private List<double[]> of(Method method) {
    return method == Method.NAL ? nal : maml;
  }
}

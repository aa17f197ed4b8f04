package org.tasklandscape.probe;

import java.util.Comparator;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;

/**
 * Hardness and geography as last features show them: mean λ_max(S_in) of the hard third of the
 * tasks, where it is least, over that of the easy third; and, of the hard third, mean
 * ⟨g<sub>s</sub>, g<sub>t</sub>⟩ over pairs of tasks over mean ‖g<sub>t</sub>‖², where
 * g<sub>t</sub> = P(C_out - S_out u<sub>t</sub>), P = I - aS_in, is the pull of a task on V_NAL and
 * u<sub>t</sub> the head after a step of a from there. Beside them, for comparison, {@link
 * DiversityCoefficient} of the diagonals of S_in, which are the Fisher information of a head by
 * squared loss.
 *
 * <p>R²/(R² + spread) of the linear theory without any optimum. Source: theory 9.5.
 *
 * @param hardness from 0, much discrepancy, to 1, none
 * @param coherence 1 where all hard tasks pull one way, about 0 where each pulls its own
 * @param diversity from 0, all alike; no label enters
 */
public record HeadLandscape(double hardness, double coherence, double diversity) {
  private static final int THIRD = 3;

  /**
   * Measures.
   *
   * @param tasks at least six, two to a third
   * @param head V_NAL
   * @param step a
   * @return the measures
   */
  static HeadLandscape of(List<HeadTask> tasks, SimpleMatrix head, double step) {
    int third = tasks.size() / THIRD;
    List<HeadTask> byCurvature =
        tasks.stream().sorted(Comparator.comparingDouble(HeadLandscape::curvature)).toList();
    List<HeadTask> hard = byCurvature.subList(0, third);
    List<HeadTask> easy = byCurvature.subList(tasks.size() - third, tasks.size());
    var sum = new SimpleMatrix(head.getNumRows(), head.getNumCols());
    double squares = 0;
    for (HeadTask task : hard) {
      SimpleMatrix pull = pull(task, head, step);
      sum = sum.plus(pull);
      squares += square(pull);
    }
    double between = (square(sum) - squares) / (third - 1);
    return new HeadLandscape(mean(hard) / mean(easy), between / squares, diversity(tasks));
  }

  private static double diversity(List<HeadTask> tasks) {
    return DiversityCoefficient.of(
        tasks.stream().map(task -> task.supportMoment().diag().getDDRM().getData()).toList());
  }

  static double curvature(HeadTask task) {
    double[] values = Symmetric.values(task.supportMoment());
    return values[values.length - 1];
  }

  private static double mean(List<HeadTask> tasks) {
    return tasks.stream().mapToDouble(HeadLandscape::curvature).average().orElse(Double.NaN);
  }

  private static double square(SimpleMatrix matrix) {
    return matrix.elementMult(matrix).elementSum();
  }

  private static SimpleMatrix pull(HeadTask task, SimpleMatrix head, double step) {
    SimpleMatrix left = task.queryCross().minus(task.queryMoment().mult(task.adapted(head, step)));
    return left.minus(task.supportMoment().mult(left).scale(step));
  }
}

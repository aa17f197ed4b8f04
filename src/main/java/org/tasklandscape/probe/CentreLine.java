package org.tasklandscape.probe;

import java.util.List;
import java.util.function.Function;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.stats.Estimate;

/**
 * <b>w(t) = w<sub>0</sub> + tδ̄</b> and <b>G_line = E(w<sub>0</sub>)/E(w(t))</b>, E the mean excess
 * risk after adaptation: an initialisation that one can have, so its gain bounds the best one from
 * below. Source: theory 9.3.
 *
 * @param share t, chosen on the probed tasks among 0, 1/8, …, 2
 * @param point w(t)
 */
public record CentreLine(double share, double[] point) {
  private static final int STEPS = 16;
  private static final double EVERY = 1.0 / 8;

  /**
   * Chooses t by the mean loss after adaptation; 0, and so w<sub>0</sub> itself, where nothing is
   * better.
   *
   * @param probed the tasks that tell where the centre lies
   * @param risks their risks, in the same order
   * @param adaptation w ↦ u<sub>i</sub>(w)
   * @return the best point of the line
   */
  public static CentreLine along(
      ProbedLandscape probed, List<? extends Objective> risks, MetaAlgorithm adaptation) {
    MetaGradient objective =
        MetaGradient.of(adaptation, risks.stream().map(MetaTask::population).toList());
    double[] centre = probed.centre();
    CentreLine best = at(probed.point(), centre, 0);
    double least = objective.value(best.point());
    for (int step = 1; step <= STEPS; step++) {
      CentreLine line = at(probed.point(), centre, step * EVERY);
      double loss = objective.value(line.point());
      if (loss < least) {
        least = loss;
        best = line;
      }
    }
    return best;
  }

  /**
   * The centre iteration: probes again where the line stopped, and follows the line from there.
   *
   * @param rounds in all, this line's among them; ended where w<sub>0</sub> is best
   * @param look probes at a point
   * @param risks of the probed tasks, in their order
   * @param adaptation w ↦ u<sub>i</sub>(w)
   * @return the last line
   */
  public CentreLine again(
      int rounds,
      Function<double[], ProbedLandscape> look,
      List<? extends Objective> risks,
      MetaAlgorithm adaptation) {
    CentreLine line = this;
    for (int round = 1; round < rounds && line.share() > 0; round++) {
      line = along(look.apply(line.point()), risks, adaptation);
    }
    return line;
  }

  private static CentreLine at(double[] point, double[] centre, double share) {
    double[] there = point.clone();
    Vectors.add(share, centre, there);
    Vectors.add(-share, point, there);
    return new CentreLine(share, there);
  }

  /**
   * G_line on other tasks.
   *
   * @param fresh tasks probed from the same w<sub>0</sub>, which had no part in the choice
   * @param risks their risks, in the same order
   * @param adaptation w ↦ u<sub>i</sub>(w)
   * @return the ratio of mean excess risks, with the delta method's interval over tasks
   */
  public Estimate gain(
      ProbedLandscape fresh, List<? extends Objective> risks, MetaAlgorithm adaptation) {
    return fresh.gain(risks, adaptation, point);
  }
}

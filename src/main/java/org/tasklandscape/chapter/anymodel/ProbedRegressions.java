package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.meta.Training;
import org.tasklandscape.probe.CentreLine;
import org.tasklandscape.probe.ProbedLandscape;
import org.tasklandscape.regression.RandomCovariance;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Trials;

/**
 * Easy and hard regressions known without error, in turn; each curvature of a task of kind ρ is
 * drawn between ρ/anisotropy and ρ, in directions of its own. Both solutions, and the centre, from
 * the same tasks.
 *
 * @param kinds E, then H, in turn
 * @param risks of the tasks
 * @param maml the adaptation
 * @param nal w_NAL
 * @param best w_MAML
 * @param seen the tasks from w_NAL
 */
record ProbedRegressions(
    List<Boolean> kinds,
    List<QuadraticObjective> risks,
    MetaAlgorithm maml,
    double[] nal,
    double[] best,
    ProbedLandscape seen) {
  private static final Training REST = new Training(new Lbfgs(20), 5000, 1e-13);

  static ProbedRegressions draw(
      TwoClusters world, int tasks, double anisotropy, MetaAlgorithm maml, RandomStream stream) {
    List<Boolean> kinds = new ArrayList<>();
    List<QuadraticObjective> risks = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      boolean hard = i % 2 == 1;
      TwoClusters.Kind kind = hard ? world.hard() : world.easy();
      double[] optimum = new double[world.dimension()];
      for (int j = 0; j < optimum.length; j++) {
        optimum[j] = Math.sqrt(kind.spread()) * stream.gaussian();
      }
      optimum[0] += hard ? world.distance() : 0;
      double low = kind.curvature() / anisotropy;
      double[][] covariance = RandomCovariance.draw(stream, optimum.length, low, kind.curvature());
      kinds.add(hard);
      risks.add(new QuadraticObjective(covariance, optimum));
    }
    double[] nal = solution(MetaAlgorithm.nal(), risks);
    return new ProbedRegressions(
        kinds,
        risks,
        maml,
        nal,
        solution(maml, risks),
        ProbedLandscape.of(risks, maml, nal, new Trials(1)));
  }

  private static double[] solution(MetaAlgorithm algorithm, List<QuadraticObjective> risks) {
    return REST.run(objective(algorithm, risks), new double[risks.get(0).size()]).point();
  }

  private static MetaGradient objective(MetaAlgorithm algorithm, List<QuadraticObjective> risks) {
    return MetaGradient.of(algorithm, risks.stream().map(MetaTask::population).toList());
  }

  /** G of a point over NAL's solution: the optima have no risk. */
  double gain(double[] w) {
    MetaGradient after = objective(maml, risks);
    return after.value(nal) / after.value(w);
  }

  CentreLine line() {
    return CentreLine.along(seen, risks, maml);
  }

  /** The line again from where it stopped. */
  double[] rounds(int rounds) {
    var alone = new Trials(1);
    return line()
        .again(rounds, point -> ProbedLandscape.of(risks, maml, point, alone), risks, maml)
        .point();
  }
}

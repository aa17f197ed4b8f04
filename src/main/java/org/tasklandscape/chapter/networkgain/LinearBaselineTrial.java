package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.meta.Baseline;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Optimiser;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.meta.Sgd;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * One method at one α on drawn quadratic tasks: trained by gradient descent, tested on fresh tasks.
 *
 * @param study whose tasks they are
 * @param method which
 * @param alpha α
 */
record LinearBaselineTrial(BaselinesLinear study, Baseline method, double alpha) {
  /** Fresh tasks of each kind. */
  static final int TESTS = 5;

  private static final int MOVES = 100;
  private static final double NEAR = 1e-10;

  /** Own easy part, hard part and total, then the same after the common adaptation. */
  double[] risks(int draw) {
    // The same tasks for every method and α.
    RandomStream stream = new Streams(study.seed(), study.name()).stream("tasks", draw);
    List<MetaTask> training = drawn(stream, study.tasks() / 2);
    List<MetaTask> tests = drawn(stream, TESTS);
    int[] body = IntStream.range(study.head(), study.world().dimension()).toArray();
    MetaGradient f = MetaGradient.of(method.training(alpha, study.steps(), body), training);
    double[] start = new double[study.world().dimension()];
    double[] w = new Training(optimiser(), MOVES, NEAR).run(f, start).point();
    double[] own = parts(method.test(alpha, study.steps(), body), tests, w);
    double[] common = parts(MetaAlgorithm.foMaml(study.commonStep(), study.steps()), tests, w);
    return new double[] {
      own[0], own[1], own[0] + own[1], common[0], common[1], common[0] + common[1]
    };
  }

  /**
   * A step that solves it at once, since all coordinates have the same factor in the mean of the
   * meta-gradients; not so for ANIL, whose gradient is that of its F.
   */
  private Optimiser optimiser() {
    double sum = study.exact().pull(method, 0, alpha) + study.exact().pull(method, 1, alpha);
    return method == Baseline.ANIL ? Lbfgs.defaults() : new Sgd(StepSize.constant(2 / sum));
  }

  /** Easy and hard tasks by turns, as many of each. */
  private List<MetaTask> drawn(RandomStream stream, int ofEach) {
    List<MetaTask> drawn = new ArrayList<>();
    double offset = study.world().distance() / Math.sqrt(study.world().dimension());
    for (int i = 0; i < ofEach; i++) {
      drawn.add(task(stream, study.world().easy(), 0));
      drawn.add(task(stream, study.world().hard(), offset));
    }
    return drawn;
  }

  private MetaTask task(RandomStream stream, TwoClusters.Kind kind, double centre) {
    int d = study.world().dimension();
    double[] optimum = new double[d];
    stream.gaussians(optimum);
    double[][] curvature = new double[d][d];
    for (int i = 0; i < d; i++) {
      optimum[i] = centre + Math.sqrt(kind.spread()) * optimum[i];
      curvature[i][i] = kind.curvature();
    }
    return MetaTask.population(new QuadraticObjective(curvature, optimum));
  }

  private static double[] parts(MetaAlgorithm adaptation, List<MetaTask> tests, double[] w) {
    double[] parts = new double[2];
    for (int i = 0; i < tests.size(); i++) {
      MetaTask task = tests.get(i);
      parts[i % 2] += task.outer().value(adaptation.adapt(task, w)) / tests.size();
    }
    return parts;
  }
}

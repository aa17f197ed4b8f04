package org.tasklandscape.chapter.stationarypoints;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.meta.Sgd;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.StationaryPoint;
import org.tasklandscape.network.TwoTaskRisk;

/** Right answers of chapter 08. */
final class StationaryAnswers {
  private static final double STEP = 0.7;

  private StationaryAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "8.1", () -> Answer.number(StationaryAnswers::rareHardTasks),
        "8.2", () -> Answer.number(StationaryAnswers::ratioAfterThreeSteps),
        "8.3", () -> Answer.number(StationaryAnswers::ratioOfFirstOrder),
        "8.4", () -> Answer.number(StationaryAnswers::distances));
  }

  private static QuadraticObjective easy() {
    return new QuadraticObjective(new double[][] {{1, 0}, {0, 1}}, new double[2]);
  }

  private static QuadraticObjective hard() {
    return new QuadraticObjective(new double[][] {{0.05, 0}, {0, 0.05}}, new double[] {3, 1});
  }

  private static double ratio(double[] w) {
    return Vectors.norm(gradient(hard(), w)) / Vectors.norm(gradient(easy(), w));
  }

  private static double[] gradient(Objective f, double[] w) {
    double[] gradient = new double[w.length];
    f.gradient(w, gradient);
    return gradient;
  }

  /** At equal probabilities the ratio is some t; at p it is t(1 - p)/p. */
  private static double rareHardTasks() {
    TwoTaskRisk even = new TwoTaskRisk(easy(), hard(), 0.5, STEP);
    double t = StationaryPoint.descend(even, new double[2]).ratio();
    return t / (1 + t);
  }

  private static double ratioAfterThreeSteps() {
    MetaGradient three =
        MetaGradient.of(
            MetaAlgorithm.maml(STEP, 3),
            List.of(MetaTask.population(easy()), MetaTask.population(hard())));
    return ratio(new Training(Lbfgs.defaults(), 1000, 1e-12).run(three, new double[2]).point());
  }

  private static double ratioOfFirstOrder() {
    MetaGradient first =
        MetaGradient.of(
            MetaAlgorithm.foMaml(STEP, 1),
            List.of(MetaTask.population(easy()), MetaTask.population(hard())));
    Training descent = new Training(new Sgd(StepSize.constant(1)), 2000, 0);
    return ratio(descent.run(first, new double[2]).point());
  }

  /** ‖w - c_H‖/‖w - c_E‖ at p_H = 0.4, with c_E = 0 and c_H = (3, 1). */
  private static double distances() {
    double[] w =
        StationaryPoint.descend(new TwoTaskRisk(easy(), hard(), 0.4, STEP), new double[2]).point();
    return Math.hypot(w[0] - 3, w[1] - 1) / Math.hypot(w[0], w[1]);
  }
}

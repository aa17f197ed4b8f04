package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.probe.Displacements;
import org.tasklandscape.probe.Geography;
import org.tasklandscape.probe.HeadTask;
import org.tasklandscape.probe.LinearHead;
import org.tasklandscape.probe.ProbedTask;

/** Right answers of chapter 15. */
final class AnyModelAnswers {
  private AnyModelAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "15.1",
        () -> Answer.number(AnyModelAnswers::predicted),
        "15.2",
        () -> Answer.number(AnyModelAnswers::noCentre),
        "15.3",
        () -> Answer.number(AnyModelAnswers::headBetween));
  }

  /** 1 + ‖δ̄‖²/V of two tasks on a line, each there twice. */
  private static double predicted() {
    return 1 + twoTasks(0.9).value();
  }

  /** ρ = 1 and 0.1, at -1 and 10 from NAL's solution, after one step of α. */
  private static Geography twoTasks(double step) {
    List<ProbedTask> tasks = new ArrayList<>();
    List<double[]> ways = new ArrayList<>();
    for (int i = 0; i < Geography.FEWEST; i++) {
      boolean hard = i % 2 == 1;
      double rho = hard ? 0.1 : 1;
      double[] way = {hard ? 10 : -1};
      double before = rho * way[0] * way[0] / 2;
      double kept = (1 - step * rho) * (1 - step * rho);
      tasks.add(new ProbedTask("task " + i, 1, before, before * kept, 0));
      ways.add(way);
    }
    return new Geography(tasks, Displacements.of(ways));
  }

  /** Where the easy task overshoots as far as the hard one falls short. */
  private static double noCentre() {
    return bisected(1.1, 2, step -> twoTasks(step).weights()[1] - 0.5 / 11);
  }

  /** Where the head of two tasks, of curvatures 1 and 0.1 and optima 1 and -1, is 0. */
  private static double headBetween() {
    List<HeadTask> tasks = List.of(task(1, 1), task(0.1, -1));
    return bisected(0, 1, step -> LinearHead.maml(tasks, step).get(0));
  }

  private static HeadTask task(double curvature, double optimum) {
    var moment = new SimpleMatrix(new double[][] {{curvature}});
    SimpleMatrix cross = moment.scale(optimum);
    return new HeadTask(1, moment, cross, moment, cross);
  }

  /** The zero of a function that falls. */
  private static double bisected(double low, double high, DoubleUnaryOperator falling) {
    double left = low;
    double right = high;
    for (int i = 0; i < 100; i++) {
      double middle = (left + right) / 2;
      if (falling.applyAsDouble(middle) > 0) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return left;
  }
}

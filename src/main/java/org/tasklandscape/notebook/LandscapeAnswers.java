package org.tasklandscape.notebook;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;

/** Right answers of chapters 02 and 03. */
final class LandscapeAnswers {
  private static final double[][] IDENTITY = {{1, 0}, {0, 1}};

  private LandscapeAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.ofEntries(
        Map.entry("2.1", LandscapeAnswers::costOfNoise),
        Map.entry("2.2", () -> new Answer.Numbers(2, LandscapeAnswers::minimiserOfABillion)),
        Map.entry("2.3", () -> Answer.number(LandscapeAnswers::samplesForTen)),
        Map.entry("3.1", () -> new Answer.Numbers(2, LandscapeAnswers::farEnough)),
        Map.entry("3.2", () -> new Answer.Numbers(2, LandscapeAnswers::halfWay)),
        Map.entry("3.3", () -> new Answer.Example(LandscapeAnswers::breaksTheBound)));
  }

  /** Of one task in the plane with noise 1 and without, at its optimum. */
  private static Answer costOfNoise() {
    return new Answer.Formula(
        List.of("α", "m"),
        random -> new double[] {random.between(0.1, 1.5), random.whole(1, 200)},
        x -> {
          Adaptation step = Adaptation.step(x[0], x[1]);
          LinearTask task = LinearTask.of(IDENTITY, new double[2], 1);
          return AdaptedRisk.of(TaskEnvironment.finite(new double[] {1}, List.of(task)), step)
              .excessAt(task.optimum());
        });
  }

  private static double[] minimiserOfABillion() {
    double[][] half = {{0.5, 0}, {0, 0.5}};
    TaskEnvironment world =
        TaskEnvironment.finite(
            new double[] {0.5, 0.5},
            List.of(
                LinearTask.of(half, new double[] {1, 0}, 0),
                LinearTask.of(half, new double[] {0, 3}, 0)));
    Adaptation step = Adaptation.step(2, 1e9);
    return Comparison.of(world, step, step).mamlArray();
  }

  /** The first m at which the ceiling (1 + κ)²/(4κ) is 10, with 1/κ the core's q(1; m). */
  private static double samplesForTen() {
    return IntStream.iterate(11, m -> m + 1)
        .filter(
            m -> {
              double left = Adaptation.step(1, m).curvature(1, 10);
              return (1 + left) * (1 + left) / (4 * left) >= 10;
            })
        .findFirst()
        .getAsInt();
  }

  /** The bound of T3 is proportional to R². */
  private static double[] farEnough() {
    TwoClusters world = Landscapes.favourable();
    TwoClusters wide = world.withHard(TwoClusters.hard(world.hard().curvature(), 1));
    Adaptation step = Landscapes.step();
    double bound = GainTheorems.of(wide, step).geographyBound();
    double distance = wide.distance() * Math.sqrt(4 / bound);
    return new double[] {distance, wide.withDistance(distance).compare(step, step).gain()};
  }

  /** a falls as 1/m, b does so from a constant: the m of a = b, and the cap from λ_NAL there. */
  private static double[] halfWay() {
    TwoClusters world = Landscapes.favourable();
    int d = world.dimension();
    double easy = Adaptation.step(1, 1).curvature(world.easy().curvature(), d);
    double left = Adaptation.step(1, Adaptation.INFINITE).curvature(world.hard().curvature(), d);
    double hard = Adaptation.step(1, 1).curvature(world.hard().curvature(), d) - left;
    Adaptation step = Landscapes.step();
    double lead = 0.5 - world.compare(step, step).weightNal();
    return new double[] {(easy - hard) / left, 1 + 4 * lead * lead};
  }

  private static boolean breaksTheBound(double innerStep) {
    if (!(innerStep >= 0 && innerStep < Double.POSITIVE_INFINITY)) {
      return false;
    }
    TwoClusters world = Landscapes.favourable();
    Adaptation step = Adaptation.step(innerStep, Adaptation.INFINITE);
    ClusterComparison solved = world.compare(step, step);
    double cap = GainTheorems.of(world, step).geographyLimit() - 1;
    return solved.gain() - 1 > solved.weightMaml() * cap;
  }
}

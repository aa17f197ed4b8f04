package org.tasklandscape.chapter.geography;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;

/** Right answers of chapter 03. */
final class GeographyAnswers {
  private GeographyAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "3.1", () -> new Answer.Numbers(2, GeographyAnswers::farEnough),
        "3.2", () -> new Answer.Numbers(2, GeographyAnswers::halfWay),
        "3.2b", GeographyAnswers::oddsOfTheHard,
        "3.3", () -> new Answer.Example(GeographyAnswers::breaksTheBound),
        "3.4", () -> new Answer.Numbers(2, GeographyAnswers::turnAndFlank));
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

  /** b/a with equal probabilities: what the core's step leaves of t over what it leaves of 1. */
  private static Answer oddsOfTheHard() {
    return new Answer.Formula(
        List.of("t", "d", "m"),
        random ->
            new double[] {random.between(0.05, 0.9), random.whole(2, 20), random.whole(5, 500)},
        x -> {
          Adaptation step = Adaptation.step(1, x[2]);
          return step.curvature(x[0], (int) x[1]) / step.curvature(1, (int) x[1]);
        });
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

  /** How far turn and flank move from m to 100 m; on the flank b/a stays. */
  private static double[] turnAndFlank() {
    TwoClusters world = Landscapes.favourable();
    int d = world.dimension();
    double turn = GainTheorems.turn(world, 1e6) / GainTheorems.turn(world, 1e8);
    double left = Adaptation.step(1, 1e6).curvature(world.easy().curvature(), d);
    double later = Adaptation.step(1, 1e8).curvature(world.easy().curvature(), d);
    return new double[] {turn, left / later};
  }
}

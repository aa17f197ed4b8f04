package org.tasklandscape.cli;

import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;

/** Two clusters of isotropic tasks (theory 1.7). */
final class ClusterProblem {
  private ClusterProblem() {}

  static Solution solve(InputFile input) {
    TwoClusters.Kind easy =
        TwoClusters.easy(input.positive("easyCurvature"), input.atLeastZero("easySpread"));
    TwoClusters.Kind hard =
        TwoClusters.hard(input.positive("hardCurvature"), input.atLeastZero("hardSpread"));
    var world =
        new TwoClusters(
            input.dimension("dimension"),
            input.number("hardProbability"),
            easy,
            hard,
            input.atLeastZero("distance"),
            0);
    var adaptation = Adaptation.step(input.atLeastZero("innerStep"), input.samples("samples"));
    ClusterComparison comparison = world.compare(adaptation, adaptation);
    return new Solution(
        outcome(world, comparison.weightNal(), comparison.excessRiskNal()),
        outcome(world, comparison.weightMaml(), comparison.excessRiskMaml()),
        comparison.gain(),
        meaning(world, adaptation));
  }

  private static Solution.Outcome outcome(TwoClusters world, double weight, double excessRisk) {
    return Solution.Outcome.of(world.point(weight), weight, excessRisk);
  }

  private static String meaning(TwoClusters world, Adaptation adaptation) {
    if (adaptation.innerStep() == 0) {
      return "The inner step is 0: nothing adapts, so MAML is NAL.";
    }
    if (world.hardProbability() == 0 || world.hardProbability() == 1) {
      return "All tasks are of one kind, so both solutions are its centre.";
    }
    if (world.easy().curvature() == world.hard().curvature()) {
      return "Easy and hard tasks have the same curvature: without discrepancy in hardness the"
          + " gain is 1 (theorem T1).";
    }
    if (world.distance() == 0) {
      return "The two centres are one point, and both solutions are this point.";
    }
    var theorems = GainTheorems.of(world, adaptation);
    String hardness =
        "The discrepancy in hardness allows %s (theorem T2)"
            .formatted(limit(theorems.hardnessBound()));
    // T3 is silent, NaN, where MAML leans much farther to the easy tasks than NAL.
    String geography =
        Double.isNaN(theorems.geographyBound())
            ? ""
            : "; the geography of the optima allows %s (theorem T3)"
                .formatted(limit(theorems.geographyBound()));
    return hardness + geography + "." + leaning(world, adaptation, theorems);
  }

  private static String leaning(TwoClusters world, Adaptation adaptation, GainTheorems theorems) {
    if (theorems.weightMaml() >= world.compare(adaptation, adaptation).weightNal()) {
      return "";
    }
    return " MAML leans to the easy tasks here: the two curvatures add up to more than %s, where both"
            .formatted(rounded(GainTheorems.crossing(adaptation, world.dimension())))
        + " solutions agree.";
  }

  private static String limit(double bound) {
    return Double.isInfinite(bound) ? "any gain" : "a gain of at most " + rounded(1 + bound);
  }

  private static String rounded(double number) {
    return Numbers.rounded(number, 4);
  }
}

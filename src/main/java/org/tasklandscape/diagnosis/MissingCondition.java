package org.tasklandscape.diagnosis;

import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;

/**
 * Which condition of the theorems fails where the gain is near 1, asked of the easiest and the
 * hardest cluster as {@link TwoClusters}, in this order:
 *
 * <ol>
 *   <li>hardness discrepancy: one cluster, or the bound of T2 at m → ∞ below the worthwhile gain;
 *   <li>test samples (T5): the gain at m → ∞ would be worthwhile;
 *   <li>noise: without it the gain would be;
 *   <li>packed hard optima (T3): with r<sub>H</sub> = 0 it would be;
 *   <li>else the distance R of the centres (T3).
 * </ol>
 */
final class MissingCondition {
  private final EstimatedLandscape landscape;
  private final double innerStep;
  private final int testSamples;

  MissingCondition(EstimatedLandscape landscape, double innerStep, int testSamples) {
    this.landscape = landscape;
    this.innerStep = innerStep;
    this.testSamples = testSamples;
  }

  String sentence() {
    if (landscape.isOneCluster()) {
      return "no hardness discrepancy (T1, T2): the curvatures form one cluster";
    }
    double worthwhile = DiagnosisVerdict.WORTHWHILE;
    TwoClusters world = world();
    Adaptation exact = Adaptation.step(innerStep, Adaptation.INFINITE);
    double hardness = GainTheorems.of(world, exact).hardnessBound();
    if (1 + hardness < worthwhile) {
      return "too little hardness discrepancy (T2): curvatures %s and %s allow no gain above %s"
          .formatted(
              number(world.easy().curvature()),
              number(world.hard().curvature()),
              number(1 + hardness));
    }
    if (world.compare(exact, exact).gain() >= worthwhile) {
      return "too few test samples (T5): m = %d, where m → ∞ would give a gain of %s"
          .formatted(testSamples, number(world.compare(exact, exact).gain()));
    }
    if (gain(world.withNoiseVariance(0)) >= worthwhile) {
      return "noise: its cost after one step on m = %d rows drowns the rest".formatted(testSamples);
    }
    double spread = world.hard().spread();
    TwoClusters packed = world.withHard(TwoClusters.hard(world.hard().curvature(), 0));
    if (gain(packed) >= worthwhile) {
      return "the hard tasks' optima are spread (T3): r_H = %s against R = %s"
          .formatted(number(spread), number(world.distance()));
    }
    return "the centres of easy and hard tasks are near each other (T3): R = %s, r_E = %s, r_H = %s"
        .formatted(number(world.distance()), number(world.easy().spread()), number(spread));
  }

  private double gain(TwoClusters world) {
    Adaptation step = Adaptation.step(innerStep, testSamples);
    return world.compare(step, step).gain();
  }

  private TwoClusters world() {
    ClusterMoments easy = landscape.easiest();
    ClusterMoments hard = landscape.hardest();
    double share = landscape.hardShare();
    double noise = (1 - share) * easy.noiseVariance() + share * hard.noiseVariance();
    return new TwoClusters(
        easy.covariance().getNumRows(),
        share,
        TwoClusters.easy(easy.curvature(), easy.spread()),
        TwoClusters.hard(hard.curvature(), hard.spread()),
        landscape.distance(),
        Math.max(0, noise));
  }

  static String number(double value) {
    return Numbers.rounded(value, 3);
  }
}

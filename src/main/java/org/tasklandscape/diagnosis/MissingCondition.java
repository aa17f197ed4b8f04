package org.tasklandscape.diagnosis;

import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.stats.Estimate;

/**
 * Which condition of the theorems fails where the gain is near 1, in this order:
 *
 * <ol>
 *   <li>hardness discrepancy: the bound of T2 is below the worthwhile gain even at the upper end of
 *       the interval of τ, the spread of log ρ; a spread that merely may be 0 is no such bound;
 *   <li>with one cluster, that the optima do not follow the hardness that there is (T3);
 *   <li>of the easiest and the hardest cluster as {@link TwoClusters}: test samples (T5), if the
 *       gain at m → ∞ would be worthwhile; noise, if without it the gain would be; packed hard
 *       optima (T3), if with r<sub>H</sub> = 0 it would be;
 *   <li>else the distance R of the centres (T3).
 * </ol>
 */
final class MissingCondition {
  /** Of the normal law of log ρ, the part that the bound is taken over, and its steps. */
  private static final double RANGE = 4;

  private static final int STEPS = 400;

  private final EstimatedLandscape landscape;
  private final double innerStep;
  private final DiagnosisPlan plan;

  MissingCondition(EstimatedLandscape landscape, double innerStep, DiagnosisPlan plan) {
    this.landscape = landscape;
    this.innerStep = innerStep;
    this.plan = plan;
  }

  String sentence() {
    Estimate spread = landscape.spread();
    double worthwhile = DiagnosisVerdict.WORTHWHILE;
    double bound = hardnessBound(spread.upper());
    if (bound < worthwhile) {
      return ("no hardness discrepancy to speak of (T2): the standard deviation of log ρ is at most"
              + " %s, which in tasks of one shape allows no gain above %s")
          .formatted(number(spread.upper()), number(bound));
    }
    if (landscape.isOneCluster()) {
      return ("the optima do not follow the hardness of the tasks (T3), whose log ρ has a standard"
              + " deviation of %s [%s, %s]")
          .formatted(number(spread.value()), number(spread.lower()), number(spread.upper()));
    }
    TwoClusters world = world();
    Adaptation exact = Adaptation.step(innerStep, Adaptation.INFINITE);
    if (world.compare(exact, exact).gain() >= worthwhile) {
      return "too few test samples (T5): m = %d, where m → ∞ would give a gain of %s"
          .formatted(plan.testSamples(), number(world.compare(exact, exact).gain()));
    }
    if (gain(world.withNoiseVariance(0)) >= worthwhile) {
      return "noise: its cost after one step on m = %d rows drowns the rest"
          .formatted(plan.testSamples());
    }
    double spreadOfHard = world.hard().spread();
    TwoClusters packed = world.withHard(TwoClusters.hard(world.hard().curvature(), 0));
    if (gain(packed) >= worthwhile) {
      return "the hard tasks' optima are spread (T3): r_H = %s against R = %s"
          .formatted(number(spreadOfHard), number(world.distance()));
    }
    if (1 + GainTheorems.of(world, learner()).hardnessBound() < worthwhile) {
      return "one step of α = %s leaves nearly as much of hard tasks as of easy ones (T2)"
          .formatted(number(innerStep));
    }
    return "the centres of easy and hard tasks are near each other (T3): R = %s, r_E = %s, r_H = %s"
        .formatted(number(world.distance()), number(world.easy().spread()), number(spreadOfHard));
  }

  /**
   * T2 for log ρ ~ N(μ̂, τ²) and isotropic tasks: E_ν[φ] E_ν[1/φ], ν ∝ ρ, φ = (1 - αρ)² + (d +
   * 1)α²ρ²/n.
   */
  private double hardnessBound(double deviation) {
    double n = plan.learner().samples();
    double d = landscape.easiest().covariance().getNumRows();
    double weights = 0;
    double first = 0;
    double inverse = 0;
    for (int i = 0; i <= STEPS; i++) {
      double u = RANGE * (2.0 * i / STEPS - 1);
      double rho = landscape.middleCurvature() * StrictMath.exp(deviation * u);
      double move = innerStep * rho;
      double left = (1 - move) * (1 - move) + (d + 1) * move * move / n;
      double weight = rho * StrictMath.exp(-u * u / 2);
      weights += weight;
      first += weight * left;
      inverse += weight / left;
    }
    double bound = first * inverse / (weights * weights);
    return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
  }

  private double gain(TwoClusters world) {
    return world.compare(learner(), learner()).gain();
  }

  private Adaptation learner() {
    return Adaptation.step(innerStep, plan.learner().samples());
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

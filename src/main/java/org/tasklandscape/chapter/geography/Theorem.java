package org.tasklandscape.chapter.geography;

import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;

/** A sentence about the gain of two clusters, as a range that G must lie in. */
enum Theorem {
  /** G ≥ 1: MAML minimises the risk by which it is judged. */
  AT_LEAST_ONE("G ≥ 1"),
  /** G = 1 where all covariances are equal. */
  T1("T1"),
  /** G - 1 ≤ χ² of the two weightings. */
  T2("T2"),
  /** G - 1 ≤ λ_MAML R²/(d r_H) where λ_NAL ≤ 2 λ_MAML. */
  T3("T3"),
  /** G → 1 + R²/(d r_H) for α = 1/ρ_E, m → ∞, then ρ_H/ρ_E → 0. */
  T4("T4");

  private static final double ROUNDING = 1e-9;
  private static final double HARDEST = 1e-6;
  private static final double NEAR_LIMIT = 1e-3;

  private final String words;

  Theorem(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }

  /** What a gain must lie in; every gain does where the theorem does not speak. */
  record Allowed(double low, double high) {
    static Allowed at(double value) {
      return new Allowed(value, value);
    }

    static Allowed atMost(double value) {
      return new Allowed(Double.NEGATIVE_INFINITY, value);
    }

    static Allowed near(double value) {
      return new Allowed(value * (1 - NEAR_LIMIT), value * (1 + NEAR_LIMIT));
    }

    boolean holds(double gain) {
      return gain >= low * (low > 0 ? 1 - ROUNDING : 1) && gain <= high * (1 + ROUNDING);
    }
  }

  /** The environment that the theorem speaks of: equal curvatures for T1, a limit for T4. */
  TwoClusters premise(TwoClusters world) {
    double easy = world.easy().curvature();
    return switch (this) {
      case T1 -> world.withHard(TwoClusters.hard(easy, world.hard().spread()));
      case T4 -> world.withHard(TwoClusters.hard(HARDEST * easy, world.hard().spread()));
      default -> world;
    };
  }

  /** The adaptation that the theorem speaks of: for T4 one that solves an easy task. */
  Adaptation premise(Adaptation step, TwoClusters world) {
    return this == T4
        ? new Adaptation(1 / world.easy().curvature(), Adaptation.INFINITE, step.steps())
        : step;
  }

  /** The range from a = p_E q(ρ_E) and b = p_H q(ρ_H) of the test, NAL's λ and the geography. */
  Allowed allowed(TwoClusters world, double a, double b) {
    double pE = (1 - world.hardProbability()) * world.easy().curvature();
    double pH = world.hardProbability() * world.hard().curvature();
    double nal = pH / (pE + pH);
    double maml = b / (a + b);
    double room = world.distance() * world.distance() / world.dimension();
    return switch (this) {
      case AT_LEAST_ONE -> new Allowed(1, Double.POSITIVE_INFINITY);
      case T1 -> Allowed.at(1);
      case T2 -> Allowed.atMost(1 + (nal - maml) * (nal - maml) / (maml * (1 - maml)));
      case T3 ->
          Allowed.atMost(
              nal <= 2 * maml ? 1 + maml * room / world.hard().spread() : Double.POSITIVE_INFINITY);
      case T4 -> Allowed.near(1 + room / world.hard().spread());
    };
  }
}

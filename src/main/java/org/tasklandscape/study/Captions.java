package org.tasklandscape.study;

import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;

/** The words in which captions state parameters, so that every caption states them alike. */
public final class Captions {
  private Captions() {}

  /** For example "d = 10, p_H = 0.5, ρ_E = 1, …"; parameters that vary are left to the caller. */
  static String of(TwoClusters world) {
    return "d = %d, p_H = %s, ρ_E = %s, ρ_H = %s, r_E = %s, r_H = %s, R = %s, σ² = %s"
        .formatted(
            world.dimension(),
            number(world.hardProbability()),
            number(world.easy().curvature()),
            number(world.hard().curvature()),
            number(world.easy().spread()),
            number(world.hard().spread()),
            number(world.distance()),
            number(world.noiseVariance()));
  }

  /** For example "α = 1, m = 1000, one step". */
  static String of(Adaptation step) {
    return "α = %s, m = %s, %s"
        .formatted(
            number(step.innerStep()),
            number(step.samples()),
            step.steps() == 1 ? "one step" : step.steps() + " steps");
  }

  /**
   * A number as a reader writes it.
   *
   * @param value the number
   * @return for example 1000, 0.1, 1e-6 or ∞
   */
  public static String number(double value) {
    return Numbers.plain(value);
  }
}

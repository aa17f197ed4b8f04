package org.tasklandscape.probe;

import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.SingularSystemException;
import org.tasklandscape.regression.TwoClusters;

/**
 * <b>φ = q/ρ, μ ∝ pq, δ̄ = Σμ E δ, V = Σμ E‖δ - δ̄‖²</b>: what {@link Geography} measures at NAL's
 * solution, of all tasks of two clusters without noise at once; the sums go over the two kinds.
 *
 * <p>Nothing of MAML's solution or of its risk goes in, and 1 + ‖δ̄‖²/V is its gain nevertheless.
 * Source: theory 9.1, 9.2.
 *
 * @param easy the easy kind
 * @param hard the hard kind
 * @param centre ⟨δ̄, c<sub>H</sub> - c<sub>E</sub>⟩/R, how far from NAL's solution the centre lies
 *     towards the hard tasks; below 0 towards the easy ones
 */
public record ClusterGeography(Seen easy, Seen hard, double centre) {

  /**
   * A kind of task as seen from NAL's solution.
   *
   * @param hardness φ, what adaptation leaves of the excess risk
   * @param weight μ of the kind
   * @param spread E‖δ - δ̄‖² over its tasks
   */
  public record Seen(double hardness, double weight, double spread) {
    /** {@return its part of V} */
    public double part() {
      return weight * spread;
    }
  }

  /**
   * Measures.
   *
   * @param world the clusters, whose noise is left out
   * @param step the adaptation
   * @return the geography at NAL's solution
   * @throws SingularSystemException if the step solves every task, so that no weight is left
   */
  public static ClusterGeography of(TwoClusters world, Adaptation step) {
    double easyMass = (1 - world.hardProbability()) * left(world.easy(), world, step);
    double hardMass = world.hardProbability() * left(world.hard(), world, step);
    double easyWeight = easyMass / (easyMass + hardMass);
    double hardWeight = hardMass / (easyMass + hardMass);
    double nal = world.compare(step, step).weightNal();
    // The mean way to the optima of each kind lies on the line of the centres.
    double toEasy = -nal * world.distance();
    double toHard = (1 - nal) * world.distance();
    double centre = easyWeight * toEasy + hardWeight * toHard;
    return new ClusterGeography(
        seen(world.easy(), world, step, easyWeight, toEasy - centre),
        seen(world.hard(), world, step, hardWeight, toHard - centre),
        centre);
  }

  private static Seen seen(
      TwoClusters.Kind kind, TwoClusters world, Adaptation step, double weight, double away) {
    return new Seen(
        left(kind, world, step) / kind.curvature(),
        weight,
        away * away + world.dimension() * kind.spread());
  }

  private static double left(TwoClusters.Kind kind, TwoClusters world, Adaptation step) {
    return step.curvature(kind.curvature(), world.dimension());
  }

  /** {@return ‖δ̄‖²} */
  public double distance() {
    return centre * centre;
  }

  /** {@return V} */
  public double spread() {
    return easy.part() + hard.part();
  }

  /** {@return 1 + ‖δ̄‖²/V, the predicted gain; NaN where all optima are one point} */
  public double gain() {
    return 1 + distance() / spread();
  }
}

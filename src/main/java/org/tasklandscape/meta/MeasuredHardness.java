package org.tasklandscape.meta;

import java.util.List;

/**
 * φ = Σ r<sub>i</sub> / Σ e<sub>i</sub> of some tasks at a point w, e<sub>i</sub> =
 * f<sub>i</sub>(w) - f<sub>i</sub>(w<sub>i</sub>*), r<sub>i</sub> = f<sub>i</sub>(u<sub>i</sub>(w))
 * - f<sub>i</sub>(w<sub>i</sub>*): the share of the excess risk that adaptation leaves (theory
 * 9.1).
 *
 * <p>w<sub>i</sub>* is where L-BFGS rests that starts at u<sub>i</sub>(w), or u<sub>i</sub>(w)
 * itself where rounding leaves that the lower, so r<sub>i</sub> ≥ 0. For isotropic quadratics of
 * curvature ρ and k steps φ = (1 - αρ)<sup>2k</sup>.
 *
 * @param before Σ e<sub>i</sub>
 * @param after Σ r<sub>i</sub>
 */
public record MeasuredHardness(double before, double after) {
  private static final Training REST = new Training(new Lbfgs(20), 1000, 1e-9);

  /**
   * Measures.
   *
   * @param risks f<sub>i</sub>
   * @param adaptation w ↦ u<sub>i</sub>(w)
   * @param w the point, of the risks' size
   * @return the hardness
   * @throws ArithmeticException if a risk is not finite on the way to rest
   */
  public static MeasuredHardness of(
      List<? extends Objective> risks, MetaAlgorithm adaptation, double[] w) {
    double before = 0;
    double after = 0;
    for (Objective risk : risks) {
      double[] adapted = adaptation.adapt(MetaTask.population(risk), w);
      double reached = risk.value(adapted);
      double least = Math.min(reached, REST.run(risk, adapted).value());
      before += risk.value(w) - least;
      after += reached - least;
    }
    return new MeasuredHardness(before, after);
  }

  /** {@return φ; 0 for a task that adaptation solves, 1 for one that it leaves as it was} */
  public double share() {
    return after / before;
  }
}

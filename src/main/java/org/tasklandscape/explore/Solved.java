package org.tasklandscape.explore;

import org.tasklandscape.probe.ClusterGeography;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import org.teavm.jso.JSExport;

/**
 * λ<sub>NAL</sub>, λ<sub>MAML</sub>, their excess risks E<sub>m</sub>, G<sub>m</sub> and its
 * bounds, and the geography at w<sub>NAL</sub>: what the page shows of one {@link Setting}.
 *
 * <p>Every number is one of {@link ClusterComparison}, {@link GainTheorems} or {@link
 * ClusterGeography}; this class only gives them names that JavaScript can call. Source: theory 1.5,
 * 1.7, 1.8, T2, T3, T4, 9.1, 9.2.
 */
public final class Solved {
  private final TwoClusters world;
  private final Adaptation step;
  private final ClusterComparison solved;
  private final GainTheorems theorems;
  private final ClusterGeography seen;

  private Solved(Setting setting) {
    world = setting.world();
    step = setting.step();
    if (!((1 - setting.hardProbability()) * easyLeft() + setting.hardProbability() * hardLeft()
        > 0)) {
      throw new IllegalArgumentException(
          "the step must leave some curvature, got none: it solves every task from anywhere, and no"
              + " solution is better than another");
    }
    solved = world.compare(step, step);
    theorems = GainTheorems.of(world, step);
    seen = ClusterGeography.of(world, step);
  }

  /**
   * Solves NAL and MAML.
   *
   * @param setting where
   * @return the numbers
   * @throws IllegalArgumentException if a rule of a parameter is broken, or training leaves no
   *     curvature at all
   */
  static Solved of(Setting setting) {
    return new Solved(setting);
  }

  /** {@return λ<sub>NAL</sub>, the weight of the hard centre in w<sub>NAL</sub>} */
  @JSExport
  public double weightNal() {
    return solved.weightNal();
  }

  /** {@return λ<sub>MAML</sub>, the weight of the hard centre in w<sub>MAML</sub>} */
  @JSExport
  public double weightMaml() {
    return solved.weightMaml();
  }

  /**
   * {@return λ<sub>NAL</sub> R, where w<sub>NAL</sub> lies on the line from the easy centre to the
   * hard one}
   */
  @JSExport
  public double placeNal() {
    return world.point(solved.weightNal())[0];
  }

  /**
   * {@return λ<sub>MAML</sub> R, where w<sub>MAML</sub> lies on the line from the easy centre to
   * the hard one}
   */
  @JSExport
  public double placeMaml() {
    return world.point(solved.weightMaml())[0];
  }

  /** {@return E<sub>m</sub>(w<sub>NAL</sub>), the excess risk after the step} */
  @JSExport
  public double riskNal() {
    return solved.excessRiskNal();
  }

  /**
   * {@return the easy tasks' part of E<sub>m</sub>(w<sub>NAL</sub>), p<sub>E</sub> times their
   * excess risk}
   */
  @JSExport
  public double easyRiskNal() {
    return solved.nal().easy();
  }

  /**
   * {@return the hard tasks' part of E<sub>m</sub>(w<sub>NAL</sub>), p<sub>H</sub> times their
   * excess risk}
   */
  @JSExport
  public double hardRiskNal() {
    return solved.nal().hard();
  }

  /** {@return E<sub>m</sub>(w<sub>MAML</sub>), the excess risk after the step} */
  @JSExport
  public double riskMaml() {
    return solved.excessRiskMaml();
  }

  /**
   * {@return the easy tasks' part of E<sub>m</sub>(w<sub>MAML</sub>), p<sub>E</sub> times their
   * excess risk}
   */
  @JSExport
  public double easyRiskMaml() {
    return solved.maml().easy();
  }

  /**
   * {@return the hard tasks' part of E<sub>m</sub>(w<sub>MAML</sub>), p<sub>H</sub> times their
   * excess risk}
   */
  @JSExport
  public double hardRiskMaml() {
    return solved.maml().hard();
  }

  /** {@return G<sub>m</sub>, the gain} */
  @JSExport
  public double gain() {
    return solved.gain();
  }

  /**
   * {@return T2, the bound of G<sub>m</sub> that the difference in hardness allows, whatever the
   * geography}
   */
  @JSExport
  public double hardnessCap() {
    return 1 + theorems.hardnessBound();
  }

  /**
   * {@return T3, the bound of G<sub>m</sub> that the geography allows where λ<sub>MAML</sub> ≥
   * λ<sub>NAL</sub>, NaN where T3 does not speak}
   */
  @JSExport
  public double geographyCap() {
    return 1 + theorems.geographyBound();
  }

  /** {@return T4, the gain in the limit of the greatest discrepancy: 1 + R²/(d r<sub>H</sub>)} */
  @JSExport
  public double geographyLimit() {
    return theorems.geographyLimit();
  }

  /**
   * q(ρ<sub>E</sub>; m)/ρ<sub>E</sub>, the factor between the easy tasks' weights in MAML and in
   * NAL. Source: theory T5b.
   *
   * @return φ<sub>E</sub>, the share of the easy tasks' curvature that the step leaves
   */
  @JSExport
  public double easyLeft() {
    return left(world.easy());
  }

  /**
   * q(ρ<sub>H</sub>; m)/ρ<sub>H</sub>, the factor between the hard tasks' weights in MAML and in
   * NAL. Source: theory T5b.
   *
   * @return φ<sub>H</sub>, the share of the hard tasks' curvature that the step leaves
   */
  @JSExport
  public double hardLeft() {
    return left(world.hard());
  }

  /** {@return how far the centre lies from w<sub>NAL</sub>, negative towards the easy tasks} */
  @JSExport
  public double centre() {
    return seen.centre();
  }

  /** {@return ‖δ̄‖², the squared way from w<sub>NAL</sub> to the centre} */
  @JSExport
  public double centreSquare() {
    return seen.distance();
  }

  /** {@return E‖δ - δ̄‖² of the easy tasks} */
  @JSExport
  public double easyScatter() {
    return seen.easy().spread();
  }

  /** {@return E‖δ - δ̄‖² of the hard tasks} */
  @JSExport
  public double hardScatter() {
    return seen.hard().spread();
  }

  /** {@return μ<sub>E</sub> E‖δ - δ̄‖², the easy tasks' part of V} */
  @JSExport
  public double easyPart() {
    return seen.easy().part();
  }

  /** {@return μ<sub>H</sub> E‖δ - δ̄‖², the hard tasks' part of V} */
  @JSExport
  public double hardPart() {
    return seen.hard().part();
  }

  /** {@return V, the spread of the optima about the centre} */
  @JSExport
  public double scatter() {
    return seen.spread();
  }

  /** {@return 1 + ‖δ̄‖²/V, the gain that the measure predicts} */
  @JSExport
  public double predictedGain() {
    return seen.gain();
  }

  private double left(TwoClusters.Kind kind) {
    return step.curvature(kind.curvature(), world.dimension()) / kind.curvature();
  }
}

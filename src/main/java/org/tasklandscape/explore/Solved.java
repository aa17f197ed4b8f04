package org.tasklandscape.explore;

import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import org.teavm.jso.JSExport;

/**
 * λ<sub>NAL</sub>, λ<sub>MAML</sub>, their excess risks E<sub>m</sub>, G<sub>m</sub> and its
 * bounds: what the page shows of one {@link Setting}.
 *
 * <p>Every number is one of {@link ClusterComparison} or {@link GainTheorems}; this class only
 * gives them names that JavaScript can call. Source: theory 1.5, 1.7, 1.8, T2, T3, T4.
 */
public final class Solved {
  private final TwoClusters world;
  private final Adaptation step;
  private final ClusterComparison solved;
  private final GainTheorems theorems;

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

  /**
   * λ<sub>NAL</sub>.
   *
   * @return the weight of the hard centre in w<sub>NAL</sub>
   */
  @JSExport
  public double weightNal() {
    return solved.weightNal();
  }

  /**
   * λ<sub>MAML</sub>.
   *
   * @return the weight of the hard centre in w<sub>MAML</sub>
   */
  @JSExport
  public double weightMaml() {
    return solved.weightMaml();
  }

  /**
   * λ<sub>NAL</sub> R.
   *
   * @return where w<sub>NAL</sub> lies on the line from the easy centre to the hard one
   */
  @JSExport
  public double placeNal() {
    return world.point(solved.weightNal())[0];
  }

  /**
   * λ<sub>MAML</sub> R.
   *
   * @return where w<sub>MAML</sub> lies on the line from the easy centre to the hard one
   */
  @JSExport
  public double placeMaml() {
    return world.point(solved.weightMaml())[0];
  }

  /**
   * E<sub>m</sub>(w<sub>NAL</sub>).
   *
   * @return the excess risk after the step
   */
  @JSExport
  public double riskNal() {
    return solved.excessRiskNal();
  }

  /**
   * The easy tasks' part of E<sub>m</sub>(w<sub>NAL</sub>).
   *
   * @return p<sub>E</sub> times their excess risk
   */
  @JSExport
  public double easyRiskNal() {
    return solved.nal().easy();
  }

  /**
   * The hard tasks' part of E<sub>m</sub>(w<sub>NAL</sub>).
   *
   * @return p<sub>H</sub> times their excess risk
   */
  @JSExport
  public double hardRiskNal() {
    return solved.nal().hard();
  }

  /**
   * E<sub>m</sub>(w<sub>MAML</sub>).
   *
   * @return the excess risk after the step
   */
  @JSExport
  public double riskMaml() {
    return solved.excessRiskMaml();
  }

  /**
   * The easy tasks' part of E<sub>m</sub>(w<sub>MAML</sub>).
   *
   * @return p<sub>E</sub> times their excess risk
   */
  @JSExport
  public double easyRiskMaml() {
    return solved.maml().easy();
  }

  /**
   * The hard tasks' part of E<sub>m</sub>(w<sub>MAML</sub>).
   *
   * @return p<sub>H</sub> times their excess risk
   */
  @JSExport
  public double hardRiskMaml() {
    return solved.maml().hard();
  }

  /**
   * G<sub>m</sub>.
   *
   * @return the gain
   */
  @JSExport
  public double gain() {
    return solved.gain();
  }

  /**
   * T2: what the difference in hardness allows, whatever the geography.
   *
   * @return the bound of G<sub>m</sub>
   */
  @JSExport
  public double hardnessCap() {
    return 1 + theorems.hardnessBound();
  }

  /**
   * T3: what the geography allows where λ<sub>MAML</sub> ≥ λ<sub>NAL</sub>.
   *
   * @return the bound of G<sub>m</sub>, NaN where T3 does not speak
   */
  @JSExport
  public double geographyCap() {
    return 1 + theorems.geographyBound();
  }

  /**
   * T4: 1 + R²/(d r<sub>H</sub>).
   *
   * @return the gain in the limit of the greatest discrepancy
   */
  @JSExport
  public double geographyLimit() {
    return theorems.geographyLimit();
  }

  /**
   * q(ρ<sub>E</sub>; m)/ρ<sub>E</sub>, the factor between the easy tasks' weights in MAML and in
   * NAL. Source: theory T5b.
   *
   * @return the share of the easy tasks' curvature that the step leaves
   */
  @JSExport
  public double easyLeft() {
    return left(world.easy());
  }

  /**
   * q(ρ<sub>H</sub>; m)/ρ<sub>H</sub>, the factor between the hard tasks' weights in MAML and in
   * NAL. Source: theory T5b.
   *
   * @return the share of the hard tasks' curvature that the step leaves
   */
  @JSExport
  public double hardLeft() {
    return left(world.hard());
  }

  private double left(TwoClusters.Kind kind) {
    return step.curvature(kind.curvature(), world.dimension()) / kind.curvature();
  }
}

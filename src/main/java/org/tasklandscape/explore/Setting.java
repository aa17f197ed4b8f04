package org.tasklandscape.explore;

import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;
import org.teavm.jso.JSExport;

/**
 * (ρ<sub>H</sub>/ρ<sub>E</sub>, R, r<sub>E</sub>, r<sub>H</sub>, d, m, αρ<sub>E</sub>,
 * p<sub>H</sub>): all that the gain of two clusters without noise depends on.
 *
 * <p>Curvatures are measured in ρ<sub>E</sub>, which is 1 here. Source: theory 1.7, 1.8.
 *
 * @param ratio ρ<sub>H</sub>/ρ<sub>E</sub>, positive
 * @param distance R, at least 0
 * @param easySpread r<sub>E</sub>, at least 0
 * @param hardSpread r<sub>H</sub>, at least 0
 * @param dimension d, at least 1
 * @param samples m of training and testing, a whole number of at least 1, or infinite
 * @param innerStep αρ<sub>E</sub> of training and testing, at least 0
 * @param hardProbability p<sub>H</sub>, in [0, 1]
 */
public record Setting(
    @JSExport double ratio,
    @JSExport double distance,
    @JSExport double easySpread,
    @JSExport double hardSpread,
    @JSExport int dimension,
    @JSExport double samples,
    @JSExport double innerStep,
    @JSExport double hardProbability) {

  /**
   * The setting of an environment and of the one step that training and testing share; the noise of
   * its labels is left out.
   *
   * @param world the clusters
   * @param step α and m
   * @return the setting
   */
  static Setting of(TwoClusters world, Adaptation step) {
    double unit = world.easy().curvature();
    return new Setting(
        world.hard().curvature() / unit,
        world.distance(),
        world.easy().spread(),
        world.hard().spread(),
        world.dimension(),
        step.samples(),
        step.innerStep() * unit,
        world.hardProbability());
  }

  /** The clusters, with ρ<sub>E</sub> = 1. */
  TwoClusters world() {
    return TwoClusters.of(
            dimension,
            TwoClusters.easy(1, easySpread),
            TwoClusters.hard(ratio, hardSpread),
            distance)
        .withHardProbability(hardProbability);
  }

  /** One step of size α on m samples. */
  Adaptation step() {
    return Adaptation.step(innerStep, samples);
  }
}

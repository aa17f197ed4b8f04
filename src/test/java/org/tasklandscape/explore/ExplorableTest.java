package org.tasklandscape.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;

/** What JavaScript may call is what the notebooks call, under other names. */
class ExplorableTest {
  private static final Explorable CORE = Explorable.taskLandscape();

  @Test
  void everyNumberIsTheCores() {
    TwoClusters world =
        TwoClusters.of(7, TwoClusters.easy(1, 0.3), TwoClusters.hard(0.2, 0.05), 3)
            .withHardProbability(0.3);
    Adaptation step = Adaptation.step(0.8, 50);
    ClusterComparison wanted = world.compare(step, step);
    GainTheorems theorems = GainTheorems.of(world, step);
    Solved solved = CORE.solve(0.2, 3, 0.3, 0.05, 7, 50, 0.8, 0.3);
    assertThat(
            new double[] {
              solved.weightNal(),
              solved.weightMaml(),
              solved.placeNal(),
              solved.placeMaml(),
              solved.riskNal(),
              solved.easyRiskNal(),
              solved.hardRiskNal(),
              solved.riskMaml(),
              solved.easyRiskMaml(),
              solved.hardRiskMaml(),
              solved.gain(),
              solved.hardnessCap(),
              solved.geographyCap(),
              solved.geographyLimit(),
              solved.easyLeft(),
              solved.hardLeft()
            })
        .containsExactly(
            wanted.weightNal(),
            wanted.weightMaml(),
            3 * wanted.weightNal(),
            3 * wanted.weightMaml(),
            wanted.excessRiskNal(),
            wanted.nal().easy(),
            wanted.nal().hard(),
            wanted.excessRiskMaml(),
            wanted.maml().easy(),
            wanted.maml().hard(),
            wanted.gain(),
            1 + theorems.hardnessBound(),
            1 + theorems.geographyBound(),
            1 + 3 * 3 / (7 * 0.05),
            step.curvature(1, 7),
            step.curvature(0.2, 7) / 0.2);
    assertThat(solved.gain()).isCloseTo(theorems.gain(), within(1e-12)).isGreaterThan(1.01);
  }

  /** The measure of theory 9 knows NAL's solution alone, and finds MAML's and its gain. */
  @Test
  void theMeasureAtNalsSolutionIsTheClosedForm() {
    Solved solved = CORE.solve(0.2, 3, 0.3, 0.05, 7, 50, 0.8, 0.3);
    assertThat(solved.centre()).isCloseTo(solved.placeMaml() - solved.placeNal(), within(1e-14));
    double easy = solved.placeMaml() * solved.placeMaml() + 7 * 0.3;
    double hard = (3 - solved.placeMaml()) * (3 - solved.placeMaml()) + 7 * 0.05;
    assertThat(solved.easyScatter()).isCloseTo(easy, within(1e-13));
    assertThat(solved.hardScatter()).isCloseTo(hard, within(1e-13));
    double weight = solved.weightMaml();
    assertThat(solved.scatter()).isCloseTo((1 - weight) * easy + weight * hard, within(1e-13));
    assertThat(solved.easyPart() + solved.hardPart()).isEqualTo(solved.scatter());
    assertThat(solved.predictedGain()).isCloseTo(solved.gain(), within(1e-13)).isGreaterThan(1.01);
  }

  @Test
  void theLandscapesOfTheChaptersComeBackWhole() {
    assertThat(CORE.favourable().world()).isEqualTo(Landscapes.favourable());
    assertThat(CORE.withoutDiscrepancy().world()).isEqualTo(Landscapes.withoutDiscrepancy());
    assertThat(CORE.spread().world()).isEqualTo(Landscapes.spread());
    assertThat(CORE.near().world()).isEqualTo(Landscapes.near());
    assertThat(CORE.favourable().step()).isEqualTo(Landscapes.step());
  }

  /** The gain knows curvatures only as ρ_H/ρ_E and αρ_E, so ρ_E may be the unit. */
  @Test
  void theUnitOfCurvatureDoesNotMatter() {
    TwoClusters world =
        TwoClusters.of(4, TwoClusters.easy(2.5, 0.3), TwoClusters.hard(0.7, 0.05), 3);
    Adaptation step = Adaptation.step(0.3, 20);
    Solved solved = Solved.of(Setting.of(world, step));
    assertThat(solved.gain()).isCloseTo(world.compare(step, step).gain(), within(1e-13));
    assertThat(solved.weightMaml())
        .isCloseTo(world.compare(step, step).weightMaml(), within(1e-15));
  }

  @Test
  void whatHasNoAnswerIsSaid() {
    assertThatThrownBy(() -> CORE.solve(1, 4, 1, 1, 10, Adaptation.INFINITE, 1, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the step must leave some curvature, got none");
    assertThat(CORE.solve(1, 4, 1, 1, 10, 1e6, 1, 0.5).gain()).isEqualTo(1);
    assertThatThrownBy(() -> CORE.solve(0.1, -1, 1, 1, 10, 10, 1, 0.5))
        .hasMessage("the distance must be finite and >= 0, got -1.0");
  }
}

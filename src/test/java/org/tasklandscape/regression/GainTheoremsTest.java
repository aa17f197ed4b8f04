package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T1 to T4 of the theory as laws over random environments. */
class GainTheoremsTest {
  private static final int TRIALS = 2000;

  @Test
  void withoutDiscrepancyThereIsNoGainWhateverTheOptima() {
    for (int seed = 0; seed < 50; seed++) {
      RandomEnvironments random = new RandomEnvironments(seed);
      int d = random.integer(1, 6);
      int tasks = random.integer(2, 5);
      double[][] sigma = random.covariance(d, 0.1, 0.9);
      double[] p = random.probabilities(tasks);
      List<LinearTask> list = new ArrayList<>();
      double[] mean = new double[d];
      for (int i = 0; i < tasks; i++) {
        double[] optimum = random.vector(d);
        for (int j = 0; j < d; j++) {
          mean[j] += p[i] * optimum[j];
        }
        list.add(LinearTask.of(sigma, optimum, 0.1));
      }
      Comparison solved =
          Comparison.of(TaskEnvironment.finite(p, list), random.step(), random.step());
      for (int j = 0; j < d; j++) {
        assertThat(solved.nalArray()[j]).isCloseTo(mean[j], within(1e-11));
        assertThat(solved.mamlArray()[j]).isCloseTo(mean[j], within(1e-11));
      }
      assertThat(solved.gain()).isCloseTo(1, within(1e-10));
    }
  }

  @Test
  void gainNeverExceedsTheBoundOfHardness() {
    for (int seed = 0; seed < TRIALS; seed++) {
      RandomEnvironments random = new RandomEnvironments(seed);
      TwoClusters world = random.clusters();
      Adaptation step = random.step();
      double bound = GainTheorems.of(world, step).hardnessBound();
      double noisy = world.withNoiseVariance(0.3).compare(step, step).gain();
      assertThat(world.compare(step, step).gain() - 1)
          .isLessThanOrEqualTo(bound * (1 + 1e-9) + 1e-12);
      assertThat(noisy - 1).isLessThanOrEqualTo(bound * (1 + 1e-9) + 1e-12);
      double same = world.easy().curvature();
      TwoClusters level = world.withHard(TwoClusters.hard(same, world.hard().spread()));
      assertThat(GainTheorems.of(level, step).hardnessBound()).isLessThan(1e-25);
    }
  }

  @Test
  void theHardnessBoundIsReachedWhenOptimaDoNotSpread() {
    TwoClusters tight = TwoClusters.of(4, TwoClusters.easy(1, 0), TwoClusters.hard(0.1, 0), 2);
    GainTheorems theorems = GainTheorems.of(tight, Adaptation.step(0.9, 50));
    assertThat(theorems.gain() - 1)
        .isCloseTo(theorems.hardnessBound(), within(1e-12 * theorems.hardnessBound()));
  }

  @Test
  void gainNeverExceedsTheBoundOfGeographyNorItsMirrorWhereTheySpeak() {
    int spoken = 0;
    int mirrored = 0;
    for (int seed = 0; seed < TRIALS; seed++) {
      RandomEnvironments random = new RandomEnvironments(seed);
      TwoClusters world = random.clusters();
      Adaptation step = random.step();
      GainTheorems theorems = GainTheorems.of(world, step);
      ClusterComparison solved = world.compare(step, step);
      double bound = theorems.geographyBound();
      assertThat(Double.isNaN(bound)).isEqualTo(2 * solved.weightMaml() < solved.weightNal());
      double mirror = theorems.easyGeographyBound();
      assertThat(Double.isNaN(mirror))
          .isEqualTo(2 * (1 - solved.weightMaml()) < 1 - solved.weightNal());
      if (!Double.isNaN(mirror)) {
        mirrored++;
        assertThat(solved.gain() - 1).isLessThanOrEqualTo(mirror * (1 + 1e-9) + 1e-12);
      }
      if (!Double.isNaN(bound)) {
        spoken++;
        assertThat(solved.gain() - 1).isLessThanOrEqualTo(bound * (1 + 1e-9) + 1e-12);
      }
    }
    assertThat(spoken).isBetween(TRIALS / 4, TRIALS - 1);
    assertThat(mirrored).isBetween(TRIALS / 4, TRIALS - 1);
  }

  /** λ_MAML R²/(d r_H) by itself: beside 1 the limit's excess would keep no digit. */
  @Test
  void theBoundOfGeographyKeepsItsDigitsWhereCentresAreNear() {
    TwoClusters world = TwoClusters.of(2, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 5), 1e-9);
    GainTheorems theorems = GainTheorems.of(world, Adaptation.step(0.9, 50));
    double bound = theorems.weightMaml() * 1e-19;
    assertThat(theorems.geographyBound()).isCloseTo(bound, within(1e-14 * bound));
  }

  @Test
  void clustersWithoutWeightOrAtOnePlaceAreBoundByNothing() {
    TwoClusters tight = TwoClusters.of(4, TwoClusters.easy(1, 0), TwoClusters.hard(0.1, 0), 2);
    Adaptation step = Adaptation.step(0.9, 50);
    GainTheorems easyAlone = GainTheorems.of(tight.withHardProbability(0), step);
    assertThat(easyAlone.geographyBound()).isZero();
    assertThat(easyAlone.geographyLimit()).isInfinite();
    assertThat(GainTheorems.of(tight.withHardProbability(1), step).easyGeographyBound()).isZero();
    GainTheorems near = GainTheorems.of(tight.withDistance(0), step);
    assertThat(near.geographyBound()).isZero();
    assertThat(near.geographyLimit()).isEqualTo(1);
    assertThat(GainTheorems.of(tight, step).geographyBound()).isInfinite();
  }

  @Test
  void theLimitIsReachedWhenSamplesComeFirstAndNotOtherwise() {
    TwoClusters world = TwoClusters.of(10, TwoClusters.easy(1, 1), TwoClusters.hard(1, 0.1), 2);
    double limit = 1 + 4 / (10 * 0.1);
    Adaptation population = Adaptation.step(1, Adaptation.INFINITE);
    Adaptation thousand = Adaptation.step(1, 1000);
    double before = 0;
    for (double rho : new double[] {1e-1, 1e-2, 1e-3, 1e-4, 1e-6}) {
      TwoClusters harder = world.withHard(TwoClusters.hard(rho, 0.1));
      double gain = harder.compare(population, population).gain();
      assertThat(gain).isBetween(before, limit);
      // G - limit is linear in the ratio: λ_NAL = O(ρ_H/ρ_E) is what is left.
      assertThat(limit - gain).isLessThan(3 * limit * rho);
      before = gain;
    }
    double fixed = world.withHard(TwoClusters.hard(1e-6, 0.1)).compare(thousand, thousand).gain();
    assertThat(fixed).isCloseTo(1, within(1e-3));
    assertThat(GainTheorems.of(world, thousand).geographyLimit()).isCloseTo(limit, within(1e-15));
  }

  @Test
  void solutionsMeetAtTheCrossingAndSwapSidesBeyondIt() {
    for (int seed = 0; seed < 200; seed++) {
      RandomEnvironments random = new RandomEnvironments(seed);
      int d = random.integer(1, 10);
      Adaptation step = Adaptation.step(random.uniform(0.5, 1.5), random.integer(1, 50));
      double sum = GainTheorems.crossing(step, d);
      double easy = sum * random.uniform(0.55, 0.95);
      TwoClusters world =
          TwoClusters.of(d, TwoClusters.easy(easy, 1), TwoClusters.hard(sum - easy, 1), 2);
      ClusterComparison there = world.compare(step, step);
      assertThat(there.weightMaml()).isCloseTo(there.weightNal(), within(1e-12));
      ClusterComparison below =
          world.withEasy(TwoClusters.easy(0.98 * easy, 1)).compare(step, step);
      ClusterComparison above =
          world.withEasy(TwoClusters.easy(1.02 * easy, 1)).compare(step, step);
      assertThat(below.weightMaml()).isGreaterThan(below.weightNal());
      assertThat(above.weightMaml()).isLessThan(above.weightNal());
    }
    assertThatThrownBy(() -> GainTheorems.crossing(Adaptation.none(), 3))
        .hasMessageContaining("one step of a positive size");
    assertThatThrownBy(() -> GainTheorems.crossing(Adaptation.population(0.5, 2), 3))
        .hasMessageContaining("one step of a positive size");
  }
}

package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;

/** Scalar closed form, general solver and simulation agree. */
class ThreeRoutesTest {
  private static final long DRAWS = 100_000;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void scalarFormAndGeneralSolverAgree(long seed) {
    RandomEnvironments random = new RandomEnvironments(seed);
    TwoClusters world = random.clusters().withNoiseVariance(random.uniform(0, 1));
    Adaptation train = random.step();
    Adaptation test = random.step();
    ClusterComparison scalar = world.compare(train, test);
    Comparison general = Comparison.of(world.environment(), train, test);
    double scale = 1e-12 * Math.max(1, scalar.excessRiskNal());
    assertThat(general.nalArray()[0])
        .isCloseTo(scalar.weightNal() * world.distance(), within(1e-12));
    assertThat(general.mamlArray()[0])
        .isCloseTo(scalar.weightMaml() * world.distance(), within(1e-12));
    assertThat(general.nalParts()[0]).isCloseTo(scalar.nal().easy(), within(scale));
    assertThat(general.nalParts()[1]).isCloseTo(scalar.nal().hard(), within(scale));
    assertThat(general.mamlParts()[0]).isCloseTo(scalar.maml().easy(), within(scale));
    assertThat(general.mamlParts()[1]).isCloseTo(scalar.maml().hard(), within(scale));
    Adaptation same = test;
    assertThat(GainTheorems.of(world, same).gain())
        .isCloseTo(world.withNoiseVariance(0).compare(same, same).gain(), within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3})
  void simulationOfClustersCoversTheClosedForm(long seed) {
    RandomEnvironments random = new RandomEnvironments(seed);
    TwoClusters world = random.clusters().withNoiseVariance(random.uniform(0, 1));
    simulationCovers(world.environment(), random.step(), random.step(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12, 13})
  void simulationOfUnequalCovariancesCoversTheClosedForm(long seed) {
    RandomEnvironments random = new RandomEnvironments(seed);
    TaskEnvironment world = random.finite(random.integer(1, 5), 3, random.uniform(0, 1));
    simulationCovers(world, random.step(), random.step(), seed);
  }

  @Test
  void simulationWithFewerSamplesThanFeaturesCoversTheClosedForm() {
    TaskEnvironment world = new RandomEnvironments(20).finite(5, 2, 0.4);
    simulationCovers(world, Adaptation.step(0.5, 3), Adaptation.step(0.5, 1), 20);
  }

  @Test
  void simulationOfPopulationStepsCoversTheClosedForm() {
    TwoClusters world = new RandomEnvironments(21).clusters();
    Adaptation three = Adaptation.population(0.4, 3);
    simulationCovers(world.environment(), three, three, 21);
  }

  /** Nine to twelve checks at 5 standard errors: a false alarm once in 140 000 seeds a call. */
  private static void simulationCovers(
      TaskEnvironment world, Adaptation train, Adaptation test, long seed) {
    Comparison exact = Comparison.of(world, train, test);
    SimulatedRisk simulated =
        new RiskSimulation(world, test, new Streams(seed, "three routes"))
            .run("cell", DRAWS, exact.nal(), exact.maml());
    assertThat(simulated.draws()).isEqualTo(DRAWS);
    covers(simulated.excessRisk(0), exact.excessRiskNal());
    covers(simulated.excessRisk(1), exact.excessRiskMaml());
    covers(simulated.ratio(0, 1), exact.gain());
    for (int cluster = 0; cluster < world.clusters().size(); cluster++) {
      covers(simulated.part(cluster, 0), exact.nalParts()[cluster]);
      covers(simulated.part(cluster, 1), exact.mamlParts()[cluster]);
      covers(
          simulated.partDifference(cluster, 0, 1),
          exact.nalParts()[cluster] - exact.mamlParts()[cluster]);
    }
  }

  private static void covers(Estimate estimate, double exact) {
    // The addend is rounding, for risks that are the same in every draw.
    double tolerance = 5 * estimate.standardError() + 1e-12 * Math.max(1, Math.abs(exact));
    assertThat(estimate.value()).isCloseTo(exact, within(tolerance));
  }
}

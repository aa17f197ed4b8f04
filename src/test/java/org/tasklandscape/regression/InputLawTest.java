package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/** Sixteen moments of each law exist (ν = 17), so that standard errors can be trusted. */
class InputLawTest {
  private static final Streams STREAMS = new Streams(5, "input law test");

  static Stream<InputLaw> laws() {
    return Stream.of(
        InputLaw.gaussian(),
        InputLaw.rademacher(),
        InputLaw.student(17),
        InputLaw.ellipticalStudent(17));
  }

  /**
   * Means, covariances and the two fourth moments on which Q rests. 13 checks for each of 4 laws at
   * 5 standard errors: a false alarm once in 3e4 seeds. What has no variance must hold exactly.
   */
  @ParameterizedTest
  @MethodSource("laws")
  void drawsHaveTheMomentsOfTheLaw(InputLaw law) {
    int d = 3;
    RandomStream stream = STREAMS.stream("moments " + law);
    InputLaw.Sampler sampler = law.sampler(stream);
    double[] s = new double[d];
    RunningMoments moments = new RunningMoments(13);
    for (int t = 0; t < 200_000; t++) {
      sampler.draw(s);
      moments.add(
          s[0],
          s[1],
          s[2],
          s[0] * s[0],
          s[1] * s[1],
          s[2] * s[2],
          s[0] * s[1],
          s[1] * s[2],
          s[0] * s[2],
          s[0] * s[0] * s[0] * s[0],
          s[2] * s[2] * s[2] * s[2],
          s[0] * s[0] * s[1] * s[1],
          s[0] * s[0] * s[0] * s[1]);
    }
    double own = 3 + law.excessKurtosis();
    boolean elliptical = law.toString().startsWith("elliptical");
    double cross = elliptical ? 1 + law.excessKurtosis() / 3 : 1;
    double[] expected = {0, 0, 0, 1, 1, 1, 0, 0, 0, own, own, cross, 0};
    for (int i = 0; i < expected.length; i++) {
      Estimate estimate = moments.estimate(i);
      assertThat(estimate.value())
          .as("%s, moment %d", law, i)
          .isCloseTo(expected[i], within(5 * estimate.standardError()));
    }
  }

  /**
   * Inputs of an anisotropic Σ drawn one by one, Q by its definition. Six checks for each of 4 laws
   * at 5 standard errors: a false alarm once in 7e4 seeds.
   */
  @ParameterizedTest
  @MethodSource("laws")
  void theExpectedHessianIsThatOfSampledData(InputLaw law) {
    int d = 3;
    int m = 4;
    double alpha = 0.6;
    double[][] rows = new RandomEnvironments(17).covariance(d, 0.1, 1.5);
    Covariance sigma = Covariance.of(rows);
    SimpleMatrix root = SimpleMatrix.diag(sigma.curvatures());
    for (int j = 0; j < d; j++) {
      root.set(j, j, Math.sqrt(root.get(j, j)));
    }
    SimpleMatrix axes = sigma.directions().mult(root);
    InputLaw.Sampler sampler = law.sampler(STREAMS.stream("hessian " + law));
    double[] s = new double[d];
    RunningMoments moments = new RunningMoments(d * d);
    for (int t = 0; t < 60_000; t++) {
      SimpleMatrix gram = new SimpleMatrix(d, d);
      for (int i = 0; i < m; i++) {
        sampler.draw(s);
        SimpleMatrix x = axes.mult(NdArrays.column(s));
        gram = gram.plus(x.mult(x.transpose()).scale(1.0 / m));
      }
      SimpleMatrix p = SimpleMatrix.identity(d).minus(gram.scale(alpha));
      moments.add(p.mult(sigma.matrix()).mult(p).getDDRM().data.clone());
    }
    INDArray exact = law.hessian(Nd4j.createFromArray(rows), Adaptation.step(alpha, m));
    for (int i = 0; i < d; i++) {
      for (int j = i; j < d; j++) {
        double error = moments.estimate(i * d + j).standardError();
        assertThat(moments.mean(i * d + j))
            .as("%s at (%d, %d)", law, i, j)
            .isCloseTo(exact.getDouble(i, j), within(5 * error));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("laws")
  void theIsotropicCaseIsTheGeneralOne(InputLaw law) {
    for (int d = 1; d < 6; d++) {
      RandomEnvironments random = new RandomEnvironments(d);
      double rho = random.uniform(0, 2);
      Adaptation step = random.step();
      INDArray q = law.hessian(Nd4j.eye(d).castTo(DataType.DOUBLE).mul(rho), step);
      double curvature = law.curvature(rho, d, step);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          assertThat(q.getDouble(i, j)).isCloseTo(i == j ? curvature : 0, within(1e-13));
        }
      }
    }
  }

  /**
   * Eight comparisons of a simulation with a closed form at 5 standard errors: once in 2e5 seeds.
   */
  @ParameterizedTest
  @MethodSource("laws")
  void theRisksOfBothSolutionsAreThoseOfSampledInputs(InputLaw law) {
    TwoClusters world =
        new TwoClusters(2, 0.4, TwoClusters.easy(1, 0.3), TwoClusters.hard(0.2, 0.05), 1.5, 0.3);
    Adaptation step = Adaptation.step(0.9, 6);
    ClusterComparison exact = world.compare(step, step, law);
    double[] nal = {exact.weightNal() * world.distance(), 0};
    double[] maml = {exact.weightMaml() * world.distance(), 0};
    SimulatedRisk simulated =
        new RiskSimulation(world.environment(), step, STREAMS)
            .withInputs(law)
            .run("risk " + law, 50_000, nal, maml);
    double[] expected = {exact.excessRiskNal(), exact.excessRiskMaml()};
    for (int i = 0; i < 2; i++) {
      Estimate risk = simulated.excessRisk(i);
      assertThat(risk.value())
          .as(law.toString())
          .isCloseTo(expected[i], within(5 * risk.standardError()));
    }
  }

  @Test
  void oneStepOnSignsIsExactInOneDimension() {
    InputLaw signs = InputLaw.rademacher();
    assertThat(signs.gramSpread(1)).isZero();
    assertThat(signs.curvature(1.7, 1, Adaptation.step(1 / 1.7, 1))).isZero();
    TwoClusters world = TwoClusters.of(1, TwoClusters.easy(1, 5), TwoClusters.hard(0.3, 0), 2);
    SimulatedRisk risk =
        new RiskSimulation(world.environment(), Adaptation.step(1, 1), STREAMS)
            .withInputs(signs)
            .run("signs", 1000, new double[] {0.3});
    assertThat(risk.part(0, 0).value()).isZero();
    assertThat(risk.part(1, 0).value()).isPositive();
  }

  /** GᵀG = m whatever the signs are: k steps multiply w - c by (1 - αρ)^k. */
  @Test
  void severalStepsOnSignsAreExactInOneDimension() {
    TwoClusters world = TwoClusters.of(1, TwoClusters.easy(0.8, 0), TwoClusters.hard(1, 0), 2);
    for (int steps = 1; steps <= 3; steps++) {
      Estimate risk =
          new RiskSimulation(
                  world.withHardProbability(0).environment(),
                  new Adaptation(0.5, 3, steps),
                  STREAMS)
              .withInputs(InputLaw.rademacher())
              .run("steps", 10, new double[] {3})
              .excessRisk(0);
      assertThat(risk.value()).isCloseTo(0.4 * 9 * Math.pow(0.6, 2 * steps), within(1e-14));
    }
  }

  @Test
  void everyThreadCountGivesTheSameBits() {
    TaskEnvironment world = new RandomEnvironments(2).clusters().environment();
    double[] w = new double[world.dimension()];
    Adaptation test = new Adaptation(0.3, 4, 2);
    Estimate first = null;
    for (int threads : new int[] {1, 2, 5}) {
      Estimate now =
          new RiskSimulation(world, test, STREAMS, new Trials(threads))
              .withInputs(InputLaw.student(9))
              .run("threads", 10_000, w)
              .excessRisk(0);
      first = first == null ? now : first;
      assertThat(now).isEqualTo(first);
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    assertThatThrownBy(() -> InputLaw.student(4))
        .hasMessage("a Student law must have degrees of freedom > 4, got 4");
    assertThatThrownBy(() -> InputLaw.ellipticalStudent(3)).hasMessageEndingWith("> 4, got 3");
  }
}

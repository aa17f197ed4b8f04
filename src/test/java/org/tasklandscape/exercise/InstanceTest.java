package org.tasklandscape.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.EffectiveDimension;
import org.tasklandscape.regression.TwoClusters;

class InstanceTest {

  static Stream<Instance> instances() {
    return IntStream.range(0, 100).mapToObj(i -> Instance.of("test", i));
  }

  @Test
  void numbersFillTheirRangesAndDependOnNameAndIndex() {
    assertThat(instances().mapToInt(random -> random.whole(2, 4)).distinct())
        .containsExactlyInAnyOrder(2, 3, 4);
    assertThat(instances().mapToDouble(random -> random.between(-1, 2)).boxed())
        .allMatch(x -> x >= -1 && x < 2)
        .anyMatch(x -> x < 0)
        .anyMatch(x -> x > 1);
    double first = Instance.of("a", 0).between(0, 1);
    assertThat(Instance.of("a", 0).between(0, 1)).isEqualTo(first);
    assertThat(Instance.of("a", 1).between(0, 1)).isNotEqualTo(first);
    assertThat(Instance.of("b", 0).between(0, 1)).isNotEqualTo(first);
    assertThat(Instance.of("a", 0).gaussian(2, 3).shape()).containsExactly(2, 3);
  }

  @ParameterizedTest
  @MethodSource("instances")
  void aCovarianceIsSymmetricAndPositiveDefinite(Instance random) {
    INDArray covariance = random.covariance(3);
    assertThat(covariance.transpose()).isEqualTo(covariance);
    assertThat(EffectiveDimension.of(covariance).value()).isBetween(1.0, 3.0);
    INDArray v = random.gaussian(3);
    double square = v.mul(v).sumNumber().doubleValue();
    assertThat(covariance.mmul(v).mul(v).sumNumber().doubleValue()).isGreaterThan(square / 21);
  }

  /** Formulas of a step are to be tried on both sides of αλ_max = 1, as chapter 01 draws α. */
  @Test
  void aThirdOfTheStepsOvershootAndAThirdDoesNot() {
    double overshoot =
        instances()
            .mapToDouble(
                random ->
                    EffectiveDimension.of(random.covariance(3)).largestCurvature()
                        * random.between(0.1, 2))
            .filter(product -> product > 1)
            .count();
    assertThat(overshoot).isBetween(33.0, 67.0);
  }

  /** What the theorems on two clusters assume, and the notebooks take from here. */
  @ParameterizedTest
  @MethodSource("instances")
  void theStepLeansToTheHardTasks(Instance random) {
    TwoClusters world = random.clusters();
    Adaptation step = random.step(world);
    ClusterComparison solved = world.compare(step, step);
    assertThat(world.hard().curvature()).isLessThanOrEqualTo(world.easy().curvature() / 2);
    assertThat(solved.weightMaml()).isGreaterThanOrEqualTo(solved.weightNal());
  }
}

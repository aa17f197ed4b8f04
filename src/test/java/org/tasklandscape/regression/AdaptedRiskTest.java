package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AdaptedRiskTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theMinimiserHasNoSlopeAndTheHessianIsTheCurvature(long seed) {
    RandomEnvironments random = new RandomEnvironments(seed);
    int d = random.integer(1, 6);
    AdaptedRisk risk = AdaptedRisk.of(random.finite(d, 3, 0.2), random.step());
    INDArray w = risk.minimiser();
    INDArray hessian = risk.hessian();
    double h = 1e-3;
    for (int i = 0; i < d; i++) {
      INDArray e = Nd4j.zeros(w.dataType(), d).putScalar(i, h);
      double up = risk.at(w.add(e));
      double down = risk.at(w.sub(e));
      double here = risk.at(w);
      // Differences of a quadratic are exact up to rounding of F, about 1e-16 F / h².
      assertThat((up - down) / (2 * h)).isCloseTo(0, within(1e-11 * Math.max(1, here)));
      assertThat((up - 2 * here + down) / (h * h))
          .isCloseTo(hessian.getDouble(i, i), within(1e-8 * Math.max(1, here)));
    }
  }

  @Test
  void riskIsTheMeanOfTheTasksRisksWhenNothingIsAdapted() {
    RandomEnvironments random = new RandomEnvironments(9);
    TaskEnvironment world = random.finite(4, 3, 0.3);
    INDArray w = Nd4j.createFromArray(random.vector(4));
    double mean = 0;
    for (int i = 0; i < 3; i++) {
      mean += world.probability(i) * world.clusters().get(i).centre().risk(w);
    }
    assertThat(AdaptedRisk.of(world, Adaptation.none()).at(w)).isCloseTo(mean, within(1e-14));
  }

  @Test
  void partsSumToTheExcessAndTheNoiseFloorIsLeftOut() {
    RandomEnvironments random = new RandomEnvironments(10);
    TaskEnvironment world = random.finite(3, 4, 0.5);
    AdaptedRisk risk = AdaptedRisk.of(world, Adaptation.step(0.3, 6));
    INDArray w = Nd4j.createFromArray(random.vector(3));
    double sum = 0;
    for (double part : risk.partsAt(w)) {
      sum += part;
    }
    assertThat(risk.excessAt(w)).isEqualTo(sum);
    assertThat(risk.at(w) - risk.excessAt(w)).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void aSingularSystemNamesItsNullDirection() {
    LinearTask flat = LinearTask.of(new double[][] {{1, 0}, {0, 0}}, new double[] {1, 2}, 0);
    TaskEnvironment world = TaskEnvironment.finite(new double[] {1}, List.of(flat));
    assertThatThrownBy(() -> AdaptedRisk.of(world, Adaptation.none()).minimiser())
        .isInstanceOf(SingularSystemException.class)
        .hasMessageContaining("null direction (0.000, 1.000)");
  }

  @Test
  void oneStepThatSolvesEveryTaskLeavesNothingToMinimise() {
    TwoClusters world = TwoClusters.of(2, TwoClusters.easy(1, 0), TwoClusters.hard(1, 0), 1);
    Adaptation newton = Adaptation.step(1, Adaptation.INFINITE);
    assertThatThrownBy(() -> world.compare(newton, newton))
        .isInstanceOf(SingularSystemException.class)
        .hasMessage(
            "E[Q] must be positive definite for a unique solution, got the eigenvalue 0.00 beside"
                + " 0.00 in the null direction (every direction): there, one step already solves"
                + " every task or no task has curvature");
    assertThatThrownBy(() -> Comparison.of(world.environment(), newton, newton))
        .isInstanceOf(SingularSystemException.class)
        .hasMessage(
            "E[Q] must be positive definite for a unique solution, got the eigenvalue 0.00 beside"
                + " 0.00 in the null direction (1.000, 0.000): there, one step already solves"
                + " every task or no task has curvature");
  }
}

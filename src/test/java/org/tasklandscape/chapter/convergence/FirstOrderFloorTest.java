package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.chapter.convergence.FirstOrderFloor.Row;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FirstOrderFloorTest extends StudyContract<Row> {
  @Override
  protected FirstOrderFloor study() {
    return new FirstOrderFloor(3, 4, 0.2, 0.5, 0.1, 1200, 20, 2, Landscapes.SEED);
  }

  private Rows<Row> run(String curvatures, String algorithm, int draw) {
    return study().run().where(row -> row.isOf(curvatures, algorithm, draw));
  }

  private double[] norms(String curvatures, String algorithm) {
    return run(curvatures, algorithm, 1).values(Row::gradientNorm);
  }

  @Test
  void foMamlStopsAtThePredictedFloor() {
    Rows<Row> run = run("differ", "FO-MAML", 0);
    Row last = run.list().get(run.size() - 1);
    assertThat(last.floor()).isGreaterThan(1e-3);
    assertThat(last.gradientNorm()).isCloseTo(last.floor(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"differ, MAML", "differ, HF-MAML", "agree, MAML", "agree, HF-MAML", "agree, FO-MAML"})
  void theOthersReachRounding(String panel, String algorithm) {
    double[] norms = norms(panel, algorithm);
    assertThat(norms[norms.length - 1]).isLessThan(1e-13);
  }

  @Test
  void thereIsNoFloorWhereCurvaturesAgree() {
    assertThat(run("agree", "FO-MAML", 0).list())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.floor()).isLessThan(1e-14));
  }

  @Test
  void hfMamlIsMamlOnQuadratics() {
    double[] maml = norms("differ", "MAML");
    double[] hf = norms("differ", "HF-MAML");
    for (int i = 0; i < maml.length; i++) {
      assertThat(hf[i]).isCloseTo(maml[i], within(1e-12));
    }
  }

  /** F is a convex quadratic and the step below 2/L: the norm never rises. */
  @Test
  void theGradientOfMamlOnlyFalls() {
    double[] norms = norms("differ", "MAML");
    for (int i = 1; i < norms.length; i++) {
      assertThat(norms[i]).isLessThanOrEqualTo(norms[i - 1] + 1e-15);
    }
  }

  @Test
  void theFloorIsReachedInEveryDraw() {
    Estimate ratio = study().floorRatio(study().run());
    assertThat(ratio.lower()).isCloseTo(1, within(1e-10));
    assertThat(ratio.upper()).isCloseTo(1, within(1e-10));
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> new FirstOrderFloor(0, 1, 0.1, 0.5, 1, 1, 1, 2, 0))
        .hasMessage("dimension, tasks and every must be >= 1, got 0, 1 and 1");
    assertThatThrownBy(() -> new FirstOrderFloor(1, 1, 1, 0.5, 1, 1, 1, 2, 0))
        .hasMessage("the least curvature must lie in (0, 1), got 1.0");
    assertThatThrownBy(() -> new FirstOrderFloor(1, 1, 0.1, 0.5, 1, 1, 1, 1, 0))
        .hasMessage("must have draws >= 2, got 1");
  }
}

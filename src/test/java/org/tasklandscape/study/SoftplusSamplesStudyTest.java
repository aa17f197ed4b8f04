package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import tech.tablesaw.api.Table;

class SoftplusSamplesStudyTest extends LegacyContract {
  private static final SoftplusSamplesStudy STUDY = with(0.5, 4, 6);

  private static SoftplusSamplesStudy with(double innerStep, int training, int tests) {
    return new SoftplusSamplesStudy(
        0.2, 0.3, 10, 10, 10, 50, training, tests, innerStep, 3, 30, 0.1, 2, 7);
  }

  @Override
  SoftplusSamplesStudy study() {
    return STUDY;
  }

  @Test
  void everyLandscapeHasEveryDraw() {
    Table table = STUDY.run();
    assertThat(table.stringColumn("landscape").asList())
        .containsExactly(
            "base", "base", "near", "near", "spread", "spread", "equally hard", "equally hard");
    for (String part : new String[] {"nalEasy", "nalHard", "mamlEasy", "mamlHard"}) {
      assertThat(table.doubleColumn(part).min()).isGreaterThan(0);
    }
  }

  @Test
  void theGainIsTheRatioOfTheTotals() {
    Table table = STUDY.run();
    double product = 1;
    for (int row = 0; row < 2; row++) {
      double nal =
          table.doubleColumn("nalEasy").getDouble(row)
              + table.doubleColumn("nalHard").getDouble(row);
      double maml =
          table.doubleColumn("mamlEasy").getDouble(row)
              + table.doubleColumn("mamlHard").getDouble(row);
      product *= nal / maml;
    }
    assertThat(SoftplusSamplesStudy.gain(table, "base").value())
        .isCloseTo(Math.sqrt(product), within(1e-12));
    double near = SoftplusSamplesStudy.gain(table, "near").value();
    assertThat(SoftplusSamplesStudy.lead(table, "base", "near").value())
        .isCloseTo(Math.sqrt(product) / near, within(1e-12));
  }

  /** Nothing else differs where neither method adapts but in the samples that it sees. */
  @Test
  void withoutAStepAndWithManySamplesMamlIsNal() {
    SoftplusSamplesStudy study =
        new SoftplusSamplesStudy(0.2, 0.3, 1, 2000, 10, 2000, 4, 4, 0, 3, 60, 0.1, 2, 7);
    Table table = study.run();
    for (String landscape : study.landscapes()) {
      // 2000 against 2001 samples a task.
      assertThat(SoftplusSamplesStudy.gain(table, landscape).value()).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void easyTasksDoNotDependOnWhatTheVariationsChange() {
    TeacherEnvironment base = TeacherEnvironment.base(PopulationActivation.RELU);
    TeacherEnvironment spread =
        new TeacherEnvironment(base.activation(), 5, 3, 1, 0.05, 0.05, 9, 4);
    SoftplusSamplesStudy still =
        new SoftplusSamplesStudy(0.2, 0.3, 10, 10, 10, 50, 4, 6, 0, 3, 1, 1e-12, 2, 7);
    double[] one = new SoftplusDraw(still, base, "a").risks();
    double[] other = new SoftplusDraw(still, spread, "a").risks();
    // The start hardly moves, so only the test tasks matter.
    assertThat(other[0]).isCloseTo(one[0], within(1e-9));
    assertThat(Math.abs(other[1] - one[1])).isGreaterThan(1e-3);
  }

  /** Inputs next to 0 give every network the output k log 2. */
  @Test
  void inputsOfNoVarianceLeaveNoRisk() {
    TeacherEnvironment flat =
        new TeacherEnvironment(PopulationActivation.RELU, 5, 3, 1, 1e-12, 0.05, 0.05, 4);
    double[] risks = new SoftplusDraw(STUDY, flat, "a").risks();
    assertThat(risks[1]).isLessThan(1e-9);
    assertThat(risks[0]).isGreaterThan(1e-4);
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(0.5, 3, 6))
        .hasMessage("training and fresh tasks must be even numbers >= 2, got 3 and 6");
    assertThatThrownBy(
            () -> new SoftplusSamplesStudy(0.2, 0.3, 1, 1, 1, 1, 2, 2, 0.5, 0, 1, 0.1, 2, 7))
        .hasMessage("must have steps and iterations >= 1 and draws >= 2, got 0, 1 and 2");
  }
}

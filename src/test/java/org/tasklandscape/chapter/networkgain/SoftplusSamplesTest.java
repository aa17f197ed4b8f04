package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.networkgain.SoftplusSamples.Row;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class SoftplusSamplesTest extends StudyContract<Row> {
  private static final SoftplusSamples STUDY = with(0.5, 4, 6);

  static SoftplusSamples with(double innerStep, int training, int tests) {
    return new SoftplusSamples(
        0.2, 0.3, 10, 10, 10, 50, training, tests, innerStep, 3, 30, 0.1, 2, 7);
  }

  @Override
  protected SoftplusSamples study() {
    return STUDY;
  }

  @Test
  void everyLandscapeHasEveryDraw() {
    Rows<Row> rows = STUDY.run();
    assertThat(rows.stream().map(Row::landscape))
        .containsExactly(
            "base", "base", "near", "near", "spread", "spread", "equally hard", "equally hard");
    assertThat(rows.list())
        .allSatisfy(
            row -> {
              PairRisks risks = row.risks();
              assertThat(
                      List.of(risks.nalEasy(), risks.nalHard(), risks.mamlEasy(), risks.mamlHard()))
                  .allMatch(risk -> risk > 0);
            });
  }

  @Test
  void theGainIsTheRatioOfTheTotals() {
    Rows<Row> rows = STUDY.run();
    double product = 1;
    for (Row row : rows.where(row -> row.landscape().equals("base"))) {
      double nal = row.risks().nalEasy() + row.risks().nalHard();
      product *= nal / (row.risks().mamlEasy() + row.risks().mamlHard());
    }
    assertThat(SoftplusSamples.gain(rows, "base").value())
        .isCloseTo(Math.sqrt(product), within(1e-12));
    double near = SoftplusSamples.gain(rows, "near").value();
    assertThat(SoftplusSamples.lead(rows, "base", "near").value())
        .isCloseTo(Math.sqrt(product) / near, within(1e-12));
  }

  /** Nothing else differs where neither method adapts but in the samples that it sees. */
  @Test
  void withoutAStepAndWithManySamplesMamlIsNal() {
    SoftplusSamples study =
        new SoftplusSamples(0.2, 0.3, 1, 2000, 10, 2000, 4, 4, 0, 3, 60, 0.1, 2, 7);
    Rows<Row> rows = study.run();
    for (String landscape : study.landscapes()) {
      // 2000 against 2001 samples a task.
      assertThat(SoftplusSamples.gain(rows, landscape).value()).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(0.5, 3, 6))
        .hasMessage("training and fresh tasks must be even numbers >= 2, got 3 and 6");
    assertThatThrownBy(() -> new SoftplusSamples(0.2, 0.3, 1, 1, 1, 1, 2, 2, 0.5, 0, 1, 0.1, 2, 7))
        .hasMessage("must have steps and iterations >= 1 and draws >= 2, got 0, 1 and 2");
  }
}

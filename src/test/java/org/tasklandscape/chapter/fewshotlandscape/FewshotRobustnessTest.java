package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotRobustness.Row;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.StepTables;
import org.tasklandscape.study.StudyContract;

class FewshotRobustnessTest extends StudyContract<Row> {
  @Override
  protected FewshotRobustness study() {
    return of("confirmation", "robustness/narrow", "robustness/scaled", "robustness/long");
  }

  private static FewshotRobustness of(String... runs) {
    return new FewshotRobustness(
        Stream.of(runs)
            .map(run -> StepTables.results(run, FewshotVerdictsTest::accuracy))
            .toList());
  }

  /** Each variant is called by the number it turns. */
  @Test
  void designsAreNamed() {
    assertThat(study().run().stream().map(Row::design).distinct())
        .containsExactly("confirmation", "16 filters", "loss × 1/16", "2000 iterations");
  }

  /** In the made-up networks the gain is a plane in R² and spread, whatever the design. */
  @Test
  void contrastsAreThoseOfThePlane() {
    assertThat(study().run().where(row -> row.quantity().equals("packed - near")).list())
        .hasSize(4)
        .allSatisfy(row -> assertThat(row.gain().value()).isCloseTo(0.3, within(1e-12)));
    assertThat(study().run().where(row -> row.quantity().equals("packed - diverse")).list())
        .hasSize(4)
        .allSatisfy(row -> assertThat(row.gain().value()).isCloseTo(0.1625, within(1e-12)));
  }

  @Test
  void captionsSayWhatIsTrained() {
    FewshotRobustness one = of("confirmation", "robustness/wide");
    assertThat(one.figure(one.run()).caption())
        .contains("trained: confirmation (3 seeds), robustness/wide (3 seeds).");
  }

  @Test
  void somethingMustBeTrained() {
    List<StepResults> none = List.of();
    assertThatThrownBy(() -> new FewshotRobustness(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have at least one run, got none");
  }
}

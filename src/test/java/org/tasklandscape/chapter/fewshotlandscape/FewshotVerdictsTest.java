package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.chapter.fewshotlandscape.FewshotVerdicts.Row;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.StepTables;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.fewshot.LabelPermutations;
import org.tasklandscape.fewshot.TrainingPlan.Method;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.StudyContract;

class FewshotVerdictsTest extends StudyContract<Row> {
  private static final double SPREAD = -0.02;
  private static final double DISTANCE = 0.03;

  /** A gain that is a plane in spread and distance; MAML better the more hard tasks it saw. */
  static double accuracy(TrainingConfig.Run run, String kind, int steps) {
    LabelPermutations labels =
        ConstantName.find(LabelPermutations.class, "landscape", run.alike().landscape());
    double plane = SPREAD * labels.spread() + DISTANCE * labels.squaredDistance();
    double noise = 0.001 * (run.seed() % 3);
    return run.alike().method() == Method.MAML
        ? 0.3 + plane + 0.1 * (run.alike().hardTasks() - 2) + noise
        : 0.3;
  }

  /** With biases nobody gains but on diverse tasks. */
  static double biased(TrainingConfig.Run run, String kind, int steps) {
    boolean gains =
        run.alike().landscape().equals("diverse") && run.alike().method() == Method.MAML;
    return gains ? 0.5 + 0.001 * (run.seed() % 3) : 0.3;
  }

  @Override
  protected FewshotVerdicts study() {
    return of("confirmation", "third-condition", "dose-response", "train-hard");
  }

  private static FewshotVerdicts of(String... configurations) {
    return new FewshotVerdicts(
        SecondRun.of(
            Stream.of(configurations)
                .map(name -> StepTables.results(name, law(name)))
                .toArray(StepResults[]::new)));
  }

  private static StepTables.Accuracy law(String configuration) {
    return configuration.equals("third-condition")
        ? FewshotVerdictsTest::biased
        : FewshotVerdictsTest::accuracy;
  }

  private Estimate measured(String quantity) {
    return study().run().only(row -> row.quantity().equals(quantity)).measured();
  }

  @Test
  void theSlopesOfAPlaneAreFound() {
    assertThat(measured("gain in accuracy a unit of spread, at one squared distance").value())
        .isCloseTo(SPREAD, within(1e-12));
    assertThat(measured("gain in accuracy a unit of squared distance, at one spread").value())
        .isCloseTo(DISTANCE, within(1e-12));
  }

  @Test
  void contrastsAreDifferencesOfGains() {
    assertThat(measured("packed - near, gain in accuracy").value())
        .isCloseTo(10 * DISTANCE, within(1e-12));
    assertThat(measured("packed - diverse, gain in cross-entropy").value())
        .isCloseTo(3.25 * (DISTANCE - SPREAD), within(1e-12));
    assertThat(measured("packed, gain without the channel - with it").value())
        .isCloseTo(10 * DISTANCE + 0.001, within(1e-12));
  }

  /** Every announced quantity is measured, and these made-up networks show every claim. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "C-fewshot-geography-2",
        "C-fewshot-third-condition",
        "C-fewshot-dose",
        "C-fewshot-train-hard-2"
      })
  void announcedConditionsAreFound(String id) {
    List<Condition> conditions = FewshotVerdicts.conditions(id, study().run());
    assertThat(conditions).hasSize(2);
    assertThat(conditions).extracting(Condition::verdict).containsOnly(Verdict.SHOWN);
    assertThat(study().run().where(Row::says).list()).hasSize(8);
  }

  /** Each claim needs its own tables alone, and what compares two runs both of theirs. */
  @ParameterizedTest
  @CsvSource({
    "confirmation, 2",
    "third-condition, 2",
    "dose-response, 2",
    "train-hard, 0",
    "confirmation train-hard, 4",
    "third-condition dose-response, 4"
  })
  void whatHasNoTablesIsLeftOut(String configurations, int saying) {
    FewshotVerdicts some = of(configurations.split(" "));
    assertThat(some.run().where(Row::says).list()).hasSize(saying);
    assertThat(some.caption()).contains(configurations.replace(" ", " (3 seeds), ") + " (3 seeds)");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(SecondRun.of().toString())
        .isEqualTo(
            "there are no tables in src/fewshot/confirmation, src/fewshot/third-condition,"
                + " src/fewshot/dose-response, src/fewshot/train-hard");
    SecondRun one = SecondRun.of(StepTables.results("train-hard", law("train-hard")));
    assertThat(one.has("train-hard", "confirmation")).isFalse();
    assertThat(one.missing("train-hard", "confirmation"))
        .isEqualTo("there are no tables in src/fewshot/confirmation");
    assertThatThrownBy(() -> one.of("confirmation"))
        .hasMessage("must be one of [train-hard], got confirmation");
  }
}

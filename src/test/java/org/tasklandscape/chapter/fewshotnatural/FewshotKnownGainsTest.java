package org.tasklandscape.chapter.fewshotnatural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.chapter.fewshotnatural.FewshotKnownGains.Row;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.experiment.KnownResults;
import org.tasklandscape.experiment.KnownTables;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.fewshot.TrainingPlan.Method;
import org.tasklandscape.study.StudyContract;

class FewshotKnownGainsTest extends StudyContract<Row> {
  private static final int ALL = 12;
  private static final double HALF_AN_IMAGE = 0.5 / (300 * 25);

  /** MAML gains more on hard tasks, and most with one alphabet. */
  static double accuracy(TrainingConfig.Run run, KnownResults.Test test) {
    boolean hard = test.kind().endsWith("hard");
    boolean one = run.alike().landscape().equals("one-alphabet");
    double gain = (hard ? 0.2 : 0.1) + (one ? 0.1 : 0);
    return run.alike().method() == Method.MAML
        ? 0.5 + gain + 0.001 * (run.seed() % 3)
        : 0.5 + 0.01 * test.way().ordinal();
  }

  @Override
  protected FewshotKnownGains study() {
    return of(ALL);
  }

  private static FewshotKnownGains of(int networks) {
    return new FewshotKnownGains(
        KnownTables.results(networks, networks / 2, FewshotKnownGainsTest::accuracy));
  }

  private static Row row(String quantity) {
    return of(ALL).run().only(row -> row.quantity().equals(quantity));
  }

  @Test
  void gainsAreDifferencesAndRatiosOfErrors() {
    Row ten = row("known characters, one step, ten hard alphabets, hard");
    assertThat(ten.difference().value()).isCloseTo(0.2 + 0.001, within(1e-12));
    double expected = 0;
    for (double more : List.of(0.0, 0.001, 0.002)) {
      expected += Math.log((0.5 + HALF_AN_IMAGE) / (0.3 - more + HALF_AN_IMAGE)) / 3;
    }
    assertThat(ten.ratio().value()).isCloseTo(expected, within(1e-12));
    assertThat(row("known characters, one hard alphabet - ten").difference().value())
        .isCloseTo(0.1, within(1e-12));
    assertThat(row("known characters, ten hard alphabets, hard - easy").difference().value())
        .isCloseTo(0.1, within(1e-12));
    assertThat(
            row("new characters, ten steps, one hard alphabet, NAL's head of zeros - kept")
                .difference()
                .value())
        .isCloseTo(0.01, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C-fewshot-natural-packed", "C-fewshot-natural-hard"})
  void announcedConditionsAreFound(String id) {
    List<Condition> conditions = FewshotKnownGains.conditions(id, study().run());
    assertThat(conditions).hasSize(2);
    assertThat(conditions).extracting(Condition::verdict).containsOnly(Verdict.SHOWN);
    assertThat(study().run().where(Row::says).list()).hasSize(2);
  }

  /** One landscape has no contrast, and a seed alone no interval. */
  @Test
  void rowsAreOfTheSeedsAtHandAndNoClaimIsDecided() {
    FewshotKnownGains one = of(ALL / 2);
    assertThat(one.isWhole()).isFalse();
    assertThat(one.missing()).isEqualTo("9 of 18 networks are missing");
    assertThat(one.caption()).contains("Trained are 9 of 18 networks");
    assertThat(one.run().where(Row::says).list()).isEmpty();
    assertThat(one.run().list()).isNotEmpty();
    assertThat(of(2).run().list()).isEmpty();
    assertThat(of(0).missing()).isEqualTo("there are no tables in src/fewshot/natural-2");
    assertThat(study().isWhole()).isTrue();
    assertThat(study().caption()).contains("Trained are 18 of 18 networks");
  }
}

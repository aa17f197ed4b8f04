package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.chapter.anymodel.HeadClaims.Row;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class HeadClaimsTest extends StudyContract<Row> {
  private static final Rows<Row> ROWS = new HeadClaims(HeadCases.all(), 50, 1).run();

  @Override
  protected HeadClaims study() {
    return new HeadClaims(HeadCases.all(), 4, 1);
  }

  private static Estimate value(String quantity) {
    return ROWS.only(row -> row.quantity().equals(quantity)).value();
  }

  /** Every announced quantity is measured, and a head that tells all shows what it can. */
  @ParameterizedTest
  @CsvSource({
    "C-head-order, 2",
    "C-head-told, 1",
    "C-head-rivals, 7",
    "C-head-channel, 2",
    "C-head-blind, 1"
  })
  void theConditionsAreTheAnnouncedOnes(String id, int count) {
    assertThat(HeadClaims.conditions(id, ROWS)).hasSize(count);
    assertThatThrownBy(() -> HeadClaims.conditions(id, ROWS.where(row -> false)))
        .hasMessage("one Row must fit, got 0 of 0");
    if (!id.equals("C-head-blind")) {
      assertThat(HeadClaims.conditions(id, ROWS))
          .extracting(Condition::verdict)
          .containsOnly(Verdict.SHOWN);
    }
  }

  /** Of diverse's .2 half is told, above the bound, so this head is not blind. */
  @Test
  void aHeadThatSeesTheGainIsNotBlind() {
    assertThat(HeadClaims.conditions("C-head-blind", ROWS).get(0).verdict())
        .isEqualTo(Verdict.REFUTED);
  }

  @Test
  void theFallIsTakenSeedBySeed() {
    assertThat(value("packed, predicted gain without the channel less with it").value())
        .isCloseTo(0.14, within(0.001));
    // Wilson's interval of 72 of 72: 72/(72 + 1.96²).
    Estimate order = value("confirmation, pairs of a seed in the right order");
    assertThat(order.lower()).isCloseTo(72 / (72 + 3.8415), within(1e-4));
    assertThat(value("confirmation, share with a substantial gain told right").value())
        .isEqualTo(1);
  }

  @Test
  void noQuantityIsThereTwice() {
    assertThat(ROWS.stream().map(Row::quantity)).doesNotHaveDuplicates();
  }

  @Test
  void whatWasNotProbedIsLeftOut() {
    Rows<Row> some = new HeadClaims(HeadCases.runs(HeadRuns.DOSE_RESPONSE), 4, 1).run();
    assertThat(some.stream().map(Row::quantity))
        .allMatch(quantity -> quantity.matches("dose-response, .*"));
  }
}

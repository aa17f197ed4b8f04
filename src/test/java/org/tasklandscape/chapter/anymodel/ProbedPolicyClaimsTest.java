package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.chapter.anymodel.ProbedPolicyClaims.Row;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class ProbedPolicyClaimsTest extends StudyContract<Row> {
  private static final Rows<Row> ROWS = new ProbedPolicyClaims(PolicyCases.results(), 50, 1).run();

  @Override
  protected ProbedPolicyClaims study() {
    return new ProbedPolicyClaims(PolicyCases.results(), 4, 1);
  }

  private static Estimate value(String quantity) {
    return ROWS.only(row -> row.quantity().equals(quantity)).value();
  }

  /** Every announced quantity is measured, and a line that tells all shows what it can. */
  @ParameterizedTest
  @CsvSource({"C-probe-policies, 2", "C-probe-policies-given, 2", "C-probe-policies-centre, 3"})
  void theConditionsAreTheAnnouncedOnes(String id, int count) {
    assertThat(ProbedPolicyClaims.conditions(id, ROWS))
        .hasSize(count)
        .extracting(Condition::verdict)
        .containsOnly(Verdict.SHOWN);
    assertThatThrownBy(() -> ProbedPolicyClaims.conditions(id, ROWS.where(row -> false)))
        .hasMessage("one Row must fit, got 0 of 0");
  }

  @Test
  void theNumbersAreThoseOfTheCases() {
    // Wilson's interval of 120 pairs of 120, 60 of discs: n/(n + 1.96²).
    String pairs = "pairs of a seed in the right order";
    assertThat(value("own step, " + pairs).lower()).isCloseTo(120 / 123.8415, within(1e-4));
    assertThat(value("given step, discs, " + pairs).lower()).isCloseTo(60 / 63.8415, within(1e-4));
    // A fifth less a half of 2.
    assertThat(value("given step, circle, predicted gain less half of the realised one").value())
        .isCloseTo(-0.6, within(0.01));
    assertThat(value("given step, steps of the probe over those of training").value()).isEqualTo(2);
  }

  @Test
  void noQuantityIsThereTwice() {
    assertThat(ROWS.stream().map(Row::quantity)).doesNotHaveDuplicates();
  }
}

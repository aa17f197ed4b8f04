package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tasklandscape.stats.Estimate;

class ClaimTest {
  private static final Condition HOLDS = Condition.above("a", Estimate.exact(2), 1);
  private static final Condition FAILS = Condition.below("b", Estimate.exact(2), 1);

  private static Claim claim(Condition... conditions) {
    return Claim.of(PaperClaim.HARDNESS, "hardness-gain", "for a test", conditions);
  }

  @Test
  void passesIffEveryConditionHolds() {
    assertThat(claim(HOLDS).verdict()).isEqualTo(Verdict.PASS);
    assertThat(claim(FAILS).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(claim(HOLDS, FAILS).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void theRuleNamesEveryCondition() {
    assertThat(claim(HOLDS, FAILS).rule()).isEqualTo(HOLDS.rule() + "; " + FAILS.rule());
  }

  @Test
  void badInputStatesTheRuleAndTheValue() {
    assertThatThrownBy(() -> claim()).hasMessage("must have at least one condition, got none");
    assertThatThrownBy(() -> claim(HOLDS, HOLDS))
        .hasMessage("must have one condition on each quantity, got two on \"a\"");
    assertThatThrownBy(() -> Claim.of(PaperClaim.HARDNESS, "", "why", HOLDS))
        .hasMessage("must have a text for artefact, got a blank one");
    assertThatThrownBy(() -> Claim.of(PaperClaim.HARDNESS, "figure", " ", HOLDS))
        .hasMessage("must have a text for because, got a blank one");
  }
}

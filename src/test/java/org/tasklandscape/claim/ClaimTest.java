package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tasklandscape.stats.Estimate;

class ClaimTest {
  private static final Condition HOLDS = Condition.above("a", Estimate.exact(2), 1);
  private static final Condition FAILS = Condition.below("b", Estimate.exact(2), 1);

  private static Claim claim(Condition... conditions) {
    return Claim.of(SomeClaims.HARDNESS, "hardness-gain", "for a test", conditions);
  }

  private static final Condition OPEN = Condition.above("c", new Estimate(2, 0.5, 1, 3), 1.5);

  @Test
  void isShownIfEveryConditionIsAndRefutedIfOneIs() {
    assertThat(claim(HOLDS).verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(claim(FAILS).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(claim(HOLDS, OPEN).verdict()).isEqualTo(Verdict.OPEN);
    assertThat(claim(HOLDS, OPEN, FAILS).verdict()).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void badInputStatesTheRuleAndTheValue() {
    assertThatThrownBy(() -> claim()).hasMessage("must have at least one condition, got none");
    assertThatThrownBy(() -> claim(HOLDS, HOLDS))
        .hasMessage("must have one condition on each quantity, got two on \"a\"");
    assertThatThrownBy(() -> Claim.of(SomeClaims.HARDNESS, "", "why", HOLDS))
        .hasMessage("must have a text for artefact, got a blank one");
    assertThatThrownBy(() -> Claim.of(SomeClaims.HARDNESS, "figure", " ", HOLDS))
        .hasMessage("must have a text for because, got a blank one");
  }
}

package org.tasklandscape.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {
  @Test
  void whatObeysTheRulePasses() {
    double[] two = {1, 2};
    assertThat(Require.finite("x", -1)).isEqualTo(-1);
    assertThat(Require.finiteAtLeastZero("x", 0)).isZero();
    assertThat(Require.finitePositive("x", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Require.atLeastOne("n", 1)).isEqualTo(1);
    assertThat(Require.length("v", two, 2)).isSameAs(two);
    Require.distinct("names", List.of("a", "b"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void noNumberOfAnyRuleIsInfiniteOrMissing(double value) {
    refused(() -> Require.finite("x", value), "x must be finite, got " + value);
    refused(() -> Require.finiteAtLeastZero("x", value), "x must be finite and >= 0, got " + value);
    refused(() -> Require.finitePositive("x", value), "x must be finite and > 0, got " + value);
  }

  @Test
  void theEdgesOfTheRulesAreRefused() {
    refused(() -> Require.finiteAtLeastZero("x", -1), "x must be finite and >= 0, got -1.0");
    refused(() -> Require.finitePositive("x", 0), "x must be finite and > 0, got 0.0");
    refused(() -> Require.atLeastOne("n", 0), "n must be >= 1, got 0");
    refused(() -> Require.length("v", new double[1], 2), "v must have 2 entries, got 1");
    refused(
        () -> Require.distinct("names", List.of("a", "a")),
        "names must name at least one, each once, got [a, a]");
    refused(
        () -> Require.distinct("names", List.of()),
        "names must name at least one, each once, got []");
  }

  private static void refused(ThrowingCallable call, String words) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(words);
  }
}

package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void whatWouldLeadATerminalBecomesItsCode() {
    assertThat(Quoted.of("zü €")).isEqualTo("\"zü €\"");
    assertThat(Quoted.of("a\"b\\c\nd\te")).isEqualTo("\"a\\\"b\\\\c\\nd\\te\"");
    assertThat(Quoted.of("\u001b[31mred\u0000\u202e\u0085"))
        .isEqualTo("\"\\u001b[31mred\\u0000\\u202e\\u0085\"");
    assertThat(Quoted.of("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "…\"");
    assertThat(Quoted.escaped("plain")).isEqualTo("plain");
  }
}

package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.kernel.CodeAssistant.Completion;
import org.tasklandscape.kernel.CodeAssistant.State;

class CodeAssistantTest {
  private static JShellSession session;
  private static CodeAssistant assistant;

  @BeforeAll
  static void open() {
    session = new JShellSession();
    assistant = new CodeAssistant(session);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 + 1", "int x = 3;", "int a = 1;\nint b = 2\n", "// remark"})
  void wholeCellsAreComplete(String cell) {
    assertThat(assistant.stateOf(cell)).isEqualTo(State.COMPLETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"for (int i = 0; i < 10; i++) {", "int a = 1;\nclass A {", "1 +"})
  void aCellThatGoesOnIsIncomplete(String cell) {
    assertThat(assistant.stateOf(cell)).isEqualTo(State.INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"}", "int a = 1;\n)"})
  void whatNoContinuationCanMendIsInvalid(String cell) {
    assertThat(assistant.stateOf(cell)).isEqualTo(State.INVALID);
  }

  @Test
  void completionKnowsVariablesOfEarlierCells() {
    session.evaluate("var landscape = new java.util.ArrayList<String>();");
    Completion variable = assistant.complete("int i = 1;\nlandsc", 17);
    assertThat(variable.replacements()).contains("landscape");
    assertThat(variable.start()).isEqualTo(11);
    Completion member = assistant.complete("int i = 1;\nlandscape.siz", 24);
    assertThat(member.replacements()).contains("size()");
    assertThat(member.start()).isEqualTo(21);
  }

  /** As it was on Java 25, whose shell keeps every record and class that it has taken apart. */
  @Test
  void methodsAreExplainedAfterACellWithARecordWasCompleted() {
    String cell = "record Spot(double xx) {}\nnew Spot(1).x";
    assertThat(assistant.complete(cell, cell.length()).replacements()).contains("xx()");
    assertThat(assistant.inspect("Math.max(1, 2)", 12))
        .anyMatch(found -> found.contains("int Math.max(int a, int b)"));
  }

  @Test
  void completionOfNothingKnownIsEmpty() {
    assertThat(assistant.complete("qqqqq", 5).replacements()).isEmpty();
  }

  @Test
  void inspectionFindsTheMethodWhoseArgumentsAreWritten() {
    assertThat(assistant.inspect("int i = 1;\n\"text\".charAt(", 25))
        .singleElement()
        .asString() // what follows is the documentation, where the JDK brings its sources
        .startsWith("char String.charAt(int index)");
  }
}

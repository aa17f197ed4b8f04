package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JShellSessionTest {
  private static final String SIGNAL = "org.tasklandscape.kernel.test.running";
  private static final String RUNNING = "System.setProperty(\"" + SIGNAL + "\", \"yes\");\n";

  /** Shared, since a session takes a second to start; every test uses names of its own. */
  private static JShellSession session;

  @BeforeAll
  static void open() {
    session = new JShellSession();
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static CellException failureOf(String cell) {
    return failureOf(session, cell);
  }

  private static CellException failureOf(JShellSession session, String cell) {
    return catchThrowableOfType(CellException.class, () -> session.evaluate(cell));
  }

  @Test
  void theValueIsTheObjectItselfAndNotItsText() {
    session.evaluate("var list = new java.util.ArrayList<>(java.util.List.of(1, 2));");
    Object list = session.evaluate("list").orElseThrow();
    assertThat(list).isEqualTo(java.util.List.of(1, 2));
    assertThat(session.evaluate("list")).containsSame(list);
    assertThat(session.evaluate("list.size() * 21")).contains(42);
  }

  @Test
  void aCellOfManySnippetsHasTheValueOfTheLast() {
    String cell =
        """
        import java.util.List;

        // the mean of a list
        double mean(List<Double> values) {
          return values.stream().mapToDouble(x -> x).sum() / count(values);
        }

        int count(List<Double> values) { return values.size(); }

        record Pair(double a, double b) {}
        var pair = new Pair(1.0, 4.0); // two numbers
        mean(List.of(pair.a(), pair.b()))
        """;
    assertThat(session.evaluate(cell)).contains(2.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "// nothing",
        "int x = 3;",
        "Object o = null; o",
        "for (int i = 0; i < 3; i++) {}",
        "Runnable r = () -> {}; r.run();",
        "int y = 1; y = 2",
        "1 + 1; int z = 3;",
        "import java.util.List;"
      })
  void declarationsStatementsAssignmentsAndNullHaveNoValue(String cell) {
    assertThat(session.evaluate(cell)).isEmpty();
  }

  @Test
  void aCellSeesTheClassesOfTheProject() {
    assertThat(session.evaluate("org.tasklandscape.kernel.CodeAssistant.State.COMPLETE"))
        .contains(CodeAssistant.State.COMPLETE);
  }

  @Test
  void aCompileErrorShowsTheLineOfTheCellAndPointsAtThePlace() {
    CellException failure = failureOf("int a = 1;\n\n\nint b = a +\n    \"text\";\n");
    assertThat(failure).hasMessageContaining("String cannot be converted to int");
    assertThat(failure.report()).contains("error in line 4:", "    int b = a +", "              ^");
    assertThat(session.evaluate("a")).contains(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"int f( {", "String s = \"open;", "}", "int i = nowhere;", "retrun 1;"})
  void whatIsNotJavaIsAnErrorThatQuotesTheLine(String cell) {
    assertThat(failureOf("int before = 1;\n" + cell).report())
        .contains("error in line 2:", "    " + cell);
  }

  @Test
  void aDeclarationWhosePartsAreMissingIsAnErrorOfItsCellOnly() {
    assertThat(failureOf("int one = 1;\nint f() { return missing(); }"))
        .hasMessageContaining("missing()")
        .extracting(CellException::report)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .contains("    int f() { return missing(); }");
    assertThat(session.evaluate("one")).contains(1);
    assertThat(failureOf("f()")).hasMessageContaining("missing()");
  }

  @Test
  void anExceptionShowsItsMessageItsPlaceAndTheChainOfItsCauses() {
    try (var fresh = new JShellSession()) {
      fresh.evaluate(
          """
        void inner() {
          throw new IllegalStateException("the cause");
        }
        """);
      CellException failure =
          failureOf(
              fresh,
              """

            int harmless = 0;
            try {
              inner();
            } catch (IllegalStateException e) {
              throw new RuntimeException("the effect", e);
            }
            """);
      assertThat(failure).hasMessage("java.lang.RuntimeException: the effect");
      assertThat(failure.report())
          .containsSubsequence(
              "java.lang.RuntimeException: the effect",
              "    at cell 2, line 6: throw new RuntimeException(\"the effect\", e);",
              "Caused by: java.lang.IllegalStateException: the cause",
              "    at cell 1, line 2: throw new IllegalStateException(\"the cause\");");
    }
  }

  @Test
  void aClassThatIsNotImportedIsToldWithItsImport() {
    String hint = "perhaps it lacks: import org.tasklandscape.kernel.CellException;";
    assertThat(failureOf("CellException failure = null;").report()).contains(hint);
    assertThat(failureOf("void look() {\n  CellException failure = null;\n}").report())
        .contains(hint, "      CellException failure = null;");
    assertThat(failureOf("int i = nowhere;").report()).noneMatch(line -> line.contains("import"));
  }

  @Test
  void suppressedExceptionsAndCirclesOfCausesAreTold() {
    List<String> report =
        failureOf(
                "var outer = new RuntimeException(\"outer\");\n"
                    + "outer.addSuppressed(new RuntimeException(\"closing\"));\n"
                    + "outer.initCause(new RuntimeException(\"inner\", outer));\nthrow outer;")
            .report();
    assertThat(report)
        .containsSubsequence(
            "java.lang.RuntimeException: outer",
            "Suppressed: java.lang.RuntimeException: closing",
            "Caused by: java.lang.RuntimeException: inner");
    assertThat(report).hasSizeLessThan(12);
  }

  @Test
  void aLineThatLooksLikeACommandOfAShellIsToldApart() {
    assertThat(failureOf("!ls notebooks").report())
        .anyMatch(line -> line.contains("takes Java alone"));
    assertThat(session.evaluate("boolean done = false;\n!done")).contains(true);
  }

  @Test
  void theNamesOfWrapperClassesStayOutOfMessages() {
    CellException failure = failureOf("String s = null;\ns.length()");
    assertThat(failure).hasMessageContaining("because \"s\" is null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "Thread.sleep(1_000_000);",
        "int slow = ((java.util.function.IntSupplier) () -> { while (true) {} }).getAsInt();",
        "int i = 0; while (true) { try { Thread.sleep(10); } catch (InterruptedException e) {} i++; }"
      })
  void anInterruptStopsTheCellAndKeepsTheSession(String endless) {
    session.evaluate("int kept = 7;");
    interruptOnceRunning();
    CellException failure = failureInTime(RUNNING + endless + "\nkept = 8;");
    assertThat(failure).hasMessage("interrupted");
    assertThat(session.evaluate("kept")).contains(7);
  }

  @Test
  void anInterruptOfOneCellLeavesTheNextAlone() {
    interruptOnceRunning();
    assertThat(failureInTime(RUNNING + "while (true) {}")).hasMessage("interrupted");
    assertThat(session.evaluate("Thread.sleep(500);\n1")).contains(1);
  }

  /** Interrupts when the cell says that it runs, however slow the machine is. */
  private void interruptOnceRunning() {
    System.clearProperty(SIGNAL);
    CompletableFuture.runAsync(
        () -> {
          while (System.getProperty(SIGNAL) == null) {
            LockSupport.parkNanos(1_000_000);
          }
          session.interrupt();
        });
  }

  private CellException failureInTime(String cell) {
    return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> failureOf(cell));
  }

  @Test
  void anInterruptWithoutACellIsForgotten() {
    session.interrupt();
    assertThat(session.evaluate("1")).contains(1);
  }
}

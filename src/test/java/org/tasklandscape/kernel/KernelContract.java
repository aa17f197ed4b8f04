package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.kernel.KernelClient.Run;

/**
 * What a reader may expect of a Java kernel, whichever it is: of its cells, its errors and values,
 * and of its help with writing.
 */
abstract class KernelContract extends CellContract {
  private List<String> completions(String cell) {
    JsonNode reply =
        kernel.ask("complete_request", Map.of("code", cell, "cursor_pos", cell.length()));
    return StreamSupport.stream(reply.path("matches").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int abundance = 1;\\nabun                                     | abundance",
        "var names = new java.util.ArrayList<String>();\\nnames.trimT    | trimToSize()",
        "int twofold(int v) { return 2 * v; }\\nint w = twof           | twofold(",
        "record Spot(double xx, double yy) {}\\nnew Spot(1, 2).x         | xx()",
        "record Spot(double xx, double yy) {}\\nvar spot = new Spo       | Spot(",
        "var few = 3;\\nfor (int many = 0; many < fe                   | few",
        "var few = 3;\\nfor (int many = 0; many < 3; many++) { ma      | many",
        "import java.time.Duration;\\nDuration.ofSec                    | ofSeconds(",
        "int base = 2;\\nint raised(int to) { return ba                | base",
      })
  void namesOfTheSameCellAreCompleted(String cell, String completion) {
    assertThat(completions(cell.replace("\\n", "\n"))).contains(completion);
  }

  @Test
  void whatFitsTheArgumentComesFirst() {
    kernel.run("1 + 1");
    kernel.run("int stepped(int count) { return count; }\nint nearby = 1;\nString aside = \"\";");
    List<String> found = completions("stepped(");
    assertThat(found.get(0)).doesNotStartWith("$");
    assertThat(found).containsSubsequence("nearby", "aside").doesNotContain("$1");
    assertThat(found.indexOf("nearby")).isLessThan(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StringBuilder b = null;    | 5  | StringBuilder",
        "int wide = 1;\\nwide       | 16 | int",
        "\"text\".charAt(0)         | 10 | char String.charAt(int index)",
        "Math.max(1, 2)             | 12 | int Math.max(int a, int b)",
        "Math.max                   | 6  | double Math.max(double a, double b)",
      })
  void namesAndArgumentsAreExplained(String cell, int cursor, String text) {
    JsonNode reply =
        kernel.ask(
            "inspect_request",
            Map.of(
                "code",
                cell.strip().replace("\\n", "\n"),
                "cursor_pos",
                cursor,
                "detail_level",
                0));
    assertThat(reply.path("found").asBoolean()).as(reply.toString()).isTrue();
    assertThat(reply.at("/data/text~1plain").asText()).contains(text);
  }

  @Test
  void aMagicIsRefusedInWords() {
    Run run = kernel.run("int before = 1;\n%nosuchmagic here");
    assertThat(run.status()).isEqualTo("error");
    assertThat(String.join("\n", run.traceback()))
        .containsIgnoringCase("magic")
        .doesNotContain("illegal start");
  }

  @Test
  void theUsualPackagesAreImported() {
    assertThat(
            value("Stream.of(3, 1).sorted().map(BigInteger::valueOf).collect(Collectors.toList())"))
        .isEqualTo("[1, 3]");
  }

  @Test
  void aStackThatOverflowsIsToldInFewLines() {
    List<String> lines =
        kernel.run("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)").traceback();
    assertThat(lines).hasSizeBetween(2, 60);
    assertThat(String.join("\n", lines)).contains("StackOverflowError");
  }

  @Test
  void aNameThatIsMissingInAMethodIsToldAtItsOwnLine() {
    String cell =
        "int lost(int x) {\n  // nowhere\n  int y = x;\n  return y + nowhere;\n}\nlost(1)";
    assertThat(String.join("\n", kernel.run(cell).traceback()))
        .contains("return y + nowhere;")
        .contains("line 4");
  }

  @Test
  void aTableIsShownAsOne() {
    String code =
        "tech.tablesaw.api.Table.create(\"t\","
            + " tech.tablesaw.api.DoubleColumn.create(\"gain\", 1.5, 2.5))";
    Run run = kernel.run(code);
    assertThat(run.result("text/html")).contains("<table>", "gain", "<td>2.5</td>");
    assertThat(run.result("text/plain")).contains("1.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new double[] {1, 2.5}    | [1.0, 2.5]",
        "new String[] {\"a\", null} | [a, null]",
        "new int[0]               | []",
      })
  void anArrayIsShownByItsValues(String code, String shown) {
    assertThat(value(code)).isEqualTo(shown);
  }

  @Test
  void earlierCellsAreTold() {
    kernel.run("int remembered = 77;");
    JsonNode reply =
        kernel.ask(
            "history_request",
            Map.of("hist_access_type", "tail", "n", 1, "output", false, "raw", true));
    JsonNode last = reply.path("history").path(0);
    assertThat(last.path(1).isInt()).isTrue();
    assertThat(last.path(2).asText()).isEqualTo("int remembered = 77;");
  }

  @Test
  void cellsThatWaitBehindAFailureAreAbortedIfAskedFor() {
    assertThat(statuses(true)).containsExactly("error", "aborted", "aborted");
    assertThat(statuses(false)).containsExactly("error", "ok", "ok");
    assertThat(value("2 + 2")).isEqualTo("4");
  }

  private List<String> statuses(boolean stopOnError) {
    List<String> ids = new ArrayList<>();
    ids.add(kernel.submit("Thread.sleep(500); throw new RuntimeException();", stopOnError));
    ids.add(kernel.submit("1", stopOnError));
    ids.add(kernel.submit("2", stopOnError));
    return ids.stream().map(id -> kernel.result(id).status()).toList();
  }
}

package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.NetworkPlan.Adaptation;
import org.tasklandscape.experiment.NetworkPlan.Descent;
import org.tasklandscape.experiment.NetworkPlan.Landscape;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sampling.Trials;

class NetworkTableTest {
  static final Landscape BASE = new Landscape("base", 0.05, 0.001, 4);
  static final Landscape EQUAL = new Landscape("no discrepancy", 1, 0.001, 4);
  private static final Adaptation ONE = new Adaptation(1, 0.7, 1.5);
  private static final Adaptation TWO = new Adaptation(2, 0.35, 0.75);

  @TempDir Path folder;

  /** Small enough for a test. */
  static NetworkPlan small(List<Landscape> landscapes, List<Adaptation> adaptations, int draws) {
    return new NetworkPlan(
        List.of("ReLU", "erf"),
        landscapes,
        adaptations,
        draws,
        2,
        7,
        new Descent(2, 3, 2, 0.05, 20, 5, 30, 1e-8));
  }

  private static NetworkPlan plan() {
    return small(List.of(BASE, EQUAL), List.of(ONE, TWO), 2);
  }

  private List<String> completed(NetworkPlan plan, String name, boolean resume, int threads)
      throws IOException {
    Path file = folder.resolve(name);
    try (Ledger ledger = ledger(file, resume)) {
      NetworkTable.open(plan, file, ledger).complete(new Trials(threads), rows -> {});
    }
    return Files.readAllLines(file);
  }

  private static Ledger ledger(Path file, boolean resume) {
    Path kept = file.resolveSibling(file.getFileName() + ".run.json");
    return Ledger.open(kept, JsonNodeFactory.instance.objectNode(), resume, List.of(file));
  }

  @Test
  void everyRunHasOneRowInTheOrderOfThePlan() throws IOException {
    List<String> lines = completed(plan(), "all.csv", false, 2);
    assertThat(lines).hasSize(1 + 2 * 2 * 2 * 2 * 2);
    List<String> keys = new ArrayList<>();
    for (int draw = 0; draw < 2; draw++) {
      plan().runs(draw).forEach(run -> keys.add(NetworkRow.key(run)));
    }
    assertThat(keys).doesNotHaveDuplicates().startsWith("0,ReLU,1,0.7,base,0,");
    for (int i = 0; i < keys.size(); i++) {
      assertThat(lines.get(i + 1)).startsWith(keys.get(i));
      assertThat(lines.get(i + 1).split(",", -1)).hasSize(lines.get(0).split(",").length);
    }
  }

  @Test
  void anyInterruptionAndAnyNumberOfThreadsGiveTheSameBytes() throws IOException {
    List<String> whole = completed(plan(), "whole.csv", false, 1);
    assertThat(completed(plan(), "three.csv", false, 3)).isEqualTo(whole);
    for (int rows : new int[] {0, 1, 17, whole.size() - 1}) {
      Path file = folder.resolve(rows + ".csv");
      leave(file, whole.subList(0, 1 + rows));
      assertThat(completed(plan(), rows + ".csv", true, 2)).isEqualTo(whole);
      assertThat(file).hasSameBinaryContentAs(folder.resolve("whole.csv"));
    }
  }

  private static void leave(Path file, List<String> lines) {
    try (Ledger ledger = ledger(file, true)) {
      ledger.write(file, String.join("\n", lines) + "\n");
    }
  }

  /** So that a table may grow, and two tables can be compared row by row. */
  @Test
  void aRowIsAFunctionOfItsKeyAlone() throws IOException {
    List<String> all = completed(plan(), "all.csv", false, 2);
    List<String> some = completed(small(List.of(EQUAL), List.of(TWO), 3), "some.csv", false, 2);
    assertThat(some.subList(1, some.size()))
        .filteredOn(line -> !line.startsWith("2,"))
        .hasSize(8)
        .isSubsetOf(all);
  }

  @Test
  void whatIsAnotherIsNotContinued() throws IOException {
    refused(List.of("mine"), "line 1: must be \"draw,network,");
    refused(
        List.of(NetworkRow.header(), "1,ReLU,1,0.7,base,0,"),
        "line 2: must be \"0,ReLU,1,0.7,base,0,...\"");
    List<String> all = new ArrayList<>(completed(plan(), "all.csv", false, 2));
    all.add("2,ReLU,");
    refused(all, "line 34: must be \"the end of the plan\"");
    refused(List.of(""), "line 1: must be \"draw,network,");
  }

  private void refused(List<String> lines, String message) {
    Path file = folder.resolve(message.hashCode() + lines.size() + ".csv");
    leave(file, lines);
    try (Ledger ledger = ledger(file, true)) {
      assertThatThrownBy(() -> NetworkTable.open(plan(), file, ledger))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(file + ", " + message);
    }
  }
}

package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.PieceFolder;

class RunTablesTest {
  @TempDir Path folder;
  private long now;
  private int writes;

  private PieceFolder pieces() {
    return new PieceFolder(folder.resolve("parts"), "this run");
  }

  private static List<String> key(int run) {
    return List.of("packed", "2", "nal", String.valueOf(run));
  }

  private static RunRows rows(int run) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    tables.put("curves.csv", List.of());
    tables.put("times.csv", List.of(List.of("0." + run, "1")));
    return new RunRows(tables);
  }

  /** To write a table takes one unit of time. */
  private void slowly(Path file, String text) {
    now++;
    writes++;
    AtomicFile.write(file, text);
  }

  private RunTables tables() {
    List<KeyedRun> runs =
        IntStream.range(0, 100).<KeyedRun>mapToObj(run -> () -> key(run)).toList();
    return new RunTables(
        List.of(TrainedTable.values()), folder, runs, this::slowly, pieces(), () -> now);
  }

  @Test
  void theTimeIsOfTheOrderOfTheRunsAndTheRowsInTheirOrder() throws IOException {
    RunTables tables = tables();
    for (int run = 99; run >= 0; run--) {
      tables.add(key(run), rows(run));
      assertThat(tables.finished(key(run))).isTrue();
      now += 3;
    }
    // Two units for two tables, 20 times as long until the next: at each 14th run, of 3 units.
    assertThat(writes).isEqualTo(2 * 8);
    assertThat(pieces().labels()).hasSize(99 - 7 * 14);
    assertThat(Files.readAllLines(folder.resolve("times.csv"))).contains("packed,2,nal,99,0.99,1");
    tables.save();
    List<String> expected =
        new ArrayList<>(List.of("landscape,hardTasks,method,seed,trainingSeconds,testSeconds"));
    for (int run = 0; run < 100; run++) {
      expected.add("packed,2,nal," + run + ",0." + run + ",1");
    }
    assertThat(Files.readAllLines(folder.resolve("times.csv"))).isEqualTo(expected);
    assertThat(Files.readAllLines(folder.resolve("curves.csv"))).hasSize(1);
    assertThat(folder.resolve("scores.csv")).doesNotExist();
    assertThat(pieces().folder()).doesNotExist();
  }

  /** Whoever is killed loses no run: what is in no table is a piece. */
  @Test
  void whatIsInTablesAndInPiecesIsTakenOver() throws IOException {
    RunTables killed = tables();
    killed.add(key(1), rows(1));
    killed.add(key(0), rows(0));
    assertThat(pieces().labels()).containsExactly("packed_2_nal_0");
    Path place = folder.resolve("run.json");
    String times = Files.readString(folder.resolve("times.csv"));
    String curves = Files.readString(folder.resolve("curves.csv"));
    Files.delete(folder.resolve("times.csv"));
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    try (Ledger ledger = Ledger.open(place, parameters, false, List.of())) {
      ledger.write(folder.resolve("times.csv"), times);
      ledger.write(folder.resolve("curves.csv"), curves);
    }
    RunTables next = tables();
    try (Ledger ledger =
        Ledger.open(
            place, parameters, true, RunFolder.results(folder, List.of(TrainedTable.values())))) {
      next.takeOver(ledger);
    }
    assertThat(next.finished(key(0))).isTrue();
    assertThat(next.finished(key(1))).isTrue();
    assertThat(next.finished(key(2))).isFalse();
    next.save();
    assertThat(Files.readAllLines(folder.resolve("times.csv")))
        .endsWith("packed,2,nal,0,0.0,1", "packed,2,nal,1,0.1,1");
    assertThat(pieces().folder()).doesNotExist();
  }
}

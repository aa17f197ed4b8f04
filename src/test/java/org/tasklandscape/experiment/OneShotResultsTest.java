package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneShotResultsTest {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    new WrittenTables(FewShotDesign.natural(), List.of(1L, 2L)).readRuns(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oneshot.csv", "oneshot-pixels.csv"})
  void everyRunIsThereOnce(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    String last = lines.get(lines.size() - 1);
    WrittenTables.write(folder, file, lines.subList(0, lines.size() - 1));
    assertThatThrownBy(() -> OneShotResults.read(folder))
        .hasMessageContaining("must hold every run of all baselines and of all networks");
    List<String> twice = new ArrayList<>(lines);
    twice.add(last);
    WrittenTables.write(folder, file, twice);
    assertThatThrownBy(() -> OneShotResults.read(folder))
        .hasMessageContaining("must be the only row of its run, and of the run's alphabet");
    lines.set(lines.size() - 1, last.replace(",C,", ",B,"));
    WrittenTables.write(folder, file, lines);
    assertThatThrownBy(() -> OneShotResults.read(folder))
        .hasMessageContaining("%s, line %d: must be the only".formatted(file, lines.size()));
  }

  @Test
  void networksHaveTheSameSeeds() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("oneshot.csv")));
    lines.removeIf(line -> line.startsWith("one-alphabet,4,nal,2,"));
    WrittenTables.write(folder, "oneshot.csv", lines);
    assertThatThrownBy(() -> OneShotResults.read(folder))
        .hasMessageEndingWith("of all networks of the same seeds");
  }

  @Test
  void errorsAreAtMostTwenty() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("oneshot.csv"));
    lines.set(1, lines.get(1).replaceAll(",[0-9]+$", ",21"));
    WrittenTables.write(folder, "oneshot.csv", lines);
    assertThatThrownBy(() -> OneShotResults.read(folder))
        .hasMessageContaining("errors must be a number from 0")
        .hasMessageEndingWith("got \"21\"");
  }
}

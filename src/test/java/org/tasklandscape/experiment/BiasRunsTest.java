package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.BiasRuns.Landscape;
import org.tasklandscape.experiment.BiasRuns.Run;
import org.tasklandscape.files.ProjectHome;

class BiasRunsTest {
  private static final Path TABLE = ProjectHome.find().resolve(BiasRuns.FILE);

  /** One of the quickest rows, trained again. */
  @Test
  void aRowFollowsFromItsKey() {
    List<Run> all = BiasRuns.committed().all();
    assertThat(all).hasSize(2 * 2 * BiasRuns.DRAWS);
    Run found = BiasTraining.run(2, Landscape.SPREAD, 0);
    Run wanted =
        all.stream()
            .filter(r -> r.draw() == 2 && r.landscape() == Landscape.SPREAD && r.channel() == 0)
            .findFirst()
            .orElseThrow();
    assertThat(found.cells()).isEqualTo(wanted.cells());
  }

  @Test
  void anInterruptedTableGoesOnToTheSameBytes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bias.csv");
    // All rows but the quick one, as if it were still to be trained.
    List<String> lines = Files.readAllLines(TABLE);
    List<String> kept = lines.subList(0, lines.size() - 1);
    Files.write(file, kept);
    BiasRuns.main(new String[] {file.toString()});
    assertThat(file).hasSameTextualContentAs(TABLE);
  }

  @Test
  void anotherTableIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "draw,gain\n0,1\n");
    assertThatThrownBy(() -> BiasRuns.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other.csv: must have the columns [draw, landscape");
  }
}

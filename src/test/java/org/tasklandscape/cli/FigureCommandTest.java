package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureCommandTest {
  @TempDir private Path out;

  @Test
  void anArtefactIsDrawnToTheBytesThatAreCommitted() throws IOException {
    CommandRun run = CommandRun.of("figure", "gain-test-samples", "--out", out.toString());
    assertThat(run.code()).isZero();
    for (String extension : new String[] {".csv", ".json"}) {
      String file = "gain-test-samples" + extension;
      assertThat(out.resolve(file)).hasSameBinaryContentAs(Path.of("figures", file));
    }
    // Pictures may differ in the hundredth of a pixel on another JDK.
    assertThat(out.resolve("gain-test-samples.svg")).isNotEmptyFile();
    assertThat(out.resolve("gain-test-samples.png")).isNotEmptyFile();
  }

  @Test
  void theListNamesArtefactsByChapter() {
    CommandRun run = CommandRun.of("figure", "--list");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("04-test-samples\n  gain-test-samples\n");
  }

  @Test
  void anUnknownNameBringsTheNearest() throws IOException {
    CommandRun run = CommandRun.of("figure", "gain-test-sample", "--out", out.toString());
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err())
        .startsWith(
            "task-landscape: a name must be one of those that --list shows, got"
                + " \"gain-test-sample\"; near it: gain-test-samples");
    try (var files = Files.list(out)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aFolderMustBeGiven() throws IOException {
    assertThat(CommandRun.of("figure").code()).isEqualTo(64);
    Path file = Files.createFile(out.resolve("file"));
    CommandRun run = CommandRun.of("figure", "--out", file.toString());
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("must have --out DIR, a folder, got");
  }
}

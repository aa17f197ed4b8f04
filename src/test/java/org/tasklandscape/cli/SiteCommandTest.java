package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCommandTest {
  @TempDir Path folder;

  private CommandRun site(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "site";
    args[1] = "--out";
    args[2] = folder.resolve("site").toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return CommandRun.of(args);
  }

  @Test
  void writesTheSiteOfTheProjectWithTheCommit() throws IOException {
    CommandRun run = site("--commit", "0123abc");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(folder.resolve("site/index.html")).exists();
    assertThat(Files.readString(folder.resolve("site/claims.html"))).contains("0123abc");
  }

  @Test
  void aCommitNotGivenIsSaid() throws IOException {
    assertThat(site().code()).isZero();
    assertThat(Files.readString(folder.resolve("site/claims.html"))).contains("not given");
  }

  private static void isOneLine(CommandRun run, String start) {
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("task-landscape: " + start).doesNotContain("Exception");
  }

  @Test
  void badArgumentsAreOneLine() throws IOException {
    isOneLine(CommandRun.of("site"), "must have --out DIR, got none");
    Path missing = folder.resolve("missing");
    isOneLine(site("--explorable", missing.toString()), "the explorable must be a file, got ");
    isOneLine(site("--api", missing.toString()), "the API documentation must hold index.html");
    isOneLine(site("--project", missing.toString()), missing.toString());
    Files.writeString(folder.resolve("site"), "");
    isOneLine(site(), "--out must be a folder, got ");
  }

  @Test
  void theCompiledCoreBringsTheLivePages() throws IOException {
    Path compiled = Files.createDirectories(folder.resolve("compiled"));
    isOneLine(
        site("--live", compiled.toString()),
        "the core of the live pages must hold live.wasm, got ");
    Files.write(compiled.resolve("live.wasm"), new byte[] {0, 97, 115, 109});
    Files.writeString(compiled.resolve("live.js"), "'core';");
    Files.writeString(compiled.resolve("classes.wasm-runtime.js"), "'runtime';");
    CommandRun run = site("--live", compiled.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(folder.resolve("site/live-training.html")).exists();
    assertThat(Files.readString(folder.resolve("site/live-javascript.js"))).contains("'core';");
    assertThat(Files.readString(folder.resolve("site/index.html")))
        .contains("href=\"live-training.html\"");
  }

  @Test
  void aMalformedNotebookIsOneLine() throws IOException {
    Path notebooks = Files.createDirectories(folder.resolve("notebooks/solutions")).getParent();
    Files.createDirectories(folder.resolve("figures"));
    Path notebook = Files.writeString(notebooks.resolve("01-one.ipynb"), "{");
    isOneLine(
        site("--project", folder.toString()),
        notebook + ", line 1, column 2: must be JSON with a key");
  }
}

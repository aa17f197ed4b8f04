package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed figures against themselves, and copies of some of them that are broken in one
 * place.
 */
class VerifyCommandTest {
  private static final Path FIGURES = Path.of("figures");

  private static final String SOME =
      "(four-landscapes|closed-form-against-simulation|fewshot-tasks|C-.*)\\.(csv|json)";

  @TempDir Path folder;
  private Path committed;
  private Path copy;

  @BeforeEach
  void copySomeOfTheCommittedFiguresTwice() throws IOException {
    committed = copy("committed");
    copy = copy("figures");
  }

  private Path copy(String name) throws IOException {
    Path to = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.walk(FIGURES)) {
      for (Path file : files.filter(f -> f.getFileName().toString().matches(SOME)).toList()) {
        Path copied = to.resolve(FIGURES.relativize(file));
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied);
      }
    }
    return to;
  }

  private CommandRun verify(String... more) {
    var args = new ArrayList<>(List.of("verify", committed.toString(), copy.toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(copy.resolve(file), text.replace(from, to));
  }

  @Test
  void theCommittedFiguresAgreeWithThemselves() {
    String figures = FIGURES.toString();
    CommandRun run = CommandRun.of("verify", figures, figures, "--tolerance", "0");
    assertThat(run.out()).contains("differences: 0; not compared: 0;");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aBrokenNumberIsShownAndTheExitCodeIsOne() throws IOException {
    replace("four-landscapes.csv", "4.360854319636621", "4.360864319636621");
    CommandRun run = verify();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("where ")
        .contains("four-landscapes.csv:2 ", "gain", "2.3e-06", "differences: 1;");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aBrokenVerdictIsShownAndTheExitCodeIsOne() throws IOException {
    replace("claims/C-hardness.json", "\"verdict\" : \"SHOWN\"\n}", "\"verdict\" : \"OPEN\"\n}");
    CommandRun run = verify();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().skip(1).findFirst().orElseThrow())
        .matches("C-hardness +verdict +SHOWN +OPEN");
  }

  @Test
  void lastDigitsAgreeUnlessEveryOneIsAskedFor() throws IOException {
    replace("closed-form-against-simulation.csv", "0.29769387004132236", "0.29769387004132239999");
    assertThat(verify().code()).isZero();
    assertThat(verify("--tolerance", "0").code()).isEqualTo(1);
  }

  @Test
  void whatStandInDataCouldNotMakeIsNotComparedAndTheExitCodeIsTwo() throws IOException {
    Files.delete(copy.resolve("fewshot-tasks.csv"));
    assertThat(verify().code()).isEqualTo(1);
    Path runs = folder.resolve("runs.json");
    Files.writeString(runs, "{\"11-fewshot-landscape\": {\"outcome\": \"on stand-in data\"}}");
    CommandRun run = verify("--runs", runs.toString());
    assertThat(run.out())
        .contains(
            "not compared, as 11-fewshot-landscape ran on stand-in data: fewshot-tasks.csv\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void badInputIsOneLine() throws IOException {
    Path none = folder.resolve("none");
    CommandRun.of("verify", FIGURES.toString(), none.toString())
        .assertRefused("must be a folder of tables");
    verify("--tolerance", "-1").assertRefused("the tolerance must be >= 0, got -1.0");
    verify("--runs", none.toString()).assertRefused("--runs must be a file, got " + none);
    CommandRun.of("verify", FIGURES.toString()).assertRefused("NOW");
    Path runs = Files.writeString(folder.resolve("runs.json"), "{");
    verify("--runs", runs.toString())
        .assertRefused(runs + ", line 1, column 2: must be JSON with a key");
    Path table = Files.writeString(copy.resolve("four-landscapes.csv"), "a,b\n1\n");
    verify().assertRefused(table + ", line 2: must have 2 cells, got 1");
  }
}

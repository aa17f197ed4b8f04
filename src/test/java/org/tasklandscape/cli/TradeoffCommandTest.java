package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.files.OtherLocale;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPoint;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;

class TradeoffCommandTest {
  private static final String HEADER =
      "dimension,scale,tasks,samples,step,trials,drsPre,drsPreSe,drsPost,drsPostSe,mamlPre,"
          + "mamlPreSe,mamlPost,mamlPostSe,shareDrsWorsePre,shareDrsWorsePost,drsPreMedian,"
          + "drsPostMedian,mamlPreMedian,mamlPostMedian";

  @TempDir Path folder;

  private CommandRun run(String args, Path out) {
    List<String> all = new ArrayList<>(List.of("tradeoff", "--out", out.toString()));
    all.addAll(List.of(args.split(" ")));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static final String SMALL =
      "--dimension 2 --scale 1.5 --trials 60 --seed 5 --tasks 2,6 --samples 1,10 --steps 0,0.5";

  @Test
  void theTableHoldsWhatTheSimulationGives() throws IOException {
    Path out = folder.resolve("new/table.csv");
    assertThat(run(SMALL, out).code()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(9).first().isEqualTo(HEADER);
    TradeoffPoint point =
        new TradeoffSimulation(new TradeoffEnvironment(2, 1.5), 60, 5, new Trials(1))
            .run(new TrainingSize(6, 10), List.of(0.5))
            .points()
            .get(0);
    String[] last = lines.get(8).split(",");
    assertThat(last).startsWith("2", "1.5", "6", "10", "0.5", "60");
    double[] expected = {
      point.drsBefore().mean().value(),
      point.drsBefore().mean().standardError(),
      point.drsAfter().mean().value(),
      point.drsAfter().mean().standardError(),
      point.mamlBefore().mean().value(),
      point.mamlBefore().mean().standardError(),
      point.mamlAfter().mean().value(),
      point.mamlAfter().mean().standardError(),
      point.shareBefore().value(),
      point.shareAfter().value(),
      point.drsBefore().median(),
      point.drsAfter().median(),
      point.mamlBefore().median(),
      point.mamlAfter().median()
    };
    for (int i = 0; i < expected.length; i++) {
      assertThat(Double.parseDouble(last[6 + i])).isEqualTo(expected[i]);
    }
  }

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.csv");
    Path three = folder.resolve("three.csv");
    run(SMALL + " --threads 1", one);
    run(SMALL + " --threads 3", three);
    assertThat(three).hasSameBinaryContentAs(one);
  }

  @Test
  void resumingKeepsFinishedCellsAndEndsWithTheSameBytes() throws IOException {
    Path whole = folder.resolve("whole.csv");
    Path resumed = folder.resolve("resumed.csv");
    run(SMALL, whole);
    run(SMALL.replace("2,6", "6").replace("1,10", "10"), resumed);
    assertThat(Files.readAllLines(resumed)).hasSize(3);
    assertThat(run(SMALL + " --resume", resumed).code()).isZero();
    assertThat(resumed).hasSameBinaryContentAs(whole);
  }

  @Test
  void aTableIsNotOverwrittenUnaskedNorTakenOverFromStrangers() throws IOException {
    Path out = folder.resolve("table.csv");
    Files.writeString(out, "mine\n");
    assertThat(run(SMALL, out).err())
        .contains("--out must be without results, or --resume be given, got " + out);
    assertThat(run(SMALL + " --resume", out).err())
        .contains("table.csv must have its table.csv.run.json beside it to be resumed, got none");
    assertThat(out).hasContent("mine\n");
  }

  @Test
  void cellsOutsideTheGridAreKeptToo() throws IOException {
    Path out = folder.resolve("table.csv");
    run(SMALL, out);
    List<String> before = Files.readAllLines(out);
    run(SMALL.replace("2,6", "3") + " --resume", out);
    assertThat(Files.readAllLines(out)).hasSize(13).containsAll(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--seed 6",
        "--scale 2",
        "--dimension 3",
        "--trials 61",
        "--steps 0,0.4",
        "--steps 0,0.5,1"
      })
  void anotherRunIsNotResumed(String change) throws IOException {
    Path out = folder.resolve("table.csv");
    run(SMALL, out);
    byte[] before = Files.readAllBytes(out);
    String[] option = change.split(" ");
    String changed = SMALL.replaceAll(option[0] + " \\S+", change) + " --resume";
    CommandRun run = run(changed, out);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("resumed, got");
    assertThat(Files.readAllBytes(out)).isEqualTo(before);
  }

  @Test
  void aDamagedTableIsRefused() throws IOException {
    Path out = folder.resolve("table.csv");
    run(SMALL, out);
    Files.writeString(out, Files.readString(out).replaceFirst("5", "6"));
    CommandRun run = run(SMALL + " --resume", out);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("table.csv must be as it was written to be resumed, got");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--tasks 0",
        "--tasks 2,2",
        "--tasks two",
        "--samples 0",
        "--steps -0.1",
        "--steps NaN",
        "--trials 1",
        "--dimension 0",
        "--scale -1",
        "--scale 1e80",
        "--steps 1e200",
        "--dimension 46341",
        "--threads 0"
      })
  void badNumbersAreOneLineAndWriteNothing(String args) {
    Path out = folder.resolve("table.csv");
    CommandRun run = run(args, out);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err().lines()).hasSize(1).first().asString().startsWith("task-landscape: ");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFolderIsNoTable() {
    assertThat(run(SMALL, folder).err()).contains("--out must be a file, got the folder " + folder);
  }

  @Test
  void theNumbersDoNotDependOnTheLocale() throws IOException {
    Path out = folder.resolve("table.csv");
    OtherLocale.call(() -> run(SMALL, out));
    assertThat(Files.readAllLines(out).get(1)).startsWith("2,1.5,2,1,0,60,");
  }

  /**
   * Ended from outside, it leaves whole cells only, and is resumed to the bytes of one whole run.
   */
  @Test
  void anInterruptLosesNoFinishedCell() throws Exception {
    Path out = folder.resolve("interrupted.csv");
    // A cell that cannot end stands behind the ones that are finished at once.
    String args = "--dimension 2 --trials 40 --tasks 2,3,2000000 --samples 4 --steps 0.5";
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TaskLandscape.class.getName(),
                "tradeoff",
                "--out",
                out.toString()));
    command.addAll(List.of(args.split(" ")));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      while (!Files.exists(log) || !Files.readString(log).contains(" 5/2000005")) {
        assertThat(process.isAlive()).as("still running").isTrue();
        TimeUnit.MILLISECONDS.sleep(50);
      }
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isNotZero();
    assertThat(Files.readString(log)).contains("interrupted; 2 of 3 cells are in");
    assertThat(Files.readAllLines(out)).hasSize(3);
    Path whole = folder.resolve("whole.csv");
    String less = args.replace("2000000", "5");
    run(less, whole);
    assertThat(run(less + " --resume", out).code()).isZero();
    assertThat(out).hasSameBinaryContentAs(whole);
  }
}

package org.tasklandscape.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.daemon.Awaited;

/** The committed script of a job array on a real Slurm, an element of it requeued in its midst. */
class SlurmClusterTest {
  private static final Path SCRIPT = Path.of("environment", "slurm", "grid.sbatch");
  private static final Path JAR = Path.of("target", "task-landscape.jar");

  private static final List<String> GRID =
      List.of(
          ("--dimension 20 --trials 600 --tasks 2,20,100 --samples 1,50 --steps 0,0.5").split(" "));

  private static final int SHARES = 4;

  @TempDir Path folder;

  private void java(String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("java.log");
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
  }

  private static long files(Path parts) {
    if (!Files.exists(parts)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(parts)) {
      return files.count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anArrayThatIsRequeuedInPartJoinsToTheBytesOfOneProcess()
      throws IOException, InterruptedException {
    SlurmCluster.require();
    Path out = folder.resolve("grid.csv");
    Path log = folder.resolve("share-%a.log");
    try (SlurmCluster slurm = SlurmCluster.start(folder)) {
      List<String> options =
          new ArrayList<>(List.of("--parsable", "--array=0-" + (SHARES - 1), "--output=" + log));
      options.addAll(List.of(SCRIPT.toString(), out.toString()));
      options.addAll(GRID);
      String job = slurm.run("sbatch", options.toArray(String[]::new));
      assertThat(job).matches("\\d+");
      String element = job + "_1";
      Path parts = folder.resolve("grid.csv.parts");
      Awaited.until(
          () ->
              files(parts) > 2 && slurm.run("squeue", "-h", "-t", "R", "-j", element).length() > 0);
      assertThat(slurm.run("scontrol", "requeue", element)).isEmpty();
      Awaited.until(() -> slurm.run("squeue", "-h").isEmpty());
      String ended = slurm.run("scontrol", "show", "job", element);
      assertThat(ended).contains("Restarts=1").contains("JobState=COMPLETED");
      assertThat(slurm.run("scontrol", "show", "job").split("JobState=COMPLETED", -1))
          .hasSize(SHARES + 1);
    }
    java("join", out.toString());
    List<String> whole = new ArrayList<>(List.of("tradeoff"));
    whole.addAll(GRID);
    whole.addAll(List.of("--out", folder.resolve("whole.csv").toString()));
    java(whole.toArray(String[]::new));
    assertThat(out).hasSameBinaryContentAs(folder.resolve("whole.csv"));
    System.out.printf(
        "slurm: a job array of %d shares, one requeued, on a controller and a node: the bytes of one"
            + " process%n",
        SHARES);
  }
}

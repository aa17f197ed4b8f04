package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code environment}, run in a small project of no notebooks. */
class ScriptsTest {
  @TempDir Path project;

  @BeforeEach
  void aSmallProject() throws IOException {
    for (String script : new String[] {"verify.sh", "execute_notebooks.py"}) {
      write("environment/" + script, Files.readString(Path.of("environment", script)));
    }
    write("figures/claims/announced/C-one.json", "{}");
    write("figures/claims/C-one.json", "{}");
    write("figures/one.csv", "x\n1\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static boolean has(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> new File(folder, command).canExecute());
  }

  /** What a command says, which must succeed. */
  private String said(String... command) throws IOException, InterruptedException {
    // Below target, which is not copied: a file that grows meanwhile is an error of tar.
    Path out = project.resolve("target/said.txt");
    Files.createDirectories(out.getParent());
    var builder = new ProcessBuilder(command).directory(project.toFile());
    builder.environment().put("JAVA_HOME", project.resolve("jdk").toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    int code = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
    String text = Files.readString(out);
    assertThat(code).as(text).isZero();
    return text;
  }

  /** Notebooks measure claims by their announcements; all else they must make themselves. */
  @Test
  void theCopyThatIsVerifiedHasTheAnnouncementsAndNoResults()
      throws IOException, InterruptedException {
    assumeTrue(has("make") && has("bash"), "no make on the PATH");
    write(
        "Makefile",
        "reproduce:\n\tfind figures -type f\n\tmkdir -p target/notebooks\n\techo {} >target/notebooks/runs.json\n");
    write("jdk/bin/java", "#!/bin/sh\necho compared: \"$@\"\n");
    Files.setPosixFilePermissions(
        project.resolve("jdk/bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(said("bash", "environment/verify.sh").lines())
        .filteredOn(line -> line.startsWith("figures/"))
        .containsExactly("figures/claims/announced/C-one.json");
    assertThat(project.resolve("target/verify/committed/one.csv")).exists();
  }

  @Test
  void aNotebookIsExecutedAgainWhereACommittedTableOrAnAnnouncementHasChanged()
      throws IOException, InterruptedException {
    assumeTrue(has("python3"), "no Python on the PATH");
    write("target/task-landscape.jar", "jar");
    write("notebooks/01-one.ipynb", "{}");
    write("src/networks/gain.csv", "x\n1\n");
    String stamp =
        "import execute_notebooks as e; print(e.Run([], 1).stamp(e.PROJECT / 'notebooks/01-one.ipynb'))";
    String[] command = {"python3", "-c", "import sys; sys.path.insert(0, 'environment'); " + stamp};
    String first = said(command);
    assertThat(said(command)).isEqualTo(first);
    write("src/networks/gain.csv", "x\n2\n");
    String second = said(command);
    write("src/fewshot/robustness/wide/steps.csv", "x\n1\n");
    String third = said(command);
    write("figures/claims/announced/C-one.json", "{\"bounds\": []}");
    assertThat(said(command)).isNotIn(first, second, third);
    assertThat(third).isNotIn(first, second);
    assertThat(second).isNotEqualTo(first);
  }
}

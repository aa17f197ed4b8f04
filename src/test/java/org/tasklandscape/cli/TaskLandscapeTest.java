package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class TaskLandscapeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "claims --help",
        "solve --help",
        "tradeoff --help",
        "data omniglot --help",
        "-h"
      })
  void helpGoesToStdout(String args) {
    CommandRun run = CommandRun.of(args.split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: task-landscape");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "claims --version", "solve -V"})
  void versionIsOneLine(String args) {
    CommandRun run = CommandRun.of(args.split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(1).first().asString().startsWith("task-landscape ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--unknown",
        "solv",
        "solve",
        "solve a.json b.json",
        "solve --jsn a.json",
        "claims extra",
        "claims --figures",
        "claims --figures missing-folder",
        "solve missing.json",
        "solve src",
      })
  void badArgumentsAreOneLineOnStderr(String args) {
    CommandRun run = CommandRun.of(args.split(" "));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1).first().asString().startsWith("task-landscape: ");
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void noCommandNamesTheCommands() {
    CommandRun run = CommandRun.of();
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err().strip())
        .isEqualTo(
            "task-landscape: must have a command, one of benchmark, claims, data, diagnose, figure,"
                + " join, networks, probe, reinforce, site, solve, train, tradeoff, verify, got none"
                + " (see task-landscape --help)");
  }

  @Test
  void aFaultOfTheProgramIsOneLineToo() {
    var command = TaskLandscape.commandLine();
    var err = new StringWriter();
    command.setErr(new PrintWriter(err));
    int code = ErrorLine.onExecution(new IllegalStateException("two\n lines"), command, null);
    assertThat(code).isEqualTo(70);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("IllegalStateException: two lines");
  }

  @Test
  void aFileThatCannotBeReadIsBadInput() {
    var command = TaskLandscape.commandLine();
    var err = new StringWriter();
    command.setErr(new PrintWriter(err));
    var cause = new IOException("Permission denied");
    int code =
        ErrorLine.onExecution(new UncheckedIOException("cannot read a", cause), command, null);
    assertThat(code).isEqualTo(64);
    assertThat(err.toString().strip())
        .isEqualTo("task-landscape: cannot read a: Permission denied");
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return command.getSubcommands().isEmpty()
        ? Stream.of(command)
        : command.getSubcommands().values().stream().flatMap(TaskLandscapeTest::commands);
  }

  @Test
  void everyCommandsHelpListsTheExitCodesThatItHas() {
    assertThat(commands(TaskLandscape.commandLine()))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            command -> {
              CommandSpec spec = command.getCommandSpec();
              Set<String> codes = spec.usageMessage().exitCodeList().keySet();
              assertThat(codes).as(spec.qualifiedName()).contains("0", "64", "74");
              assertThat(codes.contains("130"))
                  .as(spec.qualifiedName())
                  .isEqualTo(spec.findOption("--resume") != null);
            });
  }

  /** The same through a process: exit code and stderr as the shell sees them. */
  @Test
  void theProcessExitsWithTheCode() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TaskLandscape.class.getName(),
                "solve",
                "missing.json")
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(64);
    assertThat(err.strip()).isEqualTo("task-landscape: missing.json: no such file");
  }
}

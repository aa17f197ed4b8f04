package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command printed and returned.
 *
 * @param code the exit code
 * @param out stdout
 * @param err stderr
 */
record CommandRun(int code, String out, String err) {
  static CommandRun of(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        TaskLandscape.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(args);
    return new CommandRun(code, out.toString(), err.toString());
  }

  /** Bad input: exit code 64, no output, and one line of error that holds the words. */
  void assertRefused(String words) {
    assertThat(code).isEqualTo(64);
    assertThat(out).isEmpty();
    assertThat(err.lines()).hasSize(1);
    assertThat(err).startsWith("task-landscape: ").contains(words);
  }
}

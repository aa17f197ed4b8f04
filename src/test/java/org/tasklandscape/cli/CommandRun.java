package org.tasklandscape.cli;

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
}

package org.tasklandscape.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Every error as one line on stderr, never a stack trace. */
final class ErrorLine {
  /** Bad arguments or bad input, as {@code EX_USAGE} of sysexits. */
  static final int USAGE = 64;

  /** A fault of the program itself, as {@code EX_SOFTWARE} of sysexits. */
  static final int SOFTWARE = 70;

  private ErrorLine() {}

  static int onUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    print(command, e.getMessage() + " (see " + help + ")");
    return USAGE;
  }

  static int onExecution(Exception e, CommandLine command, ParseResult result) {
    if (e instanceof IllegalArgumentException) {
      print(command, e.getMessage());
      return USAGE;
    }
    if (e instanceof UncheckedIOException) {
      print(command, e.getMessage() + ": " + e.getCause().getMessage());
      return USAGE;
    }
    print(command, "this should not happen, please report it: " + e);
    return SOFTWARE;
  }

  private static void print(CommandLine command, String message) {
    command.getErr().println("task-landscape: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
    command.getErr().flush();
  }
}

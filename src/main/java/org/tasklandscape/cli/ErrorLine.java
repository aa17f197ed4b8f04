package org.tasklandscape.cli;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Quoted;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every error as one line on stderr: the rule, then the value; never a stack trace. */
final class ErrorLine {
  /** Bad arguments or bad input, as {@code EX_USAGE} of sysexits. */
  static final int USAGE = 64;

  /** A fault of the program itself, as {@code EX_SOFTWARE} of sysexits. */
  static final int SOFTWARE = 70;

  /** Output that cannot be written, as {@code EX_IOERR} of sysexits. */
  static final int OUTPUT = 74;

  /** Of the exit codes in the help of every command that names no file of its own. */
  static final String OUTPUT_CODE = OUTPUT + ":output that cannot be written";

  /** Of those of every command that an interrupt ends in good order. */
  static final String INTERRUPTED_CODE = "130:interrupted; go on with --resume";

  private static final int MEBIBYTE = 1 << 20;

  private final int code;
  private final String message;

  private ErrorLine(int code, String message) {
    this.code = code;
    this.message = message;
  }

  /** What is said of an error, and the exit code. */
  static ErrorLine of(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return new ErrorLine(
          USAGE,
          "must fit into the %d MiB of memory that Java has, got more; java -Xmx gives more"
              .formatted(Runtime.getRuntime().maxMemory() / MEBIBYTE));
    }
    if (e instanceof InvalidPathException path) {
      return new ErrorLine(USAGE, unreadable(path));
    }
    // Arithmetic that overflows does so for the numbers it was given.
    if (e instanceof IllegalArgumentException || e instanceof ArithmeticException) {
      return new ErrorLine(USAGE, e.getMessage());
    }
    if (e instanceof FileFault fault) {
      return new ErrorLine(fault.isOutput() ? OUTPUT : USAGE, fault.getMessage());
    }
    if (e instanceof UncheckedIOException io) {
      return new ErrorLine(USAGE, io.getMessage() + ": " + FileFault.reason(io.getCause()));
    }
    return new ErrorLine(SOFTWARE, "this should not happen, please report it: " + e);
  }

  private static String unreadable(InvalidPathException e) {
    return "a path must be of characters of this locale, got %s; LC_ALL=C.UTF-8 has them all"
        .formatted(Quoted.of(e.getInput()));
  }

  static int onUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    return new ErrorLine(USAGE, plain(e) + " (see " + help + ")").print(command);
  }

  static int onExecution(Exception e, CommandLine command, ParseResult result) {
    boolean wrapped = e instanceof CommandLine.ExecutionException && e.getCause() instanceof Error;
    return of(wrapped ? e.getCause() : e).print(command);
  }

  /** What is wrong with the arguments, in the words of this house. */
  private static String plain(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return "must have arguments that --help lists, got "
          + Quoted.of(unmatched.getUnmatched().get(0));
    }
    if (e instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(ErrorLine::name).collect(Collectors.joining(", "));
      return "must have " + names + ", got none";
    }
    if (e instanceof MutuallyExclusiveArgsException both) {
      return "must have one of the arguments that exclude each other, got more: "
          + both.getMessage().replaceAll("^Error: | are mutually exclusive.*$", "");
    }
    ArgSpec argument = e.getArgSpec();
    if (argument != null && e.getValue() != null) {
      return "%s must be %s, got %s"
          .formatted(name(argument), kind(argument), Quoted.of(e.getValue()));
    }
    return e.getMessage();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? (option.longestName() + " " + option.paramLabel()).strip()
        : argument.paramLabel();
  }

  private static String kind(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    if (type == Double.class || type == double.class) {
      return "a number";
    }
    if (type == Path.class) {
      return "a path of characters of this locale (LC_ALL=C.UTF-8 has them all)";
    }
    if (type == Long.class || type == long.class) {
      return "a whole number from %d to %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    return type == Integer.class || type == int.class
        ? "a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE)
        : "as --help describes";
  }

  /** {@return the exit code} */
  int code() {
    return code;
  }

  /** Says it. */
  int print(CommandLine command) {
    command.getErr().println(text());
    command.getErr().flush();
    return code;
  }

  /** The line. */
  String text() {
    return "task-landscape: " + Quoted.escaped(message.strip().replaceAll("\\s*\\R\\s*", " "));
  }
}

package org.tasklandscape.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.tasklandscape.files.FileFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code task-landscape}. */
@Command(
    name = "task-landscape",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = "How does the task landscape affect MAML? Tools of the executable companion.",
    subcommands = {
      BenchmarkCommand.class,
      ClaimsCommand.class,
      DataCommand.class,
      DiagnoseCommand.class,
      FigureCommand.class,
      JoinCommand.class,
      NetworksCommand.class,
      ProbeCommand.class,
      ReinforceCommand.class,
      SiteCommand.class,
      SolveCommand.class,
      TrainCommand.class,
      TradeoffCommand.class,
      VerifyCommand.class
    })
public final class TaskLandscape implements Runnable {
  @Spec private CommandSpec spec;

  private TaskLandscape() {}

  /**
   * Runs a command and exits with its code.
   *
   * @param args the arguments; {@code --help} lists them
   */
  public static void main(String[] args) {
    // From JDK 22 to 24 there is a console also where there is none.
    System.setProperty("jdk.console", "java.base");
    System.exit(run(new FileOutputStream(FileDescriptor.out), args));
  }

  /** Runs a command; what it cannot write is never a success. */
  static int run(OutputStream stdout, String... args) {
    var out = new WatchedOutput(stdout);
    CommandLine command =
        commandLine()
            .setOut(new PrintWriter(new OutputStreamWriter(out, charset())))
            .setErr(new PrintWriter(new OutputStreamWriter(System.err, charset()), true));
    int code = command.execute(args);
    command.getOut().flush();
    if (code < ErrorLine.USAGE && out.fault().isPresent()) {
      return ErrorLine.of(FileFault.writing("stdout", out.fault().get())).print(command);
    }
    return code;
  }

  /** That of the terminal, but for ASCII: what prints infinities and names is of UTF-8. */
  private static Charset charset() {
    String named = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
    Charset charset = named == null ? Charset.defaultCharset() : Charset.forName(named);
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  /** Makes the command, with errors of one line, ready for execution. */
  static CommandLine commandLine() {
    return new CommandLine(new TaskLandscape())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(TaskLandscape::execute)
        .setParameterExceptionHandler(ErrorLine::onUsage)
        .setExecutionExceptionHandler(ErrorLine::onExecution);
  }

  private static int execute(ParseResult result) {
    try {
      return new CommandLine.RunLast().execute(result);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      throw new CommandLine.ExecutionException(result.commandSpec().commandLine(), "", e);
    }
  }

  /** Says that a subcommand is missing. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "must have a command, one of "
            + String.join(", ", spec.subcommands().keySet())
            + ", got none");
  }
}

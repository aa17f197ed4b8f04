package org.tasklandscape.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code task-landscape}. */
@Command(
    name = "task-landscape",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = "How does the task landscape affect MAML? Tools of the executable companion.",
    subcommands = {
      ClaimsCommand.class,
      DataCommand.class,
      DiagnoseCommand.class,
      FigureCommand.class,
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
    System.exit(commandLine().execute(args));
  }

  /** Makes the command, with errors of one line, ready for execution. */
  static CommandLine commandLine() {
    return new CommandLine(new TaskLandscape())
        .setParameterExceptionHandler(ErrorLine::onUsage)
        .setExecutionExceptionHandler(ErrorLine::onExecution);
  }

  /** Says that a subcommand is missing. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "must have a command: claims, data, diagnose, figure, networks, probe, site, solve, train,"
            + " tradeoff or verify");
  }
}

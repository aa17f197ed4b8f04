package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tasklandscape.verification.TableComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the numbers of two runs. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = {
      "Compares every number of every CSV file of two folders.",
      "",
      "Two numbers agree if |x - y| <= TOLERANCE max(|x|, |y|); on the platform that wrote the"
          + " committed ones they are the same to the last digit. `make verify` runs all notebooks"
          + " from a clean state and then this."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all agree", "1:some differ, listed in a table", "64:bad arguments"})
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_LISTED = 40;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "COMMITTED", description = "The folder of the first run.")
  private Path committed;

  @Parameters(index = "1", paramLabel = "NOW", description = "The folder of the second run.")
  private Path now;

  @Option(
      names = "--tolerance",
      paramLabel = "TOLERANCE",
      description = "Relative. Default: ${DEFAULT-VALUE}, room for another platform's last digits.")
  private double tolerance = 1e-6;

  @Override
  public Integer call() {
    TableComparison comparison = TableComparison.of(committed, now, tolerance);
    var out = spec.commandLine().getOut();
    out.print(comparison.text(MOST_LISTED));
    out.flush();
    return comparison.differences().isEmpty() ? 0 : 1;
  }
}

package org.tasklandscape.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tasklandscape.claim.RunRecord;
import org.tasklandscape.verification.Verification;
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
      "Compares every number of two folders of figures: all CSV files, and the effects and verdicts"
          + " of the claims.",
      "",
      "Two numbers agree if |x - y| <= TOLERANCE max(|x|, |y|, 1e-8 s), s being the largest number of"
          + " their column; on the platform that wrote the committed ones they are the same to the"
          + " last digit. `make verify` runs all notebooks in a fresh copy and then this."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all agree",
      "1:some differ, listed in a table",
      "2:none differ, but some could not be compared: their notebook was not run, or on stand-in data",
      "64:bad arguments, or a malformed table or record",
      ErrorLine.OUTPUT_CODE
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_LISTED = 40;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "COMMITTED", description = "The figures of the first run.")
  private Path committed;

  @Parameters(index = "1", paramLabel = "NOW", description = "The figures of the second run.")
  private Path now;

  @Option(
      names = "--runs",
      paramLabel = "FILE",
      description =
          "What became of the notebooks in the second run, its target/notebooks/runs.json. Without it"
              + " nothing may be missing.")
  private Path runs;

  @Option(
      names = "--tolerance",
      paramLabel = "TOLERANCE",
      description = "Relative. Default: ${DEFAULT-VALUE}, room for another platform's last digits.")
  private double tolerance = 1e-6;

  @Override
  public Integer call() {
    if (runs != null && Files.notExists(runs)) {
      throw new IllegalArgumentException("--runs must be a file, got " + runs);
    }
    Optional<RunRecord> record = Optional.ofNullable(runs).map(RunRecord::read);
    Verification verification = Verification.of(committed, now, record, tolerance);
    PrintWriter out = spec.commandLine().getOut();
    out.print(verification.text(MOST_LISTED));
    out.flush();
    if (!verification.differences().isEmpty()) {
      return 1;
    }
    return verification.notCompared().isEmpty() ? 0 : 2;
  }
}

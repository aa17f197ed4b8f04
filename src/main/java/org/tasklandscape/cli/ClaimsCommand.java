package org.tasklandscape.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tasklandscape.claim.ClaimsTable;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.site.ClaimsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the verdicts of the last run of the notebooks. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = "Prints the claims of the papers with the verdicts of the last run.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every claim is a PASS",
      "1:a claim is a FAIL",
      "2:no claim is a FAIL, one was NOT RUN",
      "64:bad arguments or a malformed record"
    })
final class ClaimsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--figures",
      paramLabel = "DIR",
      description = "The folder with claims/*.json (default: figures of the project around here).")
  private Path figures;

  @Option(names = "--json", description = "Prints the records as a JSON array, numbers in full.")
  private boolean json;

  @Option(
      names = "--report",
      description =
          "Also writes figures/claims.md of the project around here: all claims with their evidence.")
  private boolean report;

  @Override
  public Integer call() {
    if (report && figures != null) {
      throw new IllegalArgumentException(
          "--report must be without --figures, as it links to the project's notebooks, got "
              + figures);
    }
    ClaimsTable table = ClaimsTable.read(folder());
    if (report) {
      write(ProjectFolder.find());
    }
    var out = spec.commandLine().getOut();
    out.print(json ? table.json() : table.toString());
    out.flush();
    if (table.contains(Verdict.FAIL)) {
      return 1;
    }
    return table.contains(Verdict.NOT_RUN) ? 2 : 0;
  }

  /** Writes the report whole or not at all. */
  static void write(Path project) {
    Path file = project.resolve("figures").resolve("claims.md");
    try {
      AtomicFile.write(
          file, ClaimsReport.read(project).markdown().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    }
  }

  private Path folder() {
    if (figures == null) {
      return ProjectFolder.find().resolve("figures");
    }
    if (!Files.isDirectory(figures)) {
      throw new IllegalArgumentException("--figures must be a folder, got " + figures);
    }
    return figures;
  }
}

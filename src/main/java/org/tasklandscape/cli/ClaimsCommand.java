package org.tasklandscape.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tasklandscape.claim.ClaimsTable;
import org.tasklandscape.claim.RunRecord;
import org.tasklandscape.claim.Sentences;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.site.ClaimsReport;
import org.tasklandscape.site.ReadmeTables;
import org.tasklandscape.study.Chapter;
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
      "0:every claim is SHOWN",
      "1:a claim is REFUTED",
      "2:none is REFUTED or OPEN, one was NOT RUN",
      "3:none is REFUTED, one is OPEN",
      "64:bad arguments or a malformed record",
      ErrorLine.OUTPUT_CODE
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
          "Also writes claims.md and sentences.csv in the figures of the project around here, all claims"
              + " with their evidence and every sentence of the works with its verdict, and the tables"
              + " of its README.md.")
  private boolean report;

  @Override
  public Integer call() {
    if (report && figures != null) {
      throw new IllegalArgumentException(
          "--report must be without --figures, as it links to the project's notebooks, got "
              + figures);
    }
    ClaimsTable table = ClaimsTable.read(folder(), Chapter.allClaims());
    if (report) {
      write(ProjectHome.find());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? table.json() : table + notRunHere(table));
    out.flush();
    if (table.contains(Verdict.REFUTED)) {
      return 1;
    }
    if (table.contains(Verdict.OPEN)) {
      return 3;
    }
    return table.contains(Verdict.NOT_RUN) ? 2 : 0;
  }

  /** Of the project around here alone: what a folder of figures comes from is not known. */
  private String notRunHere(ClaimsTable table) {
    if (figures != null) {
      return "";
    }
    String claims = table.notRunHere(RunRecord.of(ProjectHome.find()));
    return claims.isEmpty()
        ? ""
        : "\nOn stand-in data, which shows nothing of these claims:\n" + claims;
  }

  /** Writes the reports, each whole or not at all. */
  static void write(Path project) {
    Path figures = project.resolve("figures");
    ClaimsTable table = ClaimsTable.read(figures, Chapter.allClaims());
    AtomicFile.write(figures.resolve("claims.md"), ClaimsReport.read(project).markdown());
    AtomicFile.write(figures.resolve("sentences.csv"), Sentences.all().csv(table));
    Path readme = project.resolve("README.md");
    if (Files.exists(readme)) {
      AtomicFile.write(readme, ReadmeTables.filled(read(readme), project, table));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw FileFault.reading(file, e);
    }
  }

  private Path folder() {
    if (figures == null) {
      return ProjectHome.find().resolve("figures");
    }
    if (!Files.isDirectory(figures)) {
      throw new IllegalArgumentException("--figures must be a folder, got " + figures);
    }
    return figures;
  }
}

package org.tasklandscape.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tasklandscape.sweep.PieceFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shares of a run together. */
@Command(
    name = "join",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    sortOptions = false,
    description = {
      "Puts together what runs with --share have computed, to the bytes of a run without it.",
      "",
      "The pieces of all shares must be there, and none of another run: what is missing or does not"
          + " belong is named. They are left where they are, and may be deleted then."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the results are there",
      "64:pieces are missing, damaged or of another run",
      "74:the results cannot be written"
    })
final class JoinCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "The results: --out of all shares.")
  private Path out;

  @Override
  public Integer call() {
    Path folder = Files.isDirectory(out) ? RunFile.parts(out) : PieceFolder.beside(out);
    RunManifest manifest = RunManifest.read(folder);
    int pieces =
        switch (manifest.command()) {
          case "tradeoff" -> TradeoffRun.join(manifest, out);
          case "networks" -> TrainingJoin.table(manifest, out);
          case "train" -> TrainingJoin.networks(manifest, out);
          case "reinforce" -> TrainingJoin.policies(manifest, out);
          default ->
              throw new IllegalArgumentException(
                  "%s: command must be one with --share, got %s"
                      .formatted(folder, manifest.command()));
        };
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s: joined of %d pieces of %d shares; %s may be deleted%n",
            out,
            pieces,
            manifest.shares(),
            folder);
    spec.commandLine().getOut().flush();
    return 0;
  }
}

package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.experiment.NetworkSweep;
import org.tasklandscape.experiment.NetworkTable;
import org.tasklandscape.experiment.ProbePlan;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.PieceFolder;
import org.tasklandscape.sweep.Share;
import org.tasklandscape.sweep.SweepRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the two-layer networks of a configuration to rest. */
@Command(
    name = "networks",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    sortOptions = false,
    description = {
      "Trains two-layer networks by NAL and by MAML to rest, in every landscape of a configuration,"
          + " and judges both after adaptation to test tasks.",
      "",
      "CONFIG holds one JSON object, as src/networks/gain.json:",
      "  networks: of \"ReLU\", \"erf\"",
      "  landscapes: a list of {\"landscape\": NAME, \"hardVariance\", \"hardSpread\", \"distance\"}",
      "  adaptations: a list of {\"steps\", \"reluStep\", \"erfStep\"}",
      "  draws, starts, seed",
      "  training: {\"tasks\", \"testTasks\", \"hardnessTasks\", \"adamStep\", \"adamMoves\","
          + " \"memory\", \"lbfgsMoves\", \"tolerance\"}",
      "",
      "To probe NAL's networks as well, as src/networks/probe.json: {\"plan\": all of this,",
      "  \"probe\": {\"tasks\", \"freshTasks\", \"restMoves\", \"judgingMoves\", \"rounds\","
          + " \"firstOrderMoves\"}}",
      "",
      "FILE receives a row for each draw, network, adaptation, landscape and start, in this order."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all networks are trained",
      "64:bad arguments or bad input",
      ErrorLine.OUTPUT_CODE,
      ErrorLine.INTERRUPTED_CODE
    })
final class NetworksCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CONFIG", description = "The configuration.")
  private Path config;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The table.")
  private Path out;

  @Option(names = "--resume", description = "Keeps the rows of FILE and goes on behind them.")
  private boolean resume;

  @Option(names = "--threads", paramLabel = "K", description = "Default: one for each processor.")
  private int threads = Trials.onAllCores().threads();

  @Mixin private ShareOption sharing;

  @Mixin private OnOption on;

  @Override
  public Integer call() {
    Json.Document read = Json.document(config);
    return read.tree().has("probe") ? probed(read) : plain(read);
  }

  private int probed(Json.Document read) {
    if (sharing.isGiven() || on.isSubmitted() || on.isCluster()) {
      throw new IllegalArgumentException(
          "--share and --on must be given for networks without a probe, got " + config);
    }
    Json.Written<ProbePlan> plan = read.as(ProbePlan.class);
    return train(plan.tree(), ledger -> NetworkTable.probed(plan.record(), out, ledger));
  }

  private int plain(Json.Document read) {
    Json.Written<NetworkPlan> plan = read.as(NetworkPlan.class);
    if (on.isSubmitted()) {
      return on.submit();
    }
    if (sharing.isGiven()) {
      share(sharing.share(), plan.tree(), on.runner(new Trials(threads)));
      return 0;
    }
    if (on.isCluster()) {
      // A cluster takes rows in any order: all are one share, whose pieces are joined at the end.
      SweepRunner runner = on.runner(new Trials(threads));
      // What is at out is refused before the work, not after it.
      Ledger.open(RunFile.beside(out), plan.tree(), resume, List.of(out)).close();
      share(Share.of("0/1"), plan.tree(), runner);
      TrainingJoin.table(RunManifest.read(PieceFolder.beside(out)), out);
      return 0;
    }
    return train(plan.tree(), ledger -> NetworkTable.open(plan.record(), out, ledger));
  }

  private int train(JsonNode plan, Function<Ledger, NetworkTable> open) {
    var trials = new Trials(threads);
    try (Ledger ledger = Ledger.open(RunFile.beside(out), plan, resume, List.of(out))) {
      NetworkTable table = open.apply(ledger);
      // Every row is in the file once it is counted: an interruption needs no rescue.
      try (ProgressBar bar = ConsoleBar.of("networks", table.size()).build()) {
        bar.stepBy(table.finished());
        table.complete(trials, bar::stepBy);
      }
    }
    return 0;
  }

  private void share(Share share, JsonNode plan, SweepRunner runner) {
    RunFile.beside(out);
    SharedPieces.compute(
        new NetworkSweep(Json.text(plan)),
        RunManifest.pieces(PieceFolder.beside(out), plan),
        RunManifest.of("networks", share, plan),
        share,
        resume,
        runner);
  }
}

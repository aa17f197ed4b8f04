package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tasklandscape.experiment.HeadProbing;
import org.tasklandscape.experiment.HeadProbing.Effort;
import org.tasklandscape.experiment.HeadTable;
import org.tasklandscape.experiment.KeptParameters;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.PieceFolder;

/**
 * Probes the networks of NAL of a few-shot configuration, a network a thread; each is kept as soon
 * as it is finished.
 *
 * @param config the configuration
 * @param out receives the tables
 * @param networks where some were kept, or null
 * @param resume whether to keep what is finished
 * @param threads of all together
 */
record HeadRun(Path config, Path out, Path networks, boolean resume, int threads) {
  private static final List<HeadTable> TABLES = List.of(HeadTable.values());

  /** Probes all that are not finished; the exit code. */
  int probe(ArchiveOptions archives) {
    var trials = new Trials(threads);
    Json.Written<TrainingConfig> written = TrainingConfig.written(config);
    TrainingConfig plan = written.record();
    HeadProbing.requireSuitable(plan);
    PieceFolder pieces = RunManifest.pieces(RunFile.parts(out), written.tree());
    List<Path> results = RunFolder.results(out, TABLES);
    try (Ledger ledger = Ledger.open(RunFile.in(out), written.tree(), resume, results)) {
      if (!resume) {
        pieces.requireNone();
      }
      Optional<KeptParameters> kept = Optional.ofNullable(networks).map(KeptParameters::new);
      var probing =
          new HeadProbing(plan, plan.kind().open(archives::obtain, trials), kept, Effort.ANNOUNCED);
      RunFolder<TrainingConfig.Run> folder =
          RunFolder.open(out, TABLES, probing.runs(), ledger, pieces);
      new ProbedRuns<>(probing.runs(), folder).all(probing::probe, trials);
    }
    return 0;
  }
}

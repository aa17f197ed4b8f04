package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.List;
import org.tasklandscape.experiment.PolicyConfig;
import org.tasklandscape.experiment.PolicyProbeTable;
import org.tasklandscape.experiment.PolicyProbing;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.PieceFolder;

/**
 * Probes the jointly trained policies of a configuration, a policy a thread.
 *
 * @param config the configuration
 * @param out receives the tables
 * @param resume whether to keep what is finished
 * @param threads of all together
 */
record PolicyProbeRun(Path config, Path out, boolean resume, int threads) {
  private static final List<PolicyProbeTable> TABLES = List.of(PolicyProbeTable.values());

  /** Probes all that are not finished; the exit code. */
  int probe() {
    var trials = new Trials(threads);
    Json.Written<PolicyConfig> written = Json.written(config, PolicyConfig.class);
    var probing = new PolicyProbing(written.record());
    PieceFolder pieces = RunManifest.pieces(RunFile.parts(out), written.tree());
    List<Path> results = RunFolder.results(out, TABLES);
    try (Ledger ledger = Ledger.open(RunFile.in(out), written.tree(), resume, results)) {
      if (!resume) {
        pieces.requireNone();
      }
      RunFolder<PolicyConfig.Run> folder =
          RunFolder.open(out, TABLES, probing.runs(), ledger, pieces);
      new ProbedRuns<>(probing.runs(), folder).all(probing::probe, trials);
    }
    return 0;
  }
}

package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tasklandscape.experiment.HeadProbing;
import org.tasklandscape.experiment.HeadProbing.Effort;
import org.tasklandscape.experiment.HeadTable;
import org.tasklandscape.experiment.KeptParameters;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.files.Json;
import org.tasklandscape.sampling.Trials;

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
    Optional<KeptParameters> kept = Optional.ofNullable(networks).map(KeptParameters::new);
    new ProbedRuns(written.tree(), out, TABLES, resume)
        .all(
            () ->
                new HeadProbing(
                    plan, plan.kind().open(archives::obtain, trials), kept, Effort.ANNOUNCED),
            trials);
    return 0;
  }
}

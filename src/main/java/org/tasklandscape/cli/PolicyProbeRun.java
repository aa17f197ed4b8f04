package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.List;
import org.tasklandscape.experiment.PolicyConfig;
import org.tasklandscape.experiment.PolicyProbeTable;
import org.tasklandscape.experiment.PolicyProbing;
import org.tasklandscape.files.Json;
import org.tasklandscape.sampling.Trials;

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
    new ProbedRuns(written.tree(), out, TABLES, resume).all(() -> probing, trials);
    return 0;
  }
}

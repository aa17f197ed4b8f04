package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tasklandscape.experiment.HeadProbing;
import org.tasklandscape.experiment.HeadProbing.Effort;
import org.tasklandscape.experiment.HeadTable;
import org.tasklandscape.experiment.KeptParameters;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.JsonDifference;
import org.tasklandscape.files.Ledger;
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

  /** Which networks there are, which the name of each tells, and how they were examined. */
  private static final List<String> NOT_OF_ONE_NETWORK =
      List.of("landscapes", "methods", "seeds", "testTasks");

  /** Probes all that are not finished; the exit code. */
  int probe(ArchiveOptions archives) {
    var trials = new Trials(threads);
    Json.Written<TrainingConfig> written = TrainingConfig.written(config);
    TrainingConfig plan = written.record();
    HeadProbing.requireSuitable(plan);
    if (networks != null) {
      requireSameTraining(written.tree());
    }
    Optional<KeptParameters> kept = Optional.ofNullable(networks).map(KeptParameters::new);
    new ProbedRuns(written.tree(), out, TABLES, resume)
        .all(
            () ->
                new HeadProbing(
                    plan, plan.kind().open(archives::obtain, trials), kept, Effort.ANNOUNCED),
            trials);
    return 0;
  }

  /** Refuses networks that learned something else, or for longer: the ledger beside them says. */
  private void requireSameTraining(JsonNode config) {
    Path ledger = RunFile.in(networks);
    if (Files.notExists(ledger)) {
      return;
    }
    JsonDifference.first(ofOneNetwork(config), ofOneNetwork(Ledger.parameters(ledger)))
        .ifPresent(
            difference -> {
              throw new IllegalArgumentException(
                  "--networks: %s must be %s, as in %s, got %s in %s"
                      .formatted(
                          difference.key(),
                          difference.one(),
                          this.config,
                          difference.other(),
                          ledger));
            });
  }

  private static JsonNode ofOneNetwork(JsonNode config) {
    return config.isObject() ? config.<ObjectNode>deepCopy().remove(NOT_OF_ONE_NETWORK) : config;
  }
}

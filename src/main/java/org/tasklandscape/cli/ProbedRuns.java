package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.experiment.KeyedRun;
import org.tasklandscape.experiment.KeyedTable;
import org.tasklandscape.experiment.Probing;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.sampling.Trials;

/**
 * Networks or policies that are probed, one a thread; each is kept as soon as it is finished.
 *
 * @param config the object of the configuration
 * @param out receives the tables
 * @param tables that the probing writes
 * @param resume whether to keep what is finished
 */
record ProbedRuns(JsonNode config, Path out, List<? extends KeyedTable> tables, boolean resume) {
  /** Probes all that are not finished; the probing is made once the folder is ours. */
  <R extends KeyedRun> void all(Supplier<? extends Probing<R>> made, Trials trials) {
    try (HeldFolder held = HeldFolder.of(out, config, tables, resume)) {
      Probing<R> probing = made.get();
      all(probing, held.of(probing.runs()), trials);
    }
  }

  private static <R extends KeyedRun> void all(
      Probing<R> probing, RunFolder<R> folder, Trials trials) {
    List<R> left = probing.runs().stream().filter(run -> !folder.finished(run)).toList();
    try (ProgressBar bar = ConsoleBar.of("probe", probing.runs().size()).build()) {
      bar.stepBy(probing.runs().size() - left.size());
      trials.run(
          left.size(),
          i -> {
            folder.add(left.get(i), probing.probe(left.get(i)));
            return bar.step();
          });
      folder.save();
    }
  }
}

package org.tasklandscape.cli;

import java.util.List;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.experiment.KeyedRun;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.experiment.RunRows;
import org.tasklandscape.sampling.Trials;

/**
 * Trained networks or policies that are probed, one a thread; each is kept as soon as it is
 * finished.
 *
 * @param runs all of them
 * @param folder with what is finished
 * @param <R> networks or policies
 */
record ProbedRuns<R extends KeyedRun>(List<R> runs, RunFolder<R> folder) {
  /** Probes all that are not finished. */
  void all(Function<R, RunRows> probe, Trials trials) {
    List<R> left = runs.stream().filter(run -> !folder.finished(run)).toList();
    try (ProgressBar bar = ConsoleBar.of("probe", runs.size()).build()) {
      bar.stepBy(runs.size() - left.size());
      trials.run(
          left.size(),
          i -> {
            folder.add(left.get(i), probe.apply(left.get(i)));
            return bar.step();
          });
      folder.save();
    }
  }
}

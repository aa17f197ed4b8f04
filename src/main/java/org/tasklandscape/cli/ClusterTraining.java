package org.tasklandscape.cli;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.experiment.RunRows;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.Sweep;
import org.tasklandscape.sweep.SweepRunner;

/** Trainings on a cluster: what is finished here is not asked for again. */
final class ClusterTraining {
  private ClusterTraining() {}

  /** Refuses what a machine computes that has other bits than those before, of earlier runs too. */
  static void run(
      Sweep sweep,
      SweepRunner runner,
      Ledger ledger,
      IntPredicate finished,
      BiConsumer<Integer, RunRows> got) {
    List<Integer> all = IntStream.range(0, sweep.pieces()).boxed().toList();
    List<Integer> missing = all.stream().filter(index -> !finished.test(index)).toList();
    try (ProgressBar bar = ConsoleBar.of(sweep.name(), SharedPieces.work(sweep, all)).build()) {
      bar.stepBy(SharedPieces.work(sweep, all) - SharedPieces.work(sweep, missing));
      runner.run(
          sweep,
          missing,
          (index, piece) -> {
            SameBits.require(ledger, piece.maker(), piece.probe());
            got.accept(index, RunRows.of(piece.result()));
            bar.stepBy(sweep.work(index));
          });
    }
  }
}

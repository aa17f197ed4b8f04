package org.tasklandscape.cli;

import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.sweep.PieceFolder;
import org.tasklandscape.sweep.Share;
import org.tasklandscape.sweep.Sweep;
import org.tasklandscape.sweep.SweepRunner;

/** Pieces of a sweep on disk. */
final class SharedPieces {
  private SharedPieces() {}

  /** A piece that is there is read, so that a damaged or strange one is not taken for done. */
  static boolean isThere(PieceFolder pieces, String label) {
    return pieces.has(label) && pieces.read(label) != null;
  }

  /** What the time of some pieces is proportional to. */
  static long work(Sweep sweep, List<Integer> pieces) {
    return pieces.stream().mapToLong(sweep::work).sum();
  }

  /** Computes those of a share that are not there. */
  static void compute(
      Sweep sweep,
      PieceFolder pieces,
      RunManifest manifest,
      Share share,
      boolean resume,
      SweepRunner runner) {
    manifest.agree(pieces.folder());
    List<Integer> own = share.of(sweep.pieces());
    List<Integer> missing = own.stream().filter(i -> !isThere(pieces, sweep.label(i))).toList();
    if (!resume && missing.size() < own.size()) {
      pieces.requireNone();
    }
    try (ProgressBar bar = ConsoleBar.of(sweep.name() + " " + share, work(sweep, own)).build()) {
      bar.stepBy(work(sweep, own) - work(sweep, missing));
      runner.run(
          sweep,
          missing,
          (index, piece) -> {
            pieces.write(sweep.label(index), piece);
            bar.stepBy(sweep.work(index));
          });
    }
  }
}

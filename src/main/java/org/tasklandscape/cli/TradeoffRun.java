package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.PieceFolder;
import org.tasklandscape.sweep.PieceFolder.Piece;
import org.tasklandscape.sweep.Share;
import org.tasklandscape.sweep.SweepRunner;
import org.tasklandscape.tradeoff.TradeoffSweep;
import org.tasklandscape.tradeoff.TrainingSize;

/**
 * A grid on its way into a file: finished cells are lines of the table, the pieces of the others
 * files beside it. Killed at any time, it goes on from both.
 */
final class TradeoffRun implements AutoCloseable {
  private static final long SAVE_NANOS = 1_000_000_000L;

  private final TradeoffSweep sweep;
  private final Path out;
  private final Ledger ledger;
  private final TradeoffFile file;
  private final PieceFolder pieces;
  private final List<List<Integer>> cells;
  private final int[] cellOf;
  private final Set<Integer> there = new HashSet<>();
  private long saved = System.nanoTime();

  private TradeoffRun(TradeoffPlan plan, Path out, Ledger ledger) {
    this.sweep = plan.sweep();
    this.out = out;
    this.ledger = ledger;
    file = TradeoffFile.open(out, ledger, plan.steps().size());
    pieces = pieces(plan, out);
    cells = sweep.cells();
    cellOf = new int[sweep.pieces()];
    for (int cell = 0; cell < cells.size(); cell++) {
      for (int piece : cells.get(cell)) {
        cellOf[piece] = cell;
      }
    }
  }

  private static PieceFolder pieces(TradeoffPlan plan, Path out) {
    return RunManifest.pieces(PieceFolder.beside(out), plan.parameters());
  }

  /** Opens a file, with what is there of it. */
  static TradeoffRun open(TradeoffPlan plan, Path out, boolean resume) {
    Ledger ledger = Ledger.open(RunFile.beside(out), plan.parameters(), resume, List.of(out));
    try {
      if (!resume) {
        pieces(plan, out).requireNone();
      }
      return new TradeoffRun(plan, out, ledger);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /** Computes a share of the pieces, and keeps them beside the file. */
  static void share(TradeoffPlan plan, Path out, Share share, boolean resume, SweepRunner runner) {
    RunFile.beside(out);
    RunManifest manifest = RunManifest.of("tradeoff", share, plan.tree());
    SharedPieces.compute(plan.sweep(), pieces(plan, out), manifest, share, resume, runner);
  }

  /** Puts the pieces of all shares together; they stay where they are. */
  static int join(RunManifest manifest, Path out) {
    TradeoffPlan plan =
        Json.record(Json.text(manifest.plan()), "the manifest of " + out, TradeoffPlan.class);
    List<String> labels = new ArrayList<>();
    TradeoffSweep sweep = plan.sweep();
    for (int i = 0; i < sweep.pieces(); i++) {
      labels.add(sweep.label(i));
    }
    manifest.requireComplete(pieces(plan, out), labels);
    try (TradeoffRun run = open(plan, out, true)) {
      for (int cell = 0; cell < run.cells.size(); cell++) {
        run.finish(cell);
      }
      run.save();
    }
    return labels.size();
  }

  /** Computes what is missing. */
  void complete(SweepRunner runner) {
    List<Integer> missing = missing();
    long all = SharedPieces.work(sweep, Share.of("0/1").of(cellOf.length));
    var rescue = new Rescue(this::rescue);
    try (ProgressBar bar = ConsoleBar.of(sweep.name(), all).build()) {
      bar.stepBy(all - SharedPieces.work(sweep, missing));
      runner.run(
          sweep,
          missing,
          (index, piece) -> {
            take(index, piece.result());
            bar.stepBy(sweep.work(index));
          });
    } finally {
      // First, as what cannot be saved here cannot be saved in the hook either.
      rescue.withdraw();
      save();
    }
    pieces.deleteEmpty();
  }

  /** What no earlier run has left; what is whole by what it has left becomes lines. */
  private List<Integer> missing() {
    Set<TrainingSize> finished = new HashSet<>(file.finished());
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < cellOf.length; i++) {
      if (!finished.contains(sweep.sizes().get(cellOf[i]))) {
        if (SharedPieces.isThere(pieces, sweep.label(i))) {
          there.add(i);
        } else {
          missing.add(i);
        }
      }
    }
    there.stream().map(i -> cellOf[i]).distinct().filter(this::isWhole).forEach(this::finish);
    save();
    file.finished().forEach(this::deletePieces);
    return missing;
  }

  private void deletePieces(TrainingSize size) {
    int cell = sweep.sizes().indexOf(size);
    if (cell >= 0) {
      cells.get(cell).forEach(piece -> pieces.delete(sweep.label(piece)));
    }
  }

  private void take(int index, byte[] result) {
    int cell = cellOf[index];
    if (cells.get(cell).size() == 1) {
      add(cell, List.of(result));
      if (System.nanoTime() - saved > SAVE_NANOS) {
        save();
      }
      return;
    }
    pieces.write(sweep.label(index), Piece.here("", result));
    there.add(index);
    if (isWhole(cell)) {
      finish(cell);
      save();
      deletePieces(sweep.sizes().get(cell));
    }
  }

  private boolean isWhole(int cell) {
    return there.containsAll(cells.get(cell));
  }

  private void finish(int cell) {
    add(
        cell,
        cells.get(cell).stream().map(piece -> pieces.read(sweep.label(piece)).result()).toList());
  }

  private void add(int cell, List<byte[]> results) {
    file.add(sweep.world(), sweep.cell(sweep.sizes().get(cell), results));
  }

  /** Keeps the file on disk at most a second behind the cells of one piece. */
  private void save() {
    file.save(sweep.sizes());
    saved = System.nanoTime();
  }

  private void rescue() {
    file.save(sweep.sizes());
    System.err.printf(
        "%ntask-landscape: interrupted; %d of %d cells are in %s, go on with --resume%n",
        file.finished().stream().filter(sweep.sizes()::contains).count(), cells.size(), out);
  }

  /** Lets another run go on. */
  @Override
  public void close() {
    ledger.close();
  }
}

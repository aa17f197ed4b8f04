package org.tasklandscape.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.PieceFolder;
import org.tasklandscape.sweep.PieceFolder.Piece;

/**
 * Tables of networks or policies on disk, in the order of their plan, whatever the order in which
 * they are finished. Several threads may use them.
 *
 * <p>To write a table costs as much as it is long. So the tables are written again when twenty
 * times as long has passed as that took the last time; what is finished in between is a file each.
 * The time for n networks is of order n, and whoever is killed loses none.
 */
final class RunTables {
  private static final int PATIENCE = 20;

  private final List<? extends KeyedTable> tables;
  private final Path folder;
  private final Map<List<String>, String> labels = new LinkedHashMap<>();
  private final BiConsumer<Path, String> writer;
  private final PieceFolder pieces;
  private final Map<List<String>, RunRows> finished = new HashMap<>();
  private final List<String> unsaved = new ArrayList<>();
  private final LongSupplier clock;
  private long due;
  private boolean piecesOnly;
  private String probe = "";

  /**
   * The tables of a folder, none of which is there.
   *
   * @param tables the last has a row of each run, and is written last
   * @param runs all, in the order of the plan
   */
  RunTables(
      List<? extends KeyedTable> tables,
      Path folder,
      List<? extends KeyedRun> runs,
      BiConsumer<Path, String> writer,
      PieceFolder pieces) {
    this(tables, folder, runs, writer, pieces, System::nanoTime);
  }

  /**
   * The same by another clock.
   *
   * @param clock in nanoseconds from anywhere
   */
  RunTables(
      List<? extends KeyedTable> tables,
      Path folder,
      List<? extends KeyedRun> runs,
      BiConsumer<Path, String> writer,
      PieceFolder pieces,
      LongSupplier clock) {
    this.tables = tables;
    this.folder = folder;
    this.writer = writer;
    this.pieces = pieces;
    this.clock = clock;
    due = clock.getAsLong();
    runs.forEach(run -> labels.put(run.cells(), run.label()));
  }

  /** Takes over what is there: the tables that a ledger vouches for, and pieces. */
  void takeOver(Ledger ledger) {
    int columns = labels.keySet().iterator().next().size();
    Map<String, Map<List<String>, List<List<String>>>> read = new LinkedHashMap<>();
    for (KeyedTable table : tables) {
      Path file = folder.resolve(table.file());
      if (Files.exists(file)) {
        read.put(table.file(), KeyedRows.read(ledger, file, table.columns(), columns));
      }
    }
    for (List<String> run : labels.keySet()) {
      String last = tables.get(tables.size() - 1).file();
      if (read.getOrDefault(last, Map.of()).containsKey(run)) {
        Map<String, List<List<String>>> own = new LinkedHashMap<>();
        read.forEach((file, rows) -> own.put(file, rows.getOrDefault(run, List.of())));
        finished.put(run, new RunRows(own));
      }
    }
    takePieces();
  }

  /** From now on pieces are kept, and no tables: for who computes a share. */
  void keepPieces(String ofThisMachine) {
    piecesOnly = true;
    probe = ofThisMachine;
    takePieces();
  }

  private void takePieces() {
    labels.forEach(
        (run, label) -> {
          if (!finished.containsKey(run) && pieces.has(label)) {
            finished.put(run, RunRows.of(pieces.read(label).result()));
            unsaved.add(label);
          }
        });
  }

  synchronized boolean finished(List<String> key) {
    return finished.containsKey(key);
  }

  /** Takes what is known of a run, to be written later. */
  synchronized void take(List<String> key, RunRows rows) {
    finished.put(key, rows);
  }

  /** Adds what is known of a run. */
  synchronized void add(List<String> key, RunRows rows) {
    finished.put(key, rows);
    if (!piecesOnly && clock.getAsLong() >= due) {
      save();
    } else {
      pieces.write(labels.get(key), Piece.here(probe, rows.bytes()));
      unsaved.add(labels.get(key));
    }
  }

  /** Writes the tables. */
  synchronized void save() {
    if (piecesOnly) {
      return;
    }
    long began = clock.getAsLong();
    for (KeyedTable table : tables) {
      List<List<String>> all = new ArrayList<>();
      boolean known = false;
      for (List<String> key : labels.keySet()) {
        RunRows own = finished.get(key);
        if (own != null && own.tables().containsKey(table.file())) {
          known = true;
          own.tables().get(table.file()).forEach(row -> all.add(KeyedRows.joined(key, row)));
        }
      }
      if (known) {
        writer.accept(folder.resolve(table.file()), new Csv(table.columns(), all).text());
      }
    }
    long ended = clock.getAsLong();
    due = ended + PATIENCE * (ended - began);
    unsaved.forEach(pieces::delete);
    unsaved.clear();
    pieces.deleteEmpty();
  }
}

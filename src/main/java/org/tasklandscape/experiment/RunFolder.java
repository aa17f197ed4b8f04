package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.PieceFolder;

/**
 * What trainings write: tables of those that are finished, in the order of the configuration,
 * whatever the order in which they were finished. Every file is whole at any time. Several threads
 * may use it.
 *
 * @param <R> networks or policies
 */
public final class RunFolder<R extends KeyedRun> {
  private final Path folder;
  private final BiConsumer<Path, String> writer;
  private final RunTables tables;
  private final Checkpoints checkpoints;

  private RunFolder(
      Path folder,
      List<? extends KeyedTable> tables,
      List<R> runs,
      BiConsumer<Path, String> writer,
      PieceFolder pieces,
      boolean vouched) {
    this.folder = folder;
    this.writer = writer;
    this.checkpoints = new Checkpoints(folder, pieces.run(), vouched);
    this.tables = new RunTables(tables, folder, runs, writer, pieces);
  }

  /**
   * Opens a folder, with what is finished there.
   *
   * @param folder where
   * @param tables all that a training has rows in; the last has one of each
   * @param runs all trainings of the configuration
   * @param ledger of its {@link #results}
   * @param pieces of trainings that are in no table yet
   * @param <R> networks or policies
   * @return the folder
   * @throws IllegalArgumentException if it holds other tables, or damaged ones
   */
  public static <R extends KeyedRun> RunFolder<R> open(
      Path folder,
      List<? extends KeyedTable> tables,
      List<R> runs,
      Ledger ledger,
      PieceFolder pieces) {
    var opened = new RunFolder<R>(folder, tables, runs, ledger::write, pieces, true);
    opened.tables.takeOver(ledger);
    return opened;
  }

  /**
   * A folder whose tables are written anew, whatever is there.
   *
   * @param folder where
   * @param tables all that a training has rows in
   * @param runs all trainings of the configuration
   * @param <R> networks or policies
   * @return the folder
   */
  public static <R extends KeyedRun> RunFolder<R> anew(
      Path folder, List<? extends KeyedTable> tables, List<R> runs) {
    var pieces = new PieceFolder(folder.resolve("parts"), "anew");
    return new RunFolder<>(folder, tables, runs, AtomicFile::write, pieces, false);
  }

  /**
   * A folder that receives trainings as pieces, not as tables.
   *
   * @param folder where
   * @param tables all that a training has rows in
   * @param runs those of the share
   * @param pieces where they are kept
   * @param probe of this machine, empty where every machine computes the same bits
   * @param <R> networks or policies
   * @return the folder
   */
  public static <R extends KeyedRun> RunFolder<R> share(
      Path folder,
      List<? extends KeyedTable> tables,
      List<R> runs,
      PieceFolder pieces,
      String probe) {
    var opened = new RunFolder<R>(folder, tables, runs, (file, text) -> {}, pieces, false);
    opened.tables.keepPieces(probe);
    return opened;
  }

  /**
   * Refuses what a share finds of its own trainings unasked.
   *
   * @param folder where
   * @param runs those of the share
   * @param pieces where they are kept
   * @throws IllegalArgumentException if there is a piece or a checkpoint of one
   */
  public static void requireNone(Path folder, List<? extends KeyedRun> runs, PieceFolder pieces) {
    if (runs.stream().anyMatch(run -> pieces.has(run.label()))) {
      pieces.requireNone();
    }
    var checkpoints = new Checkpoints(folder, pieces.run(), false);
    runs.forEach(run -> checkpoints.requireNone(run.label()));
  }

  /** {@return how far its trainings are that are not finished} */
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  /**
   * {@return the files that trainings write and go on from}
   *
   * @param folder where
   * @param tables of the trainings
   */
  public static List<Path> results(Path folder, List<? extends KeyedTable> tables) {
    return Stream.concat(
            tables.stream().map(table -> folder.resolve(table.file())),
            Checkpoints.files(folder).stream())
        .toList();
  }

  /**
   * Whether a training is finished.
   *
   * @param run which
   * @return whether its rows are there
   */
  public boolean finished(R run) {
    return tables.finished(run.cells());
  }

  /**
   * Keeps what is known of a training.
   *
   * @param run which
   * @param rows in all tables
   * @throws FileFault if a file cannot be written
   */
  public void add(R run, RunRows rows) {
    tables.add(run.cells(), rows);
  }

  /**
   * Takes what is known of a training, without writing it.
   *
   * @param run which
   * @param rows in all tables
   */
  public void take(R run, RunRows rows) {
    tables.take(run.cells(), rows);
  }

  /**
   * Writes all tables.
   *
   * @throws FileFault if one cannot be written
   */
  public void save() {
    tables.save();
  }

  /**
   * Writes a file that is of no training.
   *
   * @param name of the file
   * @param text what is in it
   * @throws FileFault if it cannot be written
   */
  public void write(String name, String text) {
    writer.accept(folder.resolve(name), text);
  }
}

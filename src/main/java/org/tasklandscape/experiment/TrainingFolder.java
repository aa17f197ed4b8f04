package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.PieceFolder;

/**
 * What training writes: scores and learning curves of the finished networks, in the order of their
 * plan, and the time each took. Every file is whole at any time.
 */
public final class TrainingFolder {
  /** How many iterations a point of a learning curve is the mean of. */
  static final int CURVE_BLOCK = 10;

  private final Path folder;
  private final int block;
  private final BiConsumer<Path, String> writer;
  private final RunTables tables;

  private TrainingFolder(
      Path folder,
      int block,
      List<TrainingConfig.Run> runs,
      BiConsumer<Path, String> writer,
      PieceFolder pieces) {
    this.folder = folder;
    this.block = block;
    this.writer = writer;
    tables = new RunTables(List.of(TrainedTable.values()), folder, runs, writer, pieces);
  }

  /**
   * Opens a folder, whose learning curves are means over ten iterations, with what is finished
   * there.
   *
   * @param folder where
   * @param runs all networks of the configuration
   * @param ledger of its {@link #results}
   * @param pieces of networks that are in no table yet
   * @return the folder
   * @throws IllegalArgumentException if it holds other tables, or damaged ones
   */
  public static TrainingFolder open(
      Path folder, List<TrainingConfig.Run> runs, Ledger ledger, PieceFolder pieces) {
    var opened = new TrainingFolder(folder, CURVE_BLOCK, runs, ledger::write, pieces);
    opened.tables.takeOver(ledger);
    return opened;
  }

  /**
   * {@return the files that a training writes and goes on from}
   *
   * @param folder where
   */
  public static List<Path> results(Path folder) {
    return RunFolder.results(folder, List.of(TrainedTable.values()));
  }

  /**
   * A folder whose tables are written anew, with every iteration of the learning curves.
   *
   * @param folder where
   * @param runs all networks of the configuration
   * @return the folder
   */
  public static TrainingFolder anew(Path folder, List<TrainingConfig.Run> runs) {
    var pieces = new PieceFolder(folder.resolve("parts"), "anew");
    return new TrainingFolder(folder, 1, runs, AtomicFile::write, pieces);
  }

  /**
   * A folder that receives networks as pieces, not as tables.
   *
   * @param folder where
   * @param runs all networks of the configuration
   * @param pieces where they are kept
   * @param probe of this machine
   * @return the folder
   */
  public static TrainingFolder share(
      Path folder, List<TrainingConfig.Run> runs, PieceFolder pieces, String probe) {
    var opened = new TrainingFolder(folder, CURVE_BLOCK, runs, (file, text) -> {}, pieces);
    opened.tables.keepPieces(probe);
    return opened;
  }

  /**
   * Whether a network is finished.
   *
   * @param run which
   * @return whether its rows are there
   */
  public boolean finished(TrainingConfig.Run run) {
    return tables.finished(run.cells());
  }

  /**
   * Keeps what is known of a network.
   *
   * @param network trained and examined
   * @throws FileFault if a file cannot be written
   */
  public void add(FewShotTraining.Trained network) {
    tables.add(network.run().cells(), TrainedTable.rows(network, block));
  }

  /**
   * Keeps what is known of a network.
   *
   * @param run which
   * @param rows in all tables
   * @throws FileFault if a file cannot be written
   */
  public void add(TrainingConfig.Run run, RunRows rows) {
    tables.add(run.cells(), rows);
  }

  /**
   * Takes what is known of a network, without writing it.
   *
   * @param run which
   * @param rows in all tables
   */
  public void take(TrainingConfig.Run run, RunRows rows) {
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
   * Writes a table that is of no network.
   *
   * @param name of the file
   * @param table what is in it
   * @throws FileFault if it cannot be written
   */
  public void write(String name, Csv table) {
    write(name, table.text());
  }

  /**
   * Writes a file.
   *
   * @param name of the file
   * @param text what is in it
   * @throws FileFault if it cannot be written
   */
  public void write(String name, String text) {
    writer.accept(folder.resolve(name), text);
  }
}

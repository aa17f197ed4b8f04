package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tasklandscape.experiment.ReferenceConfig.Run;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.PieceFolder;

/**
 * What the reference benchmark writes: tables of the finished networks in the order of the
 * configuration, whatever the order in which they were finished. Every file is whole at any time.
 * Several threads may use it.
 */
public final class ReferenceFolder {
  private final RunTables tables;

  private ReferenceFolder(RunTables tables) {
    this.tables = tables;
  }

  /**
   * Opens a folder, with what is finished there.
   *
   * @param folder where
   * @param runs all networks of the configuration
   * @param ledger of its {@link #results}
   * @param pieces of networks that are in no table yet
   * @return the folder
   * @throws IllegalArgumentException if it holds other tables, or damaged ones
   */
  public static ReferenceFolder open(
      Path folder, List<Run> runs, Ledger ledger, PieceFolder pieces) {
    Map<List<String>, String> labels = new LinkedHashMap<>();
    runs.forEach(run -> labels.put(run.cells(), run.label()));
    List<ReferenceTable> all = List.of(ReferenceTable.values());
    var tables = new RunTables(all, folder, labels, ledger::write, pieces);
    tables.takeOver(ledger);
    return new ReferenceFolder(tables);
  }

  /**
   * {@return the files that a training writes and goes on from}
   *
   * @param folder where
   */
  public static List<Path> results(Path folder) {
    return Stream.concat(
            Arrays.stream(ReferenceTable.values()).map(table -> folder.resolve(table.file())),
            new Checkpoints(folder).files().stream())
        .toList();
  }

  /**
   * Whether a network is finished.
   *
   * @param run which
   * @return whether its rows are there
   */
  public boolean finished(Run run) {
    return tables.finished(run.cells());
  }

  /**
   * Keeps what is known of a network.
   *
   * @param training at its end
   * @throws FileFault if a file cannot be written
   */
  public void add(ReferenceTraining training) {
    tables.add(training.run().cells(), training.rows());
  }

  /**
   * Writes all tables.
   *
   * @throws FileFault if one cannot be written
   */
  public void save() {
    tables.save();
  }
}

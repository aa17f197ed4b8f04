package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.tasklandscape.experiment.PolicyConfig.Run;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.PieceFolder;

/**
 * What training policies writes: tables of the finished policies in the order of the configuration,
 * whatever the order in which they were finished. Every file is whole at any time. Several threads
 * may use it.
 */
public final class PolicyFolder {
  private final RunTables tables;

  private PolicyFolder(
      Path folder, List<Run> runs, BiConsumer<Path, String> writer, PieceFolder pieces) {
    Map<List<String>, String> labels = new LinkedHashMap<>();
    runs.forEach(run -> labels.put(run.cells(), run.label()));
    tables = new RunTables(List.of(PolicyTable.values()), folder, labels, writer, pieces);
  }

  /**
   * Opens a folder, with what is finished there.
   *
   * @param folder where
   * @param runs all policies of the configuration
   * @param ledger of its {@link #results}
   * @param pieces of policies that are in no table yet
   * @return the folder
   * @throws IllegalArgumentException if it holds other tables, or damaged ones
   */
  public static PolicyFolder open(Path folder, List<Run> runs, Ledger ledger, PieceFolder pieces) {
    var opened = new PolicyFolder(folder, runs, ledger::write, pieces);
    opened.tables.takeOver(ledger);
    return opened;
  }

  /**
   * A folder that receives policies as pieces, not as tables.
   *
   * @param folder where
   * @param runs all policies of the configuration
   * @param pieces where they are kept
   * @return the folder
   */
  public static PolicyFolder share(Path folder, List<Run> runs, PieceFolder pieces) {
    var opened = new PolicyFolder(folder, runs, (file, text) -> {}, pieces);
    opened.tables.keepPieces("");
    return opened;
  }

  /**
   * {@return the files that a training writes and goes on from}
   *
   * @param folder where
   */
  public static List<Path> results(Path folder) {
    return Stream.concat(
            Arrays.stream(PolicyTable.values()).map(table -> folder.resolve(table.file())),
            new Checkpoints(folder).files().stream())
        .toList();
  }

  /**
   * Whether a policy is finished.
   *
   * @param run which
   * @return whether its rows are there
   */
  public boolean finished(Run run) {
    return tables.finished(run.cells());
  }

  /**
   * Keeps what is known of a policy.
   *
   * @param run which
   * @param rows in all tables
   * @throws FileFault if a file cannot be written
   */
  public void add(Run run, RunRows rows) {
    tables.add(run.cells(), rows);
  }

  /**
   * Takes what is known of a policy, without writing it.
   *
   * @param run which
   * @param rows in all tables
   */
  public void take(Run run, RunRows rows) {
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
}

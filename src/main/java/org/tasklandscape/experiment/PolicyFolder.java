package org.tasklandscape.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tasklandscape.experiment.PolicyConfig.Run;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.files.Sealed;

/**
 * What training policies writes: tables of the finished policies in the order of the configuration,
 * whatever the order in which they were finished, and a checkpoint of each one in training. Every
 * file is whole at any time. Several threads may use it.
 */
public final class PolicyFolder {
  private final Path folder;
  private final List<Run> runs;
  private final Ledger ledger;
  private final Map<PolicyTable, Map<List<String>, List<List<String>>>> tables =
      new EnumMap<>(PolicyTable.class);

  private PolicyFolder(Path folder, List<Run> runs, Ledger ledger) {
    this.folder = folder;
    this.runs = runs;
    this.ledger = ledger;
    for (PolicyTable table : PolicyTable.values()) {
      tables.put(table, new HashMap<>());
    }
  }

  /**
   * Opens a folder, with what is finished there.
   *
   * @param folder where
   * @param runs all policies of the configuration
   * @param ledger of its {@link #results}
   * @return the folder
   * @throws IllegalArgumentException if it holds other tables, or damaged ones
   */
  public static PolicyFolder open(Path folder, List<Run> runs, Ledger ledger) {
    var opened = new PolicyFolder(folder, runs, ledger);
    for (PolicyTable table : PolicyTable.values()) {
      opened.takeOver(table);
    }
    return opened;
  }

  /**
   * {@return the files that a training writes and goes on from}
   *
   * @param folder where
   * @param runs all policies of the configuration
   */
  public static List<Path> results(Path folder, List<Run> runs) {
    return Stream.concat(
            Arrays.stream(PolicyTable.values()).map(PolicyTable::file),
            runs.stream().map(PolicyFolder::checkpointName))
        .map(folder::resolve)
        .toList();
  }

  private void takeOver(PolicyTable table) {
    Path file = folder.resolve(table.file());
    tables.get(table).putAll(KeyedRows.read(ledger, file, table.columns(), PolicyTable.KEY.size()));
  }

  /**
   * Whether a policy is finished.
   *
   * @param run which
   * @return whether its rows are there
   */
  public synchronized boolean finished(Run run) {
    return tables.get(PolicyTable.TIMES).containsKey(run.cells());
  }

  /**
   * Writes what is known of a policy, and deletes its checkpoint.
   *
   * @param training at its end
   * @throws FileFault if a file cannot be written
   */
  public synchronized void add(PolicyTraining training) {
    // The times last: a policy counts as finished with its line in that table.
    for (PolicyTable table : PolicyTable.values()) {
      tables.get(table).put(training.run().cells(), training.rows(table));
      List<List<String>> rows = new ArrayList<>();
      for (Run run : runs) {
        for (List<String> row : tables.get(table).getOrDefault(run.cells(), List.of())) {
          rows.add(KeyedRows.joined(run.cells(), row));
        }
      }
      ledger.write(folder.resolve(table.file()), new Csv(table.columns(), rows).text());
    }
    Path checkpoint = checkpoint(training.run());
    try {
      Files.deleteIfExists(checkpoint);
    } catch (IOException e) {
      throw FileFault.writing(checkpoint, e);
    }
  }

  private Path checkpoint(Run run) {
    return folder.resolve(checkpointName(run));
  }

  private static String checkpointName(Run run) {
    return "checkpoint-" + String.join("-", run.cells()) + ".bin";
  }

  /**
   * Writes the checkpoint of a policy.
   *
   * @param training as far as it is
   * @throws FileFault if it cannot be written
   */
  public void keep(PolicyTraining training) {
    Path file = checkpoint(training.run());
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      training.write(out);
    } catch (IOException e) {
      throw FileFault.writing(file, e);
    }
    Sealed.write(file, bytes.toByteArray());
  }

  /**
   * Puts a training where its checkpoint is, if there is one.
   *
   * @param training at its start
   * @throws FileFault if the checkpoint cannot be read
   */
  public void goOn(PolicyTraining training) {
    Path file = checkpoint(training.run());
    if (Files.notExists(file)) {
      return;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(Sealed.read(file)))) {
      training.read(in);
    } catch (IOException e) {
      throw FileFault.reading(file, e);
    }
  }
}

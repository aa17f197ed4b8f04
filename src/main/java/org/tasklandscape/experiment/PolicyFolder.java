package org.tasklandscape.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.PolicyConfig.Run;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.JsonDifference;

/**
 * What training policies writes: its configuration, tables of the finished policies in the order of
 * the configuration, whatever the order in which they were finished, and a checkpoint of each one
 * in training. Every file is whole at any time. Several threads may use it.
 */
public final class PolicyFolder {
  private static final String CONFIG = "config.json";

  private final Path folder;
  private final List<Run> runs;
  private final Map<PolicyTable, Map<List<String>, List<List<String>>>> tables =
      new EnumMap<>(PolicyTable.class);

  private PolicyFolder(Path folder, List<Run> runs) {
    this.folder = folder;
    this.runs = runs;
    for (PolicyTable table : PolicyTable.values()) {
      tables.put(table, new HashMap<>());
    }
  }

  /**
   * Opens a folder.
   *
   * @param folder where
   * @param file the configuration, of which a copy is kept
   * @param resume takes over what is finished there; else the folder must hold no results
   * @return the folder
   * @throws IllegalArgumentException if it holds results and resume is false, results of another
   *     configuration, naming the first key that differs, or other tables
   * @throws UncheckedIOException if a file cannot be read or written
   */
  public static PolicyFolder open(Path folder, Path file, boolean resume) {
    var opened = new PolicyFolder(folder, PolicyConfig.read(file).runs());
    Path kept = folder.resolve(CONFIG);
    if (Files.exists(kept)) {
      if (!resume) {
        throw new IllegalArgumentException(
            "--out must be a folder without results, or --resume be given, got " + folder);
      }
      JsonDifference.first(file, kept).ifPresent(found -> refuse(kept, found));
      for (PolicyTable table : PolicyTable.values()) {
        opened.takeOver(table);
      }
    } else {
      opened.write(CONFIG, Json.text(Json.object(file)));
    }
    return opened;
  }

  private static void refuse(Path kept, JsonDifference found) {
    throw new IllegalArgumentException(
        "%s: %s must be %s to be resumed, got %s"
            .formatted(kept, found.key(), found.other(), found.one()));
  }

  private void takeOver(PolicyTable table) {
    Path file = folder.resolve(table.file());
    tables.get(table).putAll(KeyedRows.read(file, table.columns(), PolicyTable.KEY.size()));
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
   * @throws UncheckedIOException if a file cannot be written
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
      write(table.file(), new Csv(table.columns(), rows).text());
    }
    Path checkpoint = checkpoint(training.run());
    try {
      Files.deleteIfExists(checkpoint);
    } catch (IOException e) {
      throw new UncheckedIOException(checkpoint + " cannot be deleted: " + e.getMessage(), e);
    }
  }

  private void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      AtomicFile.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private Path checkpoint(Run run) {
    return folder.resolve("checkpoint-" + String.join("-", run.cells()) + ".bin");
  }

  /**
   * Writes the checkpoint of a policy.
   *
   * @param training as far as it is
   * @throws UncheckedIOException if it cannot be written
   */
  public void keep(PolicyTraining training) {
    Path file = checkpoint(training.run());
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      training.write(out);
      AtomicFile.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Puts a training where its checkpoint is, if there is one.
   *
   * @param training at its start
   * @throws UncheckedIOException if the checkpoint cannot be read
   */
  public void goOn(PolicyTraining training) {
    Path file = checkpoint(training.run());
    if (Files.notExists(file)) {
      return;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      training.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}

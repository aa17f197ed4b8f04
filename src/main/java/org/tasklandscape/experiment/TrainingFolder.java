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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;

/**
 * What training writes: scores and learning curves of the finished networks, the time each took,
 * and a checkpoint of the one in training. Every file is whole at any time.
 */
public final class TrainingFolder {
  private static final String CHECKPOINT = "checkpoint.bin";
  private static final int CURVE_BLOCK = 10;

  private final Path folder;
  private final int block;
  private final Map<TrainedTable, Table> tables = new EnumMap<>(TrainedTable.class);

  private TrainingFolder(Path folder, int block) {
    this.folder = folder;
    this.block = block;
    for (TrainedTable table : TrainedTable.values()) {
      tables.put(table, new Table(table));
    }
  }

  /**
   * Opens a folder, whose learning curves are means over ten iterations.
   *
   * @param folder where
   * @param resume takes over what is finished there; else the folder must hold no results
   * @return the folder
   * @throws IllegalArgumentException if it holds results and resume is false, or other tables
   */
  public static TrainingFolder open(Path folder, boolean resume) {
    var opened = new TrainingFolder(folder, CURVE_BLOCK);
    Path scores = folder.resolve(TrainedTable.SCORES.file());
    if (!resume && (Files.exists(scores) || Files.exists(opened.checkpoint()))) {
      throw new IllegalArgumentException(
          "--out must be a folder without results, or --resume be given, got " + folder);
    }
    opened.tables.values().forEach(Table::takeOver);
    return opened;
  }

  /**
   * A folder whose tables are written anew, with every iteration of the learning curves.
   *
   * @param folder where
   * @return the folder
   */
  public static TrainingFolder anew(Path folder) {
    return new TrainingFolder(folder, 1);
  }

  /**
   * Whether a network is finished.
   *
   * @param run which
   * @return whether its rows are there
   */
  public boolean finished(TrainingConfig.Run run) {
    return tables.get(TrainedTable.TIMES).rows.containsKey(run.cells());
  }

  /**
   * Writes what is known of a network.
   *
   * @param network trained and examined
   * @throws UncheckedIOException if a file cannot be written
   */
  public void add(FewShotTraining.Trained network) {
    if (!network.outside().isEmpty()) {
      add(TrainedTable.ONE_SHOT, network, network.outside());
    }
    List<List<String>> scores = network.scores().stream().map(TrainedTable::score).toList();
    add(TrainedTable.SCORES, network, scores);
    add(TrainedTable.CURVES, network, curve(network.learner()));
    // Last: a network counts as finished with its line in this table.
    List<String> times = KeyedRows.times(network.trainingSeconds(), network.testSeconds());
    add(TrainedTable.TIMES, network, List.of(times));
  }

  private void add(TrainedTable table, FewShotTraining.Trained network, List<List<String>> rows) {
    tables.get(table).put(network.run().cells(), rows);
  }

  /** Means over blocks of iterations. */
  private List<List<String>> curve(Learner learner) {
    List<List<String>> rows = new ArrayList<>();
    for (int from = 0; from + block <= learner.iteration(); from += block) {
      double loss = mean(learner.losses().subList(from, from + block));
      double accuracy = mean(learner.accuracies().subList(from, from + block));
      rows.add(TrainedTable.point(from + block, loss, accuracy));
    }
    return rows;
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }

  /**
   * Writes a table that is of no network.
   *
   * @param name of the file
   * @param table what is in it
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(String name, Csv table) {
    write(name, table.text());
  }

  /**
   * Writes a file.
   *
   * @param name of the file
   * @param text what is in it
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      AtomicFile.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private Path checkpoint() {
    return folder.resolve(CHECKPOINT);
  }

  /**
   * Writes the checkpoint.
   *
   * @param run the network in training
   * @param learner as far as it is
   * @throws UncheckedIOException if it cannot be written
   */
  public void keep(TrainingConfig.Run run, Learner learner) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(run.key());
      learner.write(out);
      AtomicFile.write(checkpoint(), bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(checkpoint() + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Puts a learner where the checkpoint is, if that is one of its run.
   *
   * @param run the network
   * @param learner at its start
   * @throws UncheckedIOException if the checkpoint cannot be read
   */
  public void goOn(TrainingConfig.Run run, Learner learner) {
    if (Files.notExists(checkpoint())) {
      return;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(checkpoint())))) {
      if (in.readUTF().equals(run.key())) {
        learner.read(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(checkpoint() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Deletes the checkpoint.
   *
   * @throws UncheckedIOException if it cannot be deleted
   */
  public void forgetCheckpoint() {
    try {
      Files.deleteIfExists(checkpoint());
    } catch (IOException e) {
      throw new UncheckedIOException(checkpoint() + " cannot be deleted: " + e.getMessage(), e);
    }
  }

  /** A table on disk, its rows by the key of their network, in the order of the networks. */
  private final class Table {
    private final TrainedTable table;
    private final Map<List<String>, List<List<String>>> rows = new LinkedHashMap<>();

    Table(TrainedTable table) {
      this.table = table;
    }

    void takeOver() {
      Path file = folder.resolve(table.file());
      rows.putAll(KeyedRows.read(file, table.columns(), TrainedTable.KEY.size()));
    }

    void put(List<String> key, List<List<String>> found) {
      rows.remove(key);
      rows.put(key, found);
      List<List<String>> all = new ArrayList<>();
      rows.forEach((network, own) -> own.forEach(row -> all.add(KeyedRows.joined(network, row))));
      write(table.file(), new Csv(table.columns(), all));
    }
  }
}

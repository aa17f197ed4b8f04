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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.files.Sealed;

/**
 * What training writes: scores and learning curves of the finished networks, the time each took,
 * and a checkpoint of the one in training. Every file is whole at any time.
 */
public final class TrainingFolder {
  private static final String CHECKPOINT = "checkpoint.bin";
  private static final int CURVE_BLOCK = 10;

  private final Path folder;
  private final int block;
  private final BiConsumer<Path, String> writer;
  private final Map<TrainedTable, Table> tables = new EnumMap<>(TrainedTable.class);

  private TrainingFolder(Path folder, int block, BiConsumer<Path, String> writer) {
    this.folder = folder;
    this.block = block;
    this.writer = writer;
    for (TrainedTable table : TrainedTable.values()) {
      tables.put(table, new Table(table));
    }
  }

  /**
   * Opens a folder, whose learning curves are means over ten iterations, with what is finished
   * there.
   *
   * @param folder where
   * @param ledger of its {@link #results}
   * @return the folder
   * @throws IllegalArgumentException if it holds other tables, or damaged ones
   */
  public static TrainingFolder open(Path folder, Ledger ledger) {
    var opened = new TrainingFolder(folder, CURVE_BLOCK, ledger::write);
    opened.tables.values().forEach(table -> table.takeOver(ledger));
    return opened;
  }

  /**
   * {@return the files that a training writes and goes on from}
   *
   * @param folder where
   */
  public static List<Path> results(Path folder) {
    return Stream.concat(
            Arrays.stream(TrainedTable.values()).map(TrainedTable::file), Stream.of(CHECKPOINT))
        .map(folder::resolve)
        .toList();
  }

  /**
   * A folder whose tables are written anew, with every iteration of the learning curves.
   *
   * @param folder where
   * @return the folder
   */
  public static TrainingFolder anew(Path folder) {
    return new TrainingFolder(folder, 1, AtomicFile::write);
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
   * @throws FileFault if a file cannot be written
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

  private Path checkpoint() {
    return folder.resolve(CHECKPOINT);
  }

  /**
   * Writes the checkpoint.
   *
   * @param run the network in training
   * @param learner as far as it is
   * @throws FileFault if it cannot be written
   */
  public void keep(TrainingConfig.Run run, Learner learner) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(run.key());
      learner.write(out);
    } catch (IOException e) {
      throw FileFault.writing(checkpoint(), e);
    }
    Sealed.write(checkpoint(), bytes.toByteArray());
  }

  /**
   * Puts a learner where the checkpoint is, if that is one of its run.
   *
   * @param run the network
   * @param learner at its start
   * @throws FileFault if the checkpoint cannot be read
   */
  public void goOn(TrainingConfig.Run run, Learner learner) {
    if (Files.notExists(checkpoint())) {
      return;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(Sealed.read(checkpoint())))) {
      if (in.readUTF().equals(run.key())) {
        learner.read(in);
      }
    } catch (IOException e) {
      throw FileFault.reading(checkpoint(), e);
    }
  }

  /**
   * Deletes the checkpoint.
   *
   * @throws FileFault if it cannot be deleted
   */
  public void forgetCheckpoint() {
    try {
      Files.deleteIfExists(checkpoint());
    } catch (IOException e) {
      throw FileFault.writing(checkpoint(), e);
    }
  }

  /** A table on disk, its rows by the key of their network, in the order of the networks. */
  private final class Table {
    private final TrainedTable table;
    private final Map<List<String>, List<List<String>>> rows = new LinkedHashMap<>();

    Table(TrainedTable table) {
      this.table = table;
    }

    void takeOver(Ledger ledger) {
      Path file = folder.resolve(table.file());
      rows.putAll(KeyedRows.read(ledger, file, table.columns(), TrainedTable.KEY.size()));
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

package org.tasklandscape.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.study.TrainedTable;

/**
 * What {@code train} writes: scores and learning curves of the finished networks, the time each
 * took, and a checkpoint of the one in training. Every file is whole at any time.
 */
final class TrainingFolder {
  private static final String CHECKPOINT = "checkpoint.bin";
  private static final int CURVE_BLOCK = 10;

  private final Path folder;
  private final Table scores;
  private final Table curves;
  private final Table times;
  private final Table outside;

  /**
   * Opens a folder.
   *
   * @param resume takes over what is finished there; else the folder must hold no results
   * @throws IllegalArgumentException if it holds results and resume is false
   */
  TrainingFolder(Path folder, boolean resume) {
    this.folder = folder;
    scores = new Table(TrainedTable.SCORES.file(), TrainedTable.SCORES.header());
    curves = new Table(TrainedTable.CURVES.file(), TrainedTable.CURVES.header());
    times = new Table(TrainedTable.TIMES.file(), TrainedTable.TIMES.header());
    outside = new Table(TrainedTable.ONE_SHOT.file(), TrainedTable.ONE_SHOT.header());
    if (!resume && (Files.exists(scores.file()) || Files.exists(checkpoint()))) {
      throw new IllegalArgumentException(
          "--out must be a folder without results, or --resume be given, got " + folder);
    }
    scores.open();
    curves.open();
    times.open();
    outside.open();
  }

  boolean finished(TrainingConfig.Run run) {
    return times.holds(run.key());
  }

  void add(
      TrainingConfig.Run run,
      Learner learner,
      List<Examination.Score> examined,
      double trainingSeconds,
      double testSeconds) {
    scores.add(run.key(), examined.stream().map(TrainedTable::score).toList());
    curves.add(run.key(), curve(learner));
    // Last: a network counts as finished with its line in this table.
    times.add(run.key(), List.of(TrainedTable.times(trainingSeconds, testSeconds)));
  }

  /** What a network did on one-shot runs from outside; to be added before its scores. */
  void addOutside(TrainingConfig.Run run, List<String> lines) {
    if (!lines.isEmpty()) {
      outside.add(run.key(), lines);
    }
  }

  /** Writes a table that is of no network. */
  void write(String name, String header, List<String> lines) {
    var table = new Table(name, header);
    lines.forEach(table.lines::add);
    table.save();
  }

  /** Means over blocks of iterations. */
  private static List<String> curve(Learner learner) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from + CURVE_BLOCK <= learner.iteration(); from += CURVE_BLOCK) {
      double loss = mean(learner.losses(), from);
      lines.add(TrainedTable.point(from + CURVE_BLOCK, loss, mean(learner.accuracies(), from)));
    }
    return lines;
  }

  private static double mean(List<Double> values, int from) {
    double sum = 0;
    for (double value : values.subList(from, from + CURVE_BLOCK)) {
      sum += value;
    }
    return sum / CURVE_BLOCK;
  }

  private Path checkpoint() {
    return folder.resolve(CHECKPOINT);
  }

  void keep(TrainingConfig.Run run, Learner learner) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(run.key());
      learner.write(out);
      AtomicFile.write(checkpoint(), bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(checkpoint() + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Puts a learner where the checkpoint is, if that is one of its run. */
  void goOn(TrainingConfig.Run run, Learner learner) {
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

  void forgetCheckpoint() {
    try {
      Files.deleteIfExists(checkpoint());
    } catch (IOException e) {
      throw new UncheckedIOException(checkpoint() + " cannot be deleted: " + e.getMessage(), e);
    }
  }

  /** A CSV file whose lines begin with the key of their network. */
  private final class Table {
    private final String name;
    private final List<String> lines = new ArrayList<>();

    Table(String name, String header) {
      this.name = name;
      lines.add(header);
    }

    Path file() {
      return folder.resolve(name);
    }

    void open() {
      if (Files.notExists(file())) {
        return;
      }
      try {
        List<String> found = Files.readAllLines(file());
        if (found.isEmpty() || !found.get(0).equals(lines.get(0))) {
          throw new IllegalArgumentException(
              "%s, line 1: must be \"%s\" to be resumed".formatted(file(), lines.get(0)));
        }
        lines.addAll(found.subList(1, found.size()));
      } catch (IOException e) {
        throw new UncheckedIOException(file() + " cannot be read: " + e.getMessage(), e);
      }
    }

    boolean holds(String key) {
      return lines.stream().anyMatch(line -> line.startsWith(key + ","));
    }

    void add(String key, List<String> rows) {
      lines.removeIf(line -> line.startsWith(key + ","));
      rows.forEach(row -> lines.add(key + "," + row));
      save();
    }

    void save() {
      String text = String.join("\n", lines) + "\n";
      try {
        AtomicFile.write(file(), text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(file() + " cannot be written: " + e.getMessage(), e);
      }
    }
  }
}

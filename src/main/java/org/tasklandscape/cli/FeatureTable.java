package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.Quoted;
import org.tasklandscape.probe.Episode;
import org.tasklandscape.probe.HeadProbe;

/**
 * Tasks of classification in a table, a row a sample: columns task, split (support or query) and
 * label, and the last features of a network in all others.
 *
 * @param tasks in the order of their names
 * @param labels all that occur, in the order of their names
 * @param features how many
 */
record FeatureTable(List<Episode> tasks, List<String> labels, int features) {
  private static final List<String> NAMED = List.of("task", "split", "label");
  private static final List<String> SPLITS = List.of("support", "query");

  /** Squares of more, and their sums, would leave the doubles. */
  private static final double LARGEST = 1e100;

  /** A row's features and its label. */
  private record Sample(double[] features, String label) {}

  /** Where the columns of a table are, found once. */
  private record Places(int task, int split, int label, int[] features) {
    static Places of(List<String> columns) {
      int[] features =
          IntStream.range(0, columns.size()).filter(i -> !NAMED.contains(columns.get(i))).toArray();
      return new Places(
          columns.indexOf("task"), columns.indexOf("split"), columns.indexOf("label"), features);
    }
  }

  /** Reads a file; an IllegalArgumentException names it, and the line. */
  static FeatureTable read(Path file) {
    Csv table = Csv.read(file);
    if (!table.columns().containsAll(NAMED) || table.columns().size() == NAMED.size()) {
      throw new IllegalArgumentException(
          "%s, line 1: must have the columns %s and features, got %s"
              .formatted(file, String.join(", ", NAMED), String.join(", ", table.columns())));
    }
    Places places = Places.of(table.columns());
    List<String> labels = List.copyOf(new TreeSet<>(table.column("label")));
    Map<String, List<List<Sample>>> samples = new TreeMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = table.rows().get(i);
      try {
        samples
            .computeIfAbsent(
                row.get(places.task()), name -> List.of(new ArrayList<>(), new ArrayList<>()))
            .get(split(row.get(places.split())))
            .add(new Sample(features(table, row, places), row.get(places.label())));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s, line %d: %s".formatted(file, table.line(i), e.getMessage()), e);
      }
    }
    if (labels.size() < 2) {
      throw new IllegalArgumentException(
          "%s: must have at least 2 labels to tell apart, got %s"
              .formatted(file, Quoted.list(labels)));
    }
    List<Episode> tasks = new ArrayList<>();
    samples.forEach((name, splits) -> tasks.add(task(file + ": task " + name, splits, labels)));
    return new FeatureTable(tasks, labels, places.features().length);
  }

  private static int split(String name) {
    if (!SPLITS.contains(name)) {
      throw new IllegalArgumentException("split must be support or query, got \"" + name + "\"");
    }
    return SPLITS.indexOf(name);
  }

  private static double[] features(Csv table, List<String> row, Places places) {
    double[] features = new double[places.features().length];
    for (int j = 0; j < features.length; j++) {
      int column = places.features()[j];
      features[j] = number(row.get(column));
      if (!(Math.abs(features[j]) <= LARGEST)) {
        throw new IllegalArgumentException(
            "%s must be a number from -1e100 to 1e100, got \"%s\""
                .formatted(table.columns().get(column), row.get(column)));
      }
    }
    return features;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static Episode task(String name, List<List<Sample>> splits, List<String> labels) {
    for (String split : SPLITS) {
      if (splits.get(SPLITS.indexOf(split)).isEmpty()) {
        throw new IllegalArgumentException(
            "%s: must have rows of support and of query, got none of %s".formatted(name, split));
      }
    }
    List<Sample> support = sorted(splits.get(0));
    List<Sample> query = sorted(splits.get(1));
    requireShown(name, support, query);
    return new Episode(
        1, matrix(support), labels(support, labels), matrix(query), labels(query, labels));
  }

  /** No head can tell a label that its task never showed. */
  private static void requireShown(String name, List<Sample> support, List<Sample> query) {
    List<String> shown = support.stream().map(Sample::label).distinct().toList();
    query.stream()
        .map(Sample::label)
        .filter(label -> !shown.contains(label))
        .findFirst()
        .ifPresent(
            label -> {
              throw new IllegalArgumentException(
                  "%s: must have each label of query in support, got %s in query alone"
                      .formatted(name, Quoted.of(label)));
            });
  }

  /** In an order of their own, so that no sum depends on that of the rows. */
  private static List<Sample> sorted(List<Sample> samples) {
    return samples.stream()
        .sorted(
            (a, b) -> {
              int byFeatures = Arrays.compare(a.features(), b.features());
              return byFeatures != 0 ? byFeatures : a.label().compareTo(b.label());
            })
        .toList();
  }

  private static SimpleMatrix matrix(List<Sample> samples) {
    return new SimpleMatrix(samples.stream().map(Sample::features).toArray(double[][]::new));
  }

  private static int[] labels(List<Sample> samples, List<String> labels) {
    return samples.stream()
        .mapToInt(sample -> Collections.binarySearch(labels, sample.label()))
        .toArray();
  }

  /** Heads learned from every second task, judged on the others. */
  HeadProbe probe() {
    List<Episode> learned = new ArrayList<>();
    List<Episode> judged = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      (i % 2 == 0 ? learned : judged).add(tasks.get(i));
    }
    return HeadProbe.of(learned, judged, labels.size(), HeadProbe.DIRECTIONS);
  }
}

package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Packed;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.stats.RunningMoments;

/** The tasks of one table, checked; those of too few rows, or of constant features, set aside. */
final class TaskTable {
  /** Features whose mean covariance spans less than this share of its top are dependent. */
  private static final double DEPENDENT = 1e-12;

  private final List<TaskSample> samples = new ArrayList<>();
  private final int features;
  private final int given;
  private final double interceptShare;

  private TaskTable(List<TaskMoments> tasks) {
    this.given = tasks.size();
    this.features = tasks.get(0).mean().length - 1;
    RunningMoments intercepts = new RunningMoments(1);
    double within = 0;
    String before = null;
    for (TaskMoments task : byName(tasks)) {
      check(task);
      if (task.task().equals(before)) {
        throw new IllegalArgumentException("each task must come once, got two of name " + before);
      }
      before = task.task();
      TaskSample sample = TaskSample.of(task);
      if (sample.degrees() >= WishartPowers.LEAST_DEGREES && sample.trace() > 0) {
        samples.add(sample);
        intercepts.add(task.mean()[features]);
        within += sample.at(features, features) / sample.degrees();
      }
    }
    double between = samples.size() > 1 ? intercepts.covariance(0, 0) : 0;
    double whole = between + within / samples.size();
    this.interceptShare = whole > 0 ? between / whole : 0;
  }

  /**
   * An order of their own: with moments that do not know the rows' order, no order of a file
   * counts.
   */
  private static List<TaskMoments> byName(List<TaskMoments> tasks) {
    return tasks.stream().sorted(Comparator.comparing(TaskMoments::task)).toList();
  }

  static TaskTable of(List<TaskMoments> tasks) {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("must have at least one task, got none");
    }
    TaskTable table = new TaskTable(tasks);
    if (table.samples.isEmpty()) {
      throw new IllegalArgumentException(
          "must have a task of >= 4 rows whose features vary, got none of " + tasks.size());
    }
    table.checkFeatures();
    return table;
  }

  private void check(TaskMoments task) {
    int size = features + 1;
    double[] mean = task.mean();
    double[] cross = task.cross();
    if (mean.length != size) {
      throw new IllegalArgumentException(
          "task %s must have %d means, as the first task has, got %d"
              .formatted(task.task(), size, mean.length));
    }
    for (int i = 0; i < size; i++) {
      double square = cross[Packed.index(i, i, size)];
      if (square < 0) {
        throw new IllegalArgumentException(
            "task %s must have sums of squares >= 0, got %s".formatted(task.task(), square));
      }
    }
  }

  private void checkFeatures() {
    SimpleMatrix mean = new SimpleMatrix(features, features);
    for (TaskSample sample : samples) {
      mean = mean.plus(sample.gram().scale(1 / sample.degrees()));
    }
    // Units do not matter to whether features depend on each other.
    SimpleMatrix unit = new SimpleMatrix(features, features);
    for (int i = 0; i < features; i++) {
      if (!(mean.get(i, i) > 0)) {
        throw new FeatureException(
            "each feature must vary within some task, got a constant", List.of(i));
      }
      unit.set(i, i, 1 / Math.sqrt(mean.get(i, i)));
    }
    Symmetric spectrum = Symmetric.of(unit.mult(mean).mult(unit));
    if (!(spectrum.values()[0] > DEPENDENT)) {
      throw new FeatureException(
          "features must not determine each other, got a linear relation between",
          related(spectrum.top(features)));
    }
  }

  private List<Integer> related(SimpleMatrix directions) {
    List<Integer> related = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      if (Math.abs(directions.get(i, 0)) > 0.01) {
        related.add(i);
      }
    }
    return related;
  }

  List<TaskSample> samples() {
    return samples;
  }

  /** The tasks with each feature in units of the root of its mean variance within them. */
  List<TaskSample> standardised() {
    SimpleMatrix units = new SimpleMatrix(features, features);
    for (int i = 0; i < features; i++) {
      double variance = 0;
      for (TaskSample sample : samples) {
        variance += sample.at(i, i) / (sample.degrees() * samples.size());
      }
      units.set(i, i, 1 / Math.sqrt(variance));
    }
    return samples.stream().map(sample -> sample.seenThrough(units)).toList();
  }

  int features() {
    return features;
  }

  int setAside() {
    return given - samples.size();
  }

  double interceptShare() {
    return interceptShare;
  }
}

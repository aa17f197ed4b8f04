package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * The accuracy of a network on test tasks of new classes, by the ways of {@link Adaptation}: after
 * each number of gradient steps at a given step size, and at the size that is best on validation
 * tasks for this way and number of steps; of equal ones the first.
 *
 * @param tasks test tasks, at least 2
 * @param validationTasks at least 1
 * @param innerStep the given step size, finite and at least 0
 * @param steps numbers of steps, rising, from at least 1
 * @param sizes to choose from, at least one
 */
public record NewClassTest(
    int tasks, int validationTasks, double innerStep, List<Integer> steps, List<Double> sizes) {
  /**
   * Checks the rule of each parameter and copies the lists.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public NewClassTest {
    if (tasks < 2) {
      throw new IllegalArgumentException("test tasks must be >= 2, got " + tasks);
    }
    Require.atLeastOne("validationTasks", validationTasks);
    Require.finiteAtLeastZero("the inner step", innerStep);
    Require.distinct("steps", steps);
    Require.distinct("sizes", sizes);
    int before = 0;
    for (int count : steps) {
      if (count <= before) {
        throw new IllegalArgumentException("steps must rise from at least 1, got " + steps);
      }
      before = count;
    }
    sizes.forEach(size -> Require.finiteAtLeastZero("sizes", size));
    steps = List.copyOf(steps);
    sizes = List.copyOf(sizes);
  }

  /**
   * One mean accuracy.
   *
   * @param way of adaptation
   * @param steps how many
   * @param chosen whether the size was chosen on validation tasks
   * @param size of a step
   * @param accuracy the mean over the test tasks
   * @param error its standard error over them
   */
  public record Score(
      Adaptation way, int steps, boolean chosen, double size, double accuracy, double error) {}

  /**
   * Tests a network.
   *
   * @param network with as many classes as a task
   * @param w its parameters
   * @param ways at least one
   * @param from whose tasks are drawn: of the kinds 0 for validation, 1 for the test
   * @param streams the seed; tasks are those of its streams "validation" and "test"
   * @param trials over whose threads the tasks are spread
   * @return for each way no step, then each number of steps at the given and at the chosen size
   */
  public List<Score> of(
      ConvNetwork network,
      double[] w,
      List<Adaptation> ways,
      FewShotTasks from,
      Streams streams,
      Trials trials) {
    var room = new Room(network, w, from, streams, trials);
    return ways.stream().flatMap(way -> room.scores(way).stream()).toList();
  }

  /** What one test works with. */
  private final class Room {
    private final double[] w;
    private final FewShotTasks from;
    private final Streams streams;
    private final Trials trials;
    private final Desks<TaskDesk> desks;

    Room(ConvNetwork network, double[] w, FewShotTasks from, Streams streams, Trials trials) {
      this.w = w;
      this.from = from;
      this.streams = streams;
      this.trials = trials;
      desks = new Desks<>(() -> new TaskDesk(network, from.shape()));
    }

    List<Score> scores(Adaptation way) {
      if (!way.isGradual()) {
        return List.of(score(way, 0, false, 0, tested(1, tasks, desk -> desk.atOnce(way, w))));
      }
      double[] chosen = chosen(way);
      // Each size as far as it is asked for: the given one to the end.
      TreeMap<Double, List<Integer>> needed = new TreeMap<>(Map.of(innerStep, steps));
      for (int s = 0; s < chosen.length; s++) {
        List<Integer> upTo = steps.subList(0, s + 1);
        needed.merge(chosen[s], upTo, (one, other) -> one.size() < other.size() ? other : one);
      }
      List<Double> tried = List.copyOf(needed.keySet());
      List<double[][]> found = tested(1, tasks, desk -> along(desk, way, needed));
      List<Score> scores = new ArrayList<>();
      scores.add(score(way, 0, false, 0, column(found, 0, 0)));
      for (int s = 0; s < steps.size(); s++) {
        int given = tried.indexOf(innerStep);
        int own = tried.indexOf(chosen[s]);
        int count = steps.get(s);
        scores.add(score(way, count, false, innerStep, column(found, given, s + 1)));
        scores.add(score(way, count, true, chosen[s], column(found, own, s + 1)));
      }
      return scores;
    }

    /** The best size on validation tasks for each number of steps. */
    private double[] chosen(Adaptation way) {
      Map<Double, List<Integer>> all = new LinkedHashMap<>();
      sizes.forEach(size -> all.put(size, steps));
      List<double[][]> found = tested(0, validationTasks, desk -> along(desk, way, all));
      double[] chosen = new double[steps.size()];
      for (int s = 0; s < chosen.length; s++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sizes.size(); i++) {
          double sum = column(found, i, s + 1).stream().mapToDouble(x -> x).sum();
          if (sum > best) {
            best = sum;
            chosen[s] = sizes.get(i);
          }
        }
      }
      return chosen;
    }

    /** Accuracies of a task, by size and number of steps, none first. */
    private double[][] along(TaskDesk desk, Adaptation way, Map<Double, List<Integer>> walks) {
      return walks.entrySet().stream()
          .map(walk -> desk.along(way, w, walk.getKey(), walk.getValue()))
          .toArray(double[][]::new);
    }

    private <T> List<T> tested(int kind, int count, Function<TaskDesk, T> test) {
      return trials.run(
          count,
          task ->
              desks.at(
                  desk -> {
                    desk.lay(from.test(kind, streams.stream(from.kinds().get(kind), task)));
                    return test.apply(desk);
                  }));
    }
  }

  private static List<Double> column(List<double[][]> found, int size, int steps) {
    return found.stream().map(task -> task[size][steps]).toList();
  }

  private static Score score(
      Adaptation way, int steps, boolean chosen, double size, List<Double> accuracies) {
    int n = accuracies.size();
    double mean = accuracies.stream().mapToDouble(x -> x).sum() / n;
    double squares = accuracies.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    return new Score(way, steps, chosen, size, mean, Math.sqrt(squares / (n - 1) / n));
  }
}

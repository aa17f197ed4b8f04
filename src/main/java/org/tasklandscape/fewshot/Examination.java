package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * The accuracy of a trained network on test tasks before adaptation and after 1 and 10 gradient
 * steps, at a given step size and at one chosen for the network.
 *
 * <p>The chosen size is that of the largest mean accuracy on other test tasks, equally many of each
 * kind, for each number of steps; of equal ones the smallest. 0 is among the candidates, so no
 * network is made worse than it is without adaptation by a size that does not suit it.
 *
 * @param tasks test tasks of each kind, at least 1
 * @param tuningTasks of each kind, at least 1
 * @param innerStep the given step size, finite and at least 0
 */
public record Examination(int tasks, int tuningTasks, double innerStep) {
  /** Step sizes to choose from. */
  public static final List<Double> SIZES = List.of(0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0);

  /** Numbers of adaptation steps. */
  public static final List<Integer> STEPS = List.of(0, 1, 10);

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Examination {
    if (tasks < 1 || tuningTasks < 1) {
      throw new IllegalArgumentException(
          "must have at least 1 task of each kind, got %d and %d".formatted(tasks, tuningTasks));
    }
    Require.finiteAtLeastZero("the inner step", innerStep);
  }

  /**
   * One mean accuracy.
   *
   * @param kind of the tasks
   * @param steps of adaptation
   * @param chosen whether the step size was chosen for the network
   * @param size the step size
   * @param accuracy the mean over the tasks
   */
  public record Score(String kind, int steps, boolean chosen, double size, double accuracy) {}

  /**
   * Examines a network.
   *
   * @param network the architecture
   * @param w its parameters
   * @param landscape whose test tasks are drawn
   * @param streams the seed; tasks are those of its streams "test" and "tuning"
   * @param trials over whose threads the tasks are spread
   * @return for each kind of task: no step, then 1 and 10 steps at the given and at the chosen size
   */
  public List<Score> of(
      ConvNetwork network, double[] w, FewShotTasks landscape, Streams streams, Trials trials) {
    var room = new Room(network, w, landscape, streams, trials);
    List<Score> scores = new ArrayList<>();
    double[] chosen = room.chosenSizes();
    List<Way> ways = new ArrayList<>(List.of(new Way(innerStep, STEPS.size() - 1)));
    for (int s = 1; s < STEPS.size(); s++) {
      ways.add(new Way(chosen[s], s));
    }
    for (int k = 0; k < landscape.kinds().size(); k++) {
      String kind = landscape.kinds().get(k);
      double[][] means = room.means("test", k, tasks, ways);
      scores.add(new Score(kind, STEPS.get(0), false, 0, means[0][0]));
      for (int s = 1; s < STEPS.size(); s++) {
        scores.add(new Score(kind, STEPS.get(s), false, innerStep, means[0][s]));
        scores.add(new Score(kind, STEPS.get(s), true, chosen[s], means[s][s]));
      }
    }
    return scores;
  }

  /** The networks of one thread, whose large arrays are used for one task after the other. */
  private static final class Desk {
    final ImageRisk support;
    final ImageRisk query;

    Desk(ConvNetwork network, FewShotTasks tasks) {
      support = new ImageRisk(network, tasks.shape().support());
      query = new ImageRisk(network, tasks.shape().query());
    }

    void lay(Episode episode) {
      support.show(episode.support(), episode.supportLabels());
      query.show(episode.query(), episode.queryLabels());
    }
  }

  /** Adaptation at a step size, up to one of the numbers of steps. */
  private record Way(double size, int last) {}

  /** What one examination works with. */
  private final class Room {
    private final double[] w;
    private final FewShotTasks landscape;
    private final Streams streams;
    private final Trials trials;
    private final Desks<Desk> desks;

    Room(ConvNetwork network, double[] w, FewShotTasks landscape, Streams streams, Trials trials) {
      this.w = w;
      this.landscape = landscape;
      this.streams = streams;
      this.trials = trials;
      desks = new Desks<>(() -> new Desk(network, landscape));
    }

    /** The chosen size for each number of steps; none is needed for none. */
    double[] chosenSizes() {
      List<Way> ways = SIZES.stream().map(size -> new Way(size, STEPS.size() - 1)).toList();
      double[][] sums = new double[ways.size()][STEPS.size()];
      for (int kind = 0; kind < landscape.kinds().size(); kind++) {
        add(means("tuning", kind, tuningTasks, ways), sums);
      }
      double[] chosen = new double[STEPS.size()];
      for (int s = 1; s < chosen.length; s++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SIZES.size(); i++) {
          if (sums[i][s] > best) {
            best = sums[i][s];
            chosen[s] = SIZES.get(i);
          }
        }
      }
      return chosen;
    }

    /** Mean accuracies by way and number of steps. */
    double[][] means(String use, int kind, int count, List<Way> ways) {
      double[][] means = new double[ways.size()][STEPS.size()];
      for (double[][] one : trials.run(count, t -> accuracies(use, kind, t, ways))) {
        add(one, means);
      }
      for (double[] row : means) {
        for (int s = 0; s < row.length; s++) {
          row[s] /= count;
        }
      }
      return means;
    }

    private static void add(double[][] matrix, double[][] to) {
      for (int i = 0; i < to.length; i++) {
        for (int s = 0; s < to[i].length; s++) {
          to[i][s] += matrix[i][s];
        }
      }
    }

    /** Those of one task. */
    private double[][] accuracies(String use, int kind, int task, List<Way> ways) {
      double[][] accuracies = new double[ways.size()][STEPS.size()];
      return desks.at(
          desk -> {
            desk.lay(landscape.test(kind, streams.stream(use, task)));
            for (int i = 0; i < accuracies.length; i++) {
              adapt(desk, ways.get(i), accuracies[i]);
            }
            return accuracies;
          });
    }

    /** The accuracies on the way. */
    private void adapt(Desk desk, Way way, double[] accuracies) {
      double[] u = w.clone();
      double[] gradient = new double[u.length];
      int made = 0;
      for (int s = 0; s <= way.last(); s++) {
        for (; made < STEPS.get(s) && way.size() > 0; made++) {
          desk.support.gradient(u, gradient);
          for (int p = 0; p < u.length; p++) {
            u[p] -= way.size() * gradient[p];
          }
        }
        desk.query.value(u);
        accuracies[s] = desk.query.accuracy();
      }
    }
  }
}

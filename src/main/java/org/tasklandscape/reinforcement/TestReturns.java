package org.tasklandscape.reinforcement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Crew;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.Streams;

/**
 * What a policy earns on test tasks after 0, 1, …, K plain gradient steps, each from fresh
 * episodes: the mean undiscounted return of u<sub>k</sub> = u<sub>k-1</sub> - α∇f̂(u<sub>k-1</sub>;
 * D<sub>k-1</sub>), for several α.
 *
 * <p>Tasks, starts and noise are those of streams of the seed, the task, the update and the episode
 * alone: every policy and every α meets the same. Where an update leaves no finite return there is
 * none from then on.
 *
 * @param family of the tasks
 * @param episodes of a task before each update, at least 1
 * @param updates K, at least 0
 * @param discount γ of the advantages
 */
public record TestReturns(TaskFamily family, int episodes, int updates, double discount) {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TestReturns {
    Require.atLeastOne("episodes", episodes);
    if (updates < 0) {
      throw new IllegalArgumentException("updates must be >= 0, got " + updates);
    }
  }

  /** One thread's room. */
  private final class Room {
    private final PlainGradient episodes;
    private final double[] gradient;

    Room(GaussianPolicy policy) {
      episodes = new PlainGradient(policy, family, TestReturns.this.episodes, discount);
      gradient = new double[policy.size()];
    }

    /** The return of θ, and its gradient where another update follows. */
    double play(double[] theta, double[] task, Streams streams, String cell, boolean last) {
      double earned = episodes.play(theta, task, streams, cell);
      if (!last) {
        episodes.gradient(theta, gradient);
      }
      return earned;
    }
  }

  /**
   * Mean returns.
   *
   * @param policy that acts
   * @param theta θ before adaptation
   * @param steps the α, each finite and at least 0
   * @param name of the tasks' streams
   * @param tasks how many
   * @param streams the seed
   * @param crew over which the tasks are spread
   * @return for each α the mean return after 0, …, K updates; NaN where a task has none
   */
  public double[][] of(
      GaussianPolicy policy,
      double[] theta,
      List<Double> steps,
      String name,
      int tasks,
      Streams streams,
      Crew crew) {
    var all = new LinkedHashMap<Double, Integer>();
    steps.forEach(step -> all.put(step, updates));
    return of(policy, theta, all, name, tasks, streams, crew);
  }

  /**
   * Mean returns, for each α no further than asked: the same numbers as of all K updates, with
   * fewer episodes.
   *
   * @param policy that acts
   * @param theta θ before adaptation
   * @param asked the last update asked for, in 0, …, K, of each α, finite and at least 0
   * @param name of the tasks' streams
   * @param tasks how many
   * @param streams the seed
   * @param crew over which the tasks are spread
   * @return for each α, in the order of asked, the mean return after 0, … updates; NaN where a task
   *     has none
   * @throws IllegalArgumentException if an update is out of range
   */
  public double[][] of(
      GaussianPolicy policy,
      double[] theta,
      Map<Double, Integer> asked,
      String name,
      int tasks,
      Streams streams,
      Crew crew) {
    for (int last : asked.values()) {
      if (last < 0 || last > updates) {
        throw new IllegalArgumentException(
            "updates asked for must be in 0..%d, got %d".formatted(updates, last));
      }
    }
    List<Room> rooms = new ArrayList<>();
    for (int member = 0; member < crew.size(); member++) {
      rooms.add(new Room(policy));
    }
    double[][][] returns = new double[tasks][][];
    crew.run(
        tasks,
        (member, i) -> {
          double[] task = family.draw(streams.stream(name + "-task", i));
          returns[i] =
              returns(rooms.get(member), theta, asked, task, streams, name + "/" + i + "/");
        });
    double[][] means = empty(asked);
    for (double[][] ofTask : returns) {
      for (int s = 0; s < means.length; s++) {
        Vectors.add(1.0 / tasks, ofTask[s], means[s]);
      }
    }
    return means;
  }

  /** Room for the returns of each α. */
  private static double[][] empty(Map<Double, Integer> asked) {
    return asked.values().stream().map(last -> new double[last + 1]).toArray(double[][]::new);
  }

  /** All α share what comes before the first update. */
  private double[][] returns(
      Room room,
      double[] theta,
      Map<Double, Integer> asked,
      double[] task,
      Streams streams,
      String cell) {
    double[][] returns = empty(asked);
    List<Double> steps = List.copyOf(asked.keySet());
    double start = room.play(theta, task, streams, cell + 0, updates == 0);
    double[] slope = room.gradient.clone();
    for (int s = 0; s < returns.length; s++) {
      returns[s][0] = start;
      double[] adapted = theta.clone();
      double step = steps.get(s);
      Vectors.add(-step, slope, adapted);
      int last = returns[s].length - 1;
      for (int k = 1; k <= last; k++) {
        returns[s][k] = Double.NaN;
        if (Double.isFinite(returns[s][k - 1])) {
          try {
            returns[s][k] = room.play(adapted, task, streams, cell + k, k == last);
            Vectors.add(-step, room.gradient, adapted);
          } catch (ArithmeticException e) {
            // Too long a step threw the policy out of all bounds: it has no return.
            returns[s][k] = Double.NaN;
          }
        }
      }
    }
    return returns;
  }
}

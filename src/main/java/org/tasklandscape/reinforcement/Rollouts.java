package org.tasklandscape.reinforcement;

import java.util.Arrays;
import org.tasklandscape.control.Episode;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.network.TanhRows;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * What a policy saw, did and earned in n episodes of one task: a row for each step, one episode
 * after another.
 *
 * <p>Episodes go step by step together, so that the network sees all of them at once; each has a
 * stream of its own, so none depends on how long another lasts.
 */
public final class Rollouts {
  private final GaussianPolicy policy;
  private final TaskFamily family;
  private final int episodes;
  private final int horizon;
  private final double[][] observations;
  private final double[][] actions;
  private final double[][] means;
  private final double[] rewards;
  private final double[] logDeviations;
  private final int[] lengths;

  private final TanhRows network;
  private final double[][] seen;
  private final double[][] mean;
  private final double[] observation;
  private final double[] action;

  /**
   * Room for episodes.
   *
   * @param policy that acts
   * @param family of the tasks
   * @param episodes n, at least 1
   * @throws IllegalArgumentException if n is smaller, or the policy does not fit the tasks
   */
  public Rollouts(GaussianPolicy policy, TaskFamily family, int episodes) {
    Require.atLeastOne("the number of episodes", episodes);
    if (policy.observations() != family.observations() || policy.actions() != family.actions()) {
      throw new IllegalArgumentException(
          "the policy must see %d numbers and choose %d, as the tasks ask for, got %d and %d"
              .formatted(
                  family.observations(),
                  family.actions(),
                  policy.observations(),
                  policy.actions()));
    }
    this.policy = policy;
    this.family = family;
    this.episodes = episodes;
    horizon = family.horizon();
    int most = episodes * horizon;
    observations = new double[policy.observations()][most];
    actions = new double[policy.actions()][most];
    means = new double[policy.actions()][most];
    rewards = new double[most];
    logDeviations = new double[policy.actions()];
    lengths = new int[episodes];
    network = new TanhRows(policy.mean(), episodes);
    seen = new double[policy.observations()][episodes];
    mean = new double[policy.actions()][episodes];
    observation = new double[policy.observations()];
    action = new double[policy.actions()];
  }

  /**
   * Plays.
   *
   * @param theta θ
   * @param task of the family
   * @param streams the seed
   * @param cell the name of the streams; episode k has trial k
   * @throws ArithmeticException if a state or reward is not finite
   */
  public void collect(double[] theta, double[] task, Streams streams, String cell) {
    policy.logDeviations(theta, logDeviations);
    double[] deviations = Arrays.stream(logDeviations).map(StrictMath::exp).toArray();
    Episode[] plays = new Episode[episodes];
    RandomStream[] chances = new RandomStream[episodes];
    for (int k = 0; k < episodes; k++) {
      plays[k] = family.open(task);
      chances[k] = streams.stream(cell, k);
      plays[k].begin(chances[k]);
    }
    Arrays.fill(lengths, 0);
    network.at(theta);
    for (int t = 0; t < horizon; t++) {
      look(plays, t);
      network.show(seen, 1, episodes);
      network.forward(mean);
      for (int k = 0; k < episodes; k++) {
        if (lengths[k] == t && !(t > 0 && plays[k].over())) {
          act(plays[k], chances[k], k, t, deviations);
        }
      }
    }
    closeUp();
  }

  private void look(Episode[] plays, int t) {
    for (int k = 0; k < episodes; k++) {
      if (lengths[k] == t) {
        plays[k].observe(observation, 0);
        for (int i = 0; i < observation.length; i++) {
          seen[i][k] = observation[i];
        }
      }
    }
  }

  private void act(Episode play, RandomStream chance, int k, int t, double[] deviations) {
    int row = k * horizon + t;
    for (int i = 0; i < observation.length; i++) {
      observations[i][row] = seen[i][k];
    }
    for (int j = 0; j < action.length; j++) {
      action[j] = mean[j][k] + deviations[j] * chance.gaussian();
      actions[j][row] = action[j];
      means[j][row] = mean[j][k];
    }
    rewards[row] = play.step(action, 0);
    if (!Double.isFinite(rewards[row])) {
      throw new ArithmeticException(
          "rewards must stay finite, got %s in episode %d at step %d"
              .formatted(rewards[row], k, t));
    }
    lengths[k]++;
  }

  /** Moves the rows of episodes that ended early together. */
  private void closeUp() {
    int next = 0;
    for (int k = 0; k < episodes; k++) {
      int from = k * horizon;
      if (from > next) {
        for (double[] column : observations) {
          System.arraycopy(column, from, column, next, lengths[k]);
        }
        for (int j = 0; j < actions.length; j++) {
          System.arraycopy(actions[j], from, actions[j], next, lengths[k]);
          System.arraycopy(means[j], from, means[j], next, lengths[k]);
        }
        System.arraycopy(rewards, from, rewards, next, lengths[k]);
      }
      next += lengths[k];
    }
  }

  /** {@return N, the number of steps made} */
  public int rows() {
    return Arrays.stream(lengths).sum();
  }

  /** {@return the most rows there can be, nH} */
  public int capacity() {
    return rewards.length;
  }

  /** {@return the mean over the episodes of Σ r, undiscounted} */
  public double meanReturn() {
    double sum = 0;
    int rows = rows();
    for (int row = 0; row < rows; row++) {
      sum += rewards[row];
    }
    return sum / episodes;
  }

  /** The number of episodes. */
  int episodes() {
    return episodes;
  }

  /** The number of steps of episode k. */
  int length(int k) {
    return lengths[k];
  }

  /** o, an array for each entry. */
  double[][] observations() {
    return observations;
  }

  double[][] actions() {
    return actions;
  }

  /** μ(o) of the policy that acted. */
  double[][] means() {
    return means;
  }

  /** ω of the policy that acted. */
  double[] logDeviations() {
    return logDeviations;
  }

  double[] rewards() {
    return rewards;
  }
}

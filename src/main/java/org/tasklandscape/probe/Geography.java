package org.tasklandscape.probe;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;

/**
 * <b>‖δ̄‖²/V</b>, the centre's distance from NAL's solution over the spread of the optima, under
 * MAML's weights μ<sub>i</sub> ∝ p<sub>i</sub>q<sub>i</sub>, q<sub>i</sub> =
 * 2r<sub>i</sub>/‖δ<sub>i</sub>‖²: δ̄ = Σμ<sub>i</sub>δ<sub>i</sub>, V =
 * Σμ<sub>i</sub>‖δ<sub>i</sub> - δ̄‖².
 *
 * <p>In isotropic regression without noise it is G - 1, and w<sub>0</sub> + δ̄ is MAML's solution.
 * Where the tasks' covariances differ in direction it is a prediction. Source: theory 9.2.
 */
public final class Geography {
  /** Below this many tasks an interval over tasks says nothing. */
  public static final int FEWEST = 4;

  private final List<ProbedTask> tasks;
  private final double[] weights;
  private final double[] squares;

  /** Kμ, in the order of the tasks. */
  private final double[] pulls;

  private final double distance;
  private final double mean;

  /**
   * Measures.
   *
   * @param tasks what was probed, at least {@link #FEWEST}
   * @param displacements of the same tasks, in the same order
   * @throws IllegalArgumentException if there are fewer tasks, the sizes differ, or adaptation
   *     solves every task to rest, so that no weight is left
   */
  public Geography(List<ProbedTask> tasks, Displacements displacements) {
    requireSizes(tasks.size(), displacements.size());
    int n = tasks.size();
    this.tasks = List.copyOf(tasks);
    this.squares = new double[n];
    this.weights = new double[n];
    int[] order = order(displacements);
    double total = 0;
    for (int i : order) {
      squares[i] = displacements.product(i, i);
      weights[i] = tasks.get(i).weight() * 2 * tasks.get(i).left() / squares[i];
      total += weights[i];
    }
    if (!(total > 0)) {
      throw new IllegalArgumentException(
          "adaptation must leave something of some task, got after = rest for all of them");
    }
    this.pulls = new double[n];
    double centre = 0;
    double sum = 0;
    for (int i : order) {
      weights[i] /= total;
    }
    for (int i : order) {
      for (int j : order) {
        pulls[i] += weights[j] * displacements.product(i, j);
      }
      centre += weights[i] * pulls[i];
      sum += weights[i] * squares[i];
    }
    this.distance = Math.max(0, centre);
    this.mean = sum;
  }

  private static void requireSizes(int tasks, int rows) {
    if (tasks < FEWEST) {
      throw new IllegalArgumentException(
          "must have at least %d tasks, got %d".formatted(FEWEST, tasks));
    }
    if (rows != tasks) {
      throw new IllegalArgumentException(
          "gram must have a row for each of the %d tasks, got %d".formatted(tasks, rows));
    }
  }

  /** An order that the tasks themselves decide, so that no sum depends on how they came. */
  private int[] order(Displacements displacements) {
    Comparator<Integer> byLosses =
        Comparator.comparingDouble((Integer i) -> tasks.get(i).before())
            .thenComparingDouble(i -> tasks.get(i).after())
            .thenComparingDouble(i -> tasks.get(i).rest())
            .thenComparingDouble(i -> displacements.product(i, i))
            .thenComparing(i -> tasks.get(i).name());
    Integer[] order = new Integer[tasks.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, byLosses);
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /** {@return μ, MAML's weights, in the order of the tasks, summing to 1} */
  public double[] weights() {
    return weights.clone();
  }

  /** {@return ‖δ̄‖², the squared way from NAL's solution to the centre} */
  public double distance() {
    return distance;
  }

  /** {@return V, the spread of the optima about the centre} */
  public double spread() {
    return Math.max(0, mean - distance);
  }

  /** {@return ‖δ̄‖²/V of these very tasks} */
  public double value() {
    return distance / spread();
  }

  /** {@return 1/Σμ², among how many tasks the weight is shared} */
  public double effectiveTasks() {
    return 1 / Arrays.stream(weights).map(w -> w * w).sum();
  }

  /**
   * The gain that is predicted for the environment which the tasks were drawn from, G = 1 +
   * ‖δ̄‖²/V.
   *
   * <p>By the jackknife over tasks, of log G: it takes away the bias 1/n of a centre estimated on
   * few tasks. The tasks must not be those that w<sub>0</sub> was trained on.
   *
   * @return with Student's interval, never below 1; unknown where a task left out takes all weight
   *     or all spread with it
   */
  public Estimate gain() {
    int n = tasks.size();
    double[] pseudo = new double[n];
    double whole = StrictMath.log1p(value());
    for (int i = 0; i < n; i++) {
      pseudo[i] = n * whole - (n - 1) * StrictMath.log1p(without(i));
    }
    Arrays.sort(pseudo);
    Estimate log = OverDraws.mean(pseudo);
    if (!Double.isFinite(log.value())) {
      return Estimate.unknown();
    }
    double gain = StrictMath.exp(Math.max(0, log.value()));
    return new Estimate(
        gain,
        gain * log.standardError(),
        StrictMath.exp(Math.max(0, log.lower())),
        StrictMath.exp(Math.max(0, log.upper())));
  }

  /** ‖δ̄‖²/V of all tasks but one, NaN if nothing is left. */
  private double without(int i) {
    double left = 1 - weights[i];
    double centre = distance - 2 * weights[i] * pulls[i] + weights[i] * weights[i] * squares[i];
    double square = Math.max(0, centre) / (left * left);
    double spread = (mean - weights[i] * squares[i]) / left - square;
    return left > 0 && spread > 0 ? square / spread : Double.NaN;
  }
}

package org.tasklandscape.control;

import java.util.List;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.Categorical;
import org.tasklandscape.sampling.RandomStream;

/**
 * One step, nothing to see: reward -½(a - c)ᵀA(a - c) for the action a. The twin of linear
 * regression among policies: A is the curvature, c the best action.
 *
 * <p>A task is A, row by row, then c. Source: theory 5.3.
 *
 * @param kinds of tasks, at least one, of one dimension d
 */
public record QuadraticReward(List<Kind> kinds) implements TaskFamily {
  /**
   * Checks the kinds and copies the list.
   *
   * @throws IllegalArgumentException if their sizes differ, or their probabilities do not sum to 1
   */
  public QuadraticReward {
    kinds = List.copyOf(kinds);
    double sum = 0;
    for (Kind kind : kinds) {
      Require.length("the best action", kind.centre, kinds.get(0).centre.length);
      sum += kind.probability;
    }
    // Up to the rounding of their decimal digits.
    if (kinds.isEmpty() || Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("probabilities must sum to 1, got the sum " + sum);
    }
  }

  /**
   * Tasks drawn with one probability.
   *
   * @param probability at least 0
   * @param curvature A, d rows of length d, symmetric
   * @param centre c, length d
   */
  public record Kind(double probability, double[][] curvature, double[] centre) {
    /**
     * Checks the sizes and copies the arrays.
     *
     * @throws IllegalArgumentException if they disagree or a number is not finite
     */
    public Kind {
      Require.finiteAtLeastZero("a probability", probability);
      Require.atLeastOne("the dimension", centre.length);
      curvature = copy(curvature, centre.length);
      centre = centre.clone();
      for (double entry : centre) {
        Require.finite("the best action", entry);
      }
    }

    /** {@return A, a copy} */
    @Override
    public double[][] curvature() {
      return copy(curvature, centre.length);
    }

    /** {@return c, a copy} */
    @Override
    public double[] centre() {
      return centre.clone();
    }

    private static double[][] copy(double[][] rows, int d) {
      if (rows.length != d) {
        throw new IllegalArgumentException(
            "the curvature must have %d rows, as the best action has entries, got %d"
                .formatted(d, rows.length));
      }
      double[][] copy = new double[d][];
      for (int i = 0; i < d; i++) {
        copy[i] = Require.length("a row of the curvature", rows[i], d).clone();
        for (int j = 0; j < d; j++) {
          Require.finite("the curvature", copy[i][j]);
          if (j < i && copy[i][j] != copy[j][i]) {
            throw new IllegalArgumentException(
                "the curvature must be symmetric, got %s and %s".formatted(copy[i][j], copy[j][i]));
          }
        }
      }
      return copy;
    }

    double[] task() {
      int d = centre.length;
      double[] task = new double[d * d + d];
      for (int i = 0; i < d; i++) {
        System.arraycopy(curvature[i], 0, task, i * d, d);
      }
      System.arraycopy(centre, 0, task, d * d, d);
      return task;
    }
  }

  @Override
  public int observations() {
    return 0;
  }

  @Override
  public int actions() {
    return kinds.get(0).centre.length;
  }

  @Override
  public int horizon() {
    return 1;
  }

  @Override
  public double[] draw(RandomStream stream) {
    var law = Categorical.of(kinds.size(), k -> kinds.get(k).probability);
    return kinds.get(law.draw(stream)).task();
  }

  @Override
  public Episode open(double[] task) {
    int d = actions();
    double[] known = Require.length("a task of quadratic rewards", task, d * d + d).clone();
    return new Episode() {
      @Override
      public void begin(RandomStream stream) {
        // There is no state.
      }

      @Override
      public void observe(double[] target, int offset) {
        // There is nothing to see.
      }

      @Override
      public double step(double[] actions, int offset) {
        double sum = 0;
        for (int i = 0; i < d; i++) {
          double slope = 0;
          for (int j = 0; j < d; j++) {
            slope += known[i * d + j] * (actions[offset + j] - known[d * d + j]);
          }
          sum += slope * (actions[offset + i] - known[d * d + i]);
        }
        return -sum / 2;
      }
    };
  }
}

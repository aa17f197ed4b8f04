package org.tasklandscape.reinforcement;

import java.util.Arrays;
import org.tasklandscape.linear.Cholesky;

/**
 * b(o, t) = ⟨w, φ(o, t)⟩ with φ = (o, o², t/100, (t/100)², (t/100)³, 1), o cut to ±10: what a
 * return was to be expected, by ridge regression w = (ΦᵀΦ + λI)⁻¹Φᵀ G, λ = 10⁻⁵, on the returns it
 * predicts.
 *
 * <p>Where rounding leaves no positive definite matrix, λ is taken ten times as large until it
 * does. Source: the linear baseline of Duan et al.'s benchmark, as the published programs use it.
 */
final class ReturnBaseline {
  private static final double RIDGE = 1e-5;
  private static final double CUT = 10;
  private static final double TIME = 100;
  private static final int OF_TIME = 4;

  private final int size;
  private final double[] features;
  private final double[] gram;
  private final double[] damped;
  private final double[] moment;
  private final Cholesky factor;

  ReturnBaseline(int observations) {
    size = 2 * observations + OF_TIME;
    features = new double[size];
    gram = new double[size * size];
    damped = new double[size * size];
    moment = new double[size];
    factor = new Cholesky(size);
  }

  /**
   * b of every row.
   *
   * @param rollouts whose rows they are
   * @param returns G of every row
   * @param predictions overwritten
   */
  void predict(Rollouts rollouts, double[] returns, double[] predictions) {
    Arrays.fill(gram, 0);
    Arrays.fill(moment, 0);
    int row = 0;
    for (int k = 0; k < rollouts.episodes(); k++) {
      for (int t = 0; t < rollouts.length(k); t++) {
        describe(rollouts, row, t);
        for (int i = 0; i < size; i++) {
          double entry = features[i];
          moment[i] += entry * returns[row];
          for (int j = 0; j <= i; j++) {
            gram[i * size + j] += entry * features[j];
          }
        }
        row++;
      }
    }
    solve();
    row = 0;
    for (int k = 0; k < rollouts.episodes(); k++) {
      for (int t = 0; t < rollouts.length(k); t++) {
        describe(rollouts, row, t);
        double sum = 0;
        for (int i = 0; i < size; i++) {
          sum += moment[i] * features[i];
        }
        predictions[row] = sum;
        row++;
      }
    }
  }

  private void solve() {
    double ridge = RIDGE;
    do {
      System.arraycopy(gram, 0, damped, 0, gram.length);
      for (int i = 0; i < size; i++) {
        damped[i * size + i] += ridge;
      }
      ridge *= 10;
    } while (!factor.factorise(damped, 0) && ridge < Double.POSITIVE_INFINITY);
    factor.solve(moment);
  }

  private void describe(Rollouts rollouts, int row, int t) {
    double[][] observations = rollouts.observations();
    int n = observations.length;
    for (int i = 0; i < n; i++) {
      double seen = Math.max(-CUT, Math.min(CUT, observations[i][row]));
      features[i] = seen;
      features[n + i] = seen * seen;
    }
    double time = t / TIME;
    features[2 * n] = time;
    features[2 * n + 1] = time * time;
    features[2 * n + 2] = time * time * time;
    features[2 * n + 3] = 1;
  }
}

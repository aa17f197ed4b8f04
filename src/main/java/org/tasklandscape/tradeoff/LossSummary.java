package org.tasklandscape.tradeoff;

import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.tasklandscape.stats.Estimate;

/**
 * The mean over trials, x̄ with s/√n, and the median of a method's expected loss.
 *
 * @param mean x̄ with its 95 % interval; the standard error is NaN where the loss has no variance
 * @param median half of the trials lie below
 */
public record LossSummary(Estimate mean, double median) {

  /** Two passes, so that a heavy tail costs the small losses no digits. */
  static LossSummary of(double[] losses, boolean hasVariance) {
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    double mean = sum / losses.length;
    if (!Double.isFinite(mean)) {
      throw new ArithmeticException("losses must stay finite, got the mean " + mean);
    }
    double squares = 0;
    for (double loss : losses) {
      squares += (loss - mean) * (loss - mean);
    }
    double error = Math.sqrt(squares / (losses.length - 1.0) / losses.length);
    return new LossSummary(
        Estimate.of(mean, hasVariance ? error : Double.NaN), new Median().evaluate(losses));
  }
}

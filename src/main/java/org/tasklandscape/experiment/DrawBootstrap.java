package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;

/**
 * A statistic with the percentile interval of the bootstrap over draws: a draw with all that it
 * holds is one unit, drawn with replacement; the same draws for every statistic of one name. An end
 * that falls short of the statistic itself, as of a share of all, is moved to it.
 *
 * @param resamples how many, at least 2
 * @param streams the seed, and the artefact
 */
public record DrawBootstrap(int resamples, Streams streams) {
  private static final double LOWER = 2.5;
  private static final double UPPER = 97.5;

  /**
   * Estimates.
   *
   * @param name of the resamples
   * @param draws at least 2
   * @param statistic of any list of draws
   * @param <T> a draw
   * @return the statistic of the draws, with its interval
   */
  public <T> Estimate of(String name, List<T> draws, ToDoubleFunction<List<T>> statistic) {
    double[] values = new double[resamples];
    for (int b = 0; b < resamples; b++) {
      RandomStream random = streams.stream(name, b);
      List<T> drawn = new ArrayList<>(draws.size());
      for (int i = 0; i < draws.size(); i++) {
        drawn.add(draws.get(random.nextInt(draws.size())));
      }
      values[b] = statistic.applyAsDouble(drawn);
    }
    var percentile = new Percentile();
    percentile.setData(values);
    double value = statistic.applyAsDouble(draws);
    return new Estimate(
        value,
        new StandardDeviation().evaluate(values),
        Math.min(value, percentile.evaluate(LOWER)),
        Math.max(value, percentile.evaluate(UPPER)));
  }

  /**
   * Estimates a share. Its interval holds Wilson's too, with what is counted as if independent: of
   * ten right ones of ten no resample knows a wrong one.
   *
   * @param name of the resamples
   * @param draws at least 2
   * @param share of any list of draws, in [0, 1]
   * @param counted of how many it is the share, over all draws
   * @param <T> a draw
   * @return the share of the draws, with the wider end of the two intervals on each side
   */
  public <T> Estimate share(
      String name, List<T> draws, ToDoubleFunction<List<T>> share, long counted) {
    Estimate found = of(name, draws, share);
    Estimate wilson = Estimate.share(Math.round(found.value() * counted), counted);
    return new Estimate(
        found.value(),
        Math.max(found.standardError(), wilson.standardError()),
        Math.min(found.lower(), wilson.lower()),
        Math.max(found.upper(), wilson.upper()));
  }
}

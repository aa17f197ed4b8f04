package org.tasklandscape.experiment;

import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How well measures go with what was realised, in numbers that a bootstrap may take of any draws.
 *
 * @param draws each with its landscapes
 * @param <M> the measures
 */
public record PredictionAgreement<M>(Collection<? extends List<? extends Told<M>>> draws) {

  private List<Told<M>> all() {
    return draws.stream().flatMap(List::stream).<Told<M>>map(one -> one).toList();
  }

  /**
   * Spearman's correlation.
   *
   * @param measure which
   * @return its correlation with the realised gain over all landscapes and draws; 0 for a constant
   */
  public double spearman(M measure) {
    List<Told<M>> all = all();
    double correlation =
        new SpearmansCorrelation()
            .correlation(
                all.stream().mapToDouble(one -> one.of(measure)).toArray(),
                all.stream().mapToDouble(Told::realised).toArray());
    return Double.isNaN(correlation) ? 0 : correlation;
  }

  /**
   * What a measure has over a rival.
   *
   * @param measure which
   * @param rival another
   * @return the first one's correlation less the absolute value of the other's
   */
  public double over(M measure, M rival) {
    return spearman(measure) - Math.abs(spearman(rival));
  }

  /**
   * Order within a draw.
   *
   * @param measure which
   * @param counts which pairs of realised gains count
   * @return the share of pairs of landscapes of one draw that both put in the same order
   */
  public double order(M measure, BiPredicate<Double, Double> counts) {
    double pairs = 0;
    double right = 0;
    for (List<? extends Told<M>> draw : draws) {
      for (int i = 0; i < draw.size(); i++) {
        for (int j = 0; j < i; j++) {
          double one = draw.get(i).realised();
          double other = draw.get(j).realised();
          if (counts.test(one, other)) {
            double told = draw.get(i).of(measure) - draw.get(j).of(measure);
            pairs++;
            right += told * (one - other) > 0 ? 1 : 0;
          }
        }
      }
    }
    return right / pairs;
  }

  /**
   * The same of all pairs.
   *
   * @param measure which
   * @return the share in the same order
   */
  public double order(M measure) {
    return order(measure, (one, other) -> true);
  }

  /**
   * Whether a measure bounds the gain from below.
   *
   * @param measure a gain
   * @param factor what it may exceed the realised gain by
   * @return the share of cases in which it does not
   */
  public double atMost(M measure, double factor) {
    List<Told<M>> all = all();
    long kept = all.stream().filter(one -> one.of(measure) <= factor * one.realised()).count();
    return (double) kept / all.size();
  }

  /**
   * Whether a measure tells a substantial gain.
   *
   * @param measure a gain
   * @param told above which it says so
   * @param substantial above which the realised gain is
   * @return the share of cases in which it says what is
   */
  public double told(M measure, double told, double substantial) {
    List<Told<M>> all = all();
    long right =
        all.stream().filter(one -> one.of(measure) > told == one.realised() > substantial).count();
    return (double) right / all.size();
  }
}

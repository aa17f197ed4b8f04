package org.tasklandscape.chapter.networkgain;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.study.Rows;

/**
 * The risks of NAL and MAML in one landscape on several draws, in their order; means are geometric,
 * with Student's 95 % interval of the logarithm.
 *
 * @param draws the risks
 */
record DrawnRisks(List<PairRisks> draws) {

  /** Those in one environment, with one k in training and one at test. */
  static DrawnRisks of(Rows<TrainedPair> rows, TeacherEnvironment world, int train, int test) {
    Rows<TrainedPair> found = rows.where(pair -> pair.isOf(world, train, test));
    if (found.size() == 0) {
      throw new IllegalArgumentException(
          "no rows of %s with %d steps in training and %d at test".formatted(world, train, test));
    }
    return new DrawnRisks(found.stream().map(TrainedPair::risks).toList());
  }

  /** G of each draw. */
  double[] gains() {
    return draws.stream().mapToDouble(PairRisks::gain).toArray();
  }

  Estimate gain() {
    return GeometricMean.of(gains());
  }

  /** G here over G there, draw by draw. */
  Estimate gainOver(DrawnRisks other) {
    double[] ratios = gains();
    double[] others = other.gains();
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] /= others[i];
    }
    return GeometricMean.of(ratios);
  }

  /** A part of a risk. */
  Estimate risk(ToDoubleFunction<PairRisks> part) {
    return GeometricMean.of(draws.stream().mapToDouble(part).toArray());
  }
}

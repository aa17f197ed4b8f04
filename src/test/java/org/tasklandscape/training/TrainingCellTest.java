package org.tasklandscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

class TrainingCellTest {
  private static final TwoClusters WORLD =
      new TwoClusters(2, 0.5, TwoClusters.easy(1, 0.5), TwoClusters.hard(0.1, 0.5), 3, 0.5);
  private static final int TASKS = 20;
  private static final int CELLS = 100;

  private static TrainingCell cell(int seed) {
    var streams = new Streams(seed, "training cell");
    return new TrainingCell(WORLD, TrainingPlan.of(0.8, 200, 200), streams, "cell", 2048);
  }

  /**
   * 100 predictions, each with draws of its own. Intervals of the normal law from 8 blocks cover,
   * by Student's law with 7 degrees of freedom, in 90.9 % of cases: fewer than 76 of 100 do once in
   * 410 000 seeds. The variance between cells over the mean square of their errors, F with 99 and
   * 700 degrees of freedom, is outside [0.5, 1.75] once in 20 000.
   */
  @Test
  void theIntervalOfThePredictionIsThatOfItsDraws() {
    List<Estimate> predicted = new ArrayList<>();
    var values = new RunningMoments(1);
    double squares = 0;
    for (int seed = 0; seed < CELLS; seed++) {
      TrainingCell cell = cell(seed);
      Estimate gain = cell.predicted(cell.risk(Adaptation.step(0.8, 8)), TASKS);
      predicted.add(gain);
      values.add(gain.value());
      squares += gain.standardError() * gain.standardError() / CELLS;
    }
    double all = values.mean(0);
    long covered = predicted.stream().filter(p -> p.lower() <= all && all <= p.upper()).count();
    assertThat(covered).isGreaterThanOrEqualTo(76);
    assertThat(values.covariance(0, 0) / squares).isBetween(0.5, 1.75);
  }
}

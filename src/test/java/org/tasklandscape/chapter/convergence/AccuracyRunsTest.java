package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;

class AccuracyRunsTest {
  private static AccuracyRuns run(double finest) {
    var stream = new Streams(Landscapes.SEED, "accuracy runs").stream("tasks");
    return AccuracyRuns.regressions(
        ConvergenceTasks.smooth(stream, 3, 2, 8), 0.5, 1e-4, 500, finest);
  }

  @Test
  void anAccuracyIsReachedAtTheFirstNormThatIsNotAboveIt() {
    double[] norms = {3, 1, 2, 0.5};
    assertThat(AccuracyRuns.reached(norms, 3)).isZero();
    assertThat(AccuracyRuns.reached(norms, 1.5)).isEqualTo(1);
    assertThat(AccuracyRuns.reached(norms, 0.5)).isEqualTo(3);
    assertThat(AccuracyRuns.reached(norms, 0.4)).isNaN();
  }

  /** All start at 0, and a run ends at the first norm that is fine enough. */
  @Test
  void runsStartAlikeAndEndWhereTheFinestIsReached() {
    AccuracyRuns runs = run(1e-3);
    assertThat(runs.foMaml()[0]).isEqualTo(runs.maml()[0]);
    assertThat(runs.hfMaml()[0]).isEqualTo(runs.maml()[0]);
    int last = runs.maml().length - 1;
    assertThat(runs.maml()[last]).isLessThanOrEqualTo(1e-3);
    assertThat(runs.maml()[last - 1]).isGreaterThan(1e-3);
    assertThat(runs.bound()).isLessThan(runs.aPriori());
    assertThat(AccuracyRuns.reached(runs.maml(), 1e-3)).isCloseTo(last, within(0.0));
  }
}

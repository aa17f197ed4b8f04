package org.tasklandscape.chapter.hardness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.hardness.TaskWeight.Weight;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.study.StudyContract;

class TaskWeightTest extends StudyContract<Weight> {
  private static final double ROUNDING = 1e-12;

  @Override
  protected TaskWeight study() {
    return TaskWeight.defaults();
  }

  @Test
  void onlyInfinitelyManySamplesTakeAllWeightFromATaskThatOneStepSolves() {
    TaskWeight study = study();
    double solved = 1 / study.innerStep();
    int seen = 0;
    for (Weight row : study.run()) {
      if (Math.abs(row.curvature() - solved) < ROUNDING) {
        seen++;
        assertThat(row.weightMaml())
            .isCloseTo((study.dimension() + 1) * solved / row.samples(), within(ROUNDING));
      } else {
        assertThat(row.weightMaml()).isPositive();
      }
    }
    assertThat(seen).as("αρ = 1 lies on the grid").isEqualTo(study.samples().size());
  }

  @Test
  void theFactorIsTheRatioOfTheWeightsAndNeverBelowItsMinimum() {
    TaskWeight study = study();
    for (Weight row : study.run()) {
      double share = (study.dimension() + 1) / row.samples();
      assertThat(row.factor() * row.weightNal()).isCloseTo(row.weightMaml(), within(ROUNDING));
      // (1 - x)² + s x² is least at x = 1/(1 + s).
      assertThat(row.factor()).isGreaterThanOrEqualTo(share / (1 + share) - ROUNDING);
    }
  }

  @Test
  void refusesWhatItCannotDraw() {
    List<Double> none = List.of();
    assertThatThrownBy(() -> new TaskWeight(10, 1, none, 1.6, 10))
        .hasMessageContaining("samples not empty, got 1.0, 1.6, 10, []");
    List<Double> infinite = List.of(Adaptation.INFINITE);
    assertThatThrownBy(() -> new TaskWeight(10, 0, infinite, 1.6, 10))
        .hasMessageContaining("must be > 0");
  }
}

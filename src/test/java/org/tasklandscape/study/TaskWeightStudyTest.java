package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import tech.tablesaw.api.Row;

class TaskWeightStudyTest extends LegacyContract {
  private static final double ROUNDING = 1e-12;

  @Override
  TaskWeightStudy study() {
    return TaskWeightStudy.defaults();
  }

  @Test
  void onlyInfinitelyManySamplesTakeAllWeightFromATaskThatOneStepSolves() {
    TaskWeightStudy study = study();
    double solved = 1 / study.innerStep();
    int seen = 0;
    for (Row row : study.run()) {
      double n = row.getDouble("samples");
      double weight = row.getDouble("weightMaml");
      if (Math.abs(row.getDouble("curvature") - solved) < ROUNDING) {
        seen++;
        assertThat(weight).isCloseTo((study.dimension() + 1) * solved / n, within(ROUNDING));
      } else {
        assertThat(weight).isPositive();
      }
    }
    assertThat(seen).as("αρ = 1 lies on the grid").isEqualTo(study.samples().size());
  }

  @Test
  void theFactorIsTheRatioOfTheWeightsAndNeverBelowItsMinimum() {
    TaskWeightStudy study = study();
    for (Row row : study.run()) {
      double factor = row.getDouble("factor");
      double share = (study.dimension() + 1) / row.getDouble("samples");
      assertThat(factor * row.getDouble("weightNal"))
          .isCloseTo(row.getDouble("weightMaml"), within(ROUNDING));
      // (1 - x)² + s x² is least at x = 1/(1 + s).
      assertThat(factor).isGreaterThanOrEqualTo(share / (1 + share) - ROUNDING);
    }
  }

  @Test
  void refusesWhatItCannotDraw() {
    List<Double> none = List.of();
    assertThatThrownBy(() -> new TaskWeightStudy(10, 1, none, 1.6, 10))
        .hasMessageContaining("samples not empty, got 1.0, 1.6, 10, []");
    List<Double> infinite = List.of(Adaptation.INFINITE);
    assertThatThrownBy(() -> new TaskWeightStudy(10, 0, infinite, 1.6, 10))
        .hasMessageContaining("must be > 0");
  }
}

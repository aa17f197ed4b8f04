package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Table;

class StepRulesStudyTest extends LegacyContract {
  @Override
  StepRulesStudy study() {
    return new StepRulesStudy(2, 4, 8, 0.5, 2, List.of(0.1, 1000.0), 800, 10, Landscapes.SEED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/L_F, all tasks", "1/L_F, batch"})
  void theRuleConvergesWithStepsBelowAQuarter(String rule) {
    Table rows = StepRulesStudy.rows(study().run(), rule);
    double[] norms = LegacySweep.values(rows, "gradientNorm");
    assertThat(norms[norms.length - 1]).isLessThan(1e-6);
    // 1/L_F < 1/(4L), L = 1.
    assertThat(rows.doubleColumn("step").max()).isLessThan(0.25);
  }

  @Test
  void theEstimateScattersAboutTheExactStep() {
    Table table = study().run();
    double exact = StepRulesStudy.rows(table, "1/L_F, all tasks").doubleColumn("step").range();
    double estimated = StepRulesStudy.rows(table, "1/L_F, batch").doubleColumn("step").range();
    assertThat(estimated).isGreaterThan(exact);
  }

  @Test
  void aStepThatIsTooLargeDoesNotConverge() {
    double[] norms =
        LegacySweep.values(StepRulesStudy.rows(study().run(), "step 1000"), "gradientNorm");
    assertThat(norms[norms.length - 1]).isGreaterThan(1e-3);
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> new StepRulesStudy(2, 4, 8, 0.5, 0, List.of(), 1, 1, 0))
        .hasMessage("batch and every must be >= 1, got 0 and 1");
  }
}

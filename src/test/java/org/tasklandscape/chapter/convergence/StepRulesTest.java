package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.chapter.convergence.StepRules.Row;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class StepRulesTest extends StudyContract<Row> {
  @Override
  protected StepRules study() {
    return new StepRules(2, 4, 8, 0.5, 2, List.of(0.1, 1000.0), 800, 10, Landscapes.SEED);
  }

  private Rows<Row> run(String rule) {
    return study().run().where(row -> row.rule().equals(rule));
  }

  private static double last(Rows<Row> run) {
    return run.list().get(run.size() - 1).gradientNorm();
  }

  private double range(String rule) {
    var steps = run(rule).stream().mapToDouble(Row::step).summaryStatistics();
    return steps.getMax() - steps.getMin();
  }

  @ParameterizedTest
  @ValueSource(strings = {StepRules.EXACT, StepRules.ESTIMATED})
  void theRuleConvergesWithStepsBelowAQuarter(String rule) {
    Rows<Row> run = run(rule);
    assertThat(last(run)).isLessThan(1e-6);
    // 1/L_F < 1/(4L), L = 1.
    assertThat(run.stream()).allSatisfy(row -> assertThat(row.step()).isLessThan(0.25));
  }

  @Test
  void theEstimateScattersAboutTheExactStep() {
    assertThat(range(StepRules.ESTIMATED)).isGreaterThan(range(StepRules.EXACT));
  }

  @Test
  void aStepThatIsTooLargeDoesNotConverge() {
    assertThat(last(run("step 1000"))).isGreaterThan(1e-3);
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> new StepRules(2, 4, 8, 0.5, 0, List.of(), 1, 1, 0))
        .hasMessage("batch and every must be >= 1, got 0 and 1");
  }
}

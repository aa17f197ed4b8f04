package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.experiment.NetworkPlan.Adaptation;
import org.tasklandscape.experiment.NetworkPlan.Descent;
import org.tasklandscape.experiment.NetworkPlan.Run;

class ProbeRowTest {
  private static ProbePlan plan(double adamStep) {
    return new ProbePlan(
        new NetworkPlan(
            List.of("ReLU", "erf"),
            List.of(NetworkTableTest.BASE),
            List.of(new Adaptation(3, 0.7, 0.7)),
            2,
            1,
            7,
            new Descent(4, 6, 2, adamStep, 60, 5, 200, 1e-8)),
        new ProbePlan.Probe(4, 5, 15, 40, 2, 3));
  }

  private static String cell(String line, String column) {
    return line.split(",", -1)[List.of(ProbeRow.header().split(",")).indexOf(column)];
  }

  private static double number(String line, String column) {
    return Double.parseDouble(cell(line, column));
  }

  @Test
  void aRowIsThatOfTheNetworksAndWhatWasToldOfThem() {
    for (Run run : plan(0.05).plan().runs(1)) {
      String line = ProbeRow.train(plan(0.05), run).line();
      assertThat(line).startsWith(NetworkRow.train(plan(0.05).plan(), run).line() + ",");
      assertThat(line.split(",", -1)).hasSize(ProbeRow.header().split(",").length);
      assertThat(number(line, "roundsLower")).isLessThan(number(line, "rounds"));
      assertThat(number(line, "geography")).isGreaterThanOrEqualTo(1);
      assertThat(number(line, "hardness")).isGreaterThan(1);
    }
  }

  /** 8 tasks, 3 moves, each of 3 steps and the outer gradient, and the gradient at the start. */
  @Test
  void workIsCounted() {
    Run run = plan(0.05).plan().runs(0).get(0);
    String line = ProbeRow.train(plan(0.05), run).line();
    assertThat(cell(line, "firstOrderWork")).isEqualTo(String.valueOf(8 * 4 * 4));
    assertThat(number(line, "geographyWork")).isLessThan(number(line, "roundsWork"));
    assertThat(number(line, "mamlWork")).isGreaterThan(number(line, "nalWork"));
    // At most 15 moves of fine-tuning a task, each with a search, and three steps of adaptation.
    assertThat(number(line, "geographyWork")).isBetween(8.0 * 4, 8.0 * 100);
  }

  @Test
  void whatCannotBeProbedHasNoNumbers() {
    Run run = plan(1e200).plan().runs(0).get(0);
    String line = ProbeRow.train(plan(1e200), run).line();
    assertThat(line.split(",", -1)).hasSize(ProbeRow.header().split(",").length);
    assertThat(cell(line, "mamlStop")).isEqualTo("diverged");
    assertThat(cell(line, "rounds")).isEqualTo("NaN");
    assertThat(cell(line, "roundsWork")).isEqualTo("0");
  }
}

package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The example of README: regressions in two dimensions, half of them flat, packed and far away. */
class ProbedExampleTest {
  @Test
  void itsGainIsPredictedToBeSubstantial() {
    CommandRun run = CommandRun.of("probe", "--measurements", "src/examples/probed-tasks.json");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Train MAML: a substantial gain is predicted.\n");
  }
}

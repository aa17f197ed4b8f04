package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.meta.Crew;
import org.tasklandscape.reinforcement.PolicyLearner;
import org.tasklandscape.reinforcement.TestReturns;

class PolicyTrainingTest {
  private static final List<Double> STEPS = List.of(0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0);
  private static final int UPDATES = 3;

  private static PolicyConfig config() {
    var family = new PolicyConfig.Family("near", "disc", Map.of("horizon", 6.0), List.of("drs"));
    var method = new PolicyConfig.Method("drs", 0.05, 0.1);
    var training = new PolicyConfig.Training(3, 4, List.of(4), 1, 0.9, 2, 720, List.of(0L, 720L));
    var test = new PolicyConfig.Test(5, 4, 3, UPDATES, STEPS);
    return new PolicyConfig(List.of(family), List.of(method), List.of(7L), training, test);
  }

  /** At the start: the step of the best mean return on validation tasks, shown on test tasks. */
  @Test
  void theChosenStepIsBestOnTheValidationTasks() {
    PolicyConfig config = config();
    PolicyConfig.Run run = config.runs().get(0);
    var training = new PolicyTraining(config, run, 1);
    training.measure();
    List<List<String>> chosen =
        training.rows().tables().get(PolicyTable.RETURNS.file()).stream()
            .filter(row -> row.get(1).equals("0") || row.get(2).equals("true"))
            .toList();
    double[][] validation = returns(config, run, "validation", 4);
    double[][] test = returns(config, run, "test", 5);
    assertThat(chosen).hasSize(1 + UPDATES);
    boolean otherwise = false;
    for (int k = 1; k <= UPDATES; k++) {
      int best = best(validation, k);
      otherwise |= best != best(test, k);
      assertThat(chosen.get(k).get(1)).isEqualTo(String.valueOf(k));
      assertThat(Double.parseDouble(chosen.get(k).get(3))).isEqualTo(STEPS.get(best));
      assertThat(chosen.get(k).get(4)).isEqualTo(ExactDecimal.of(test[best][k]));
    }
    // Chosen on the test tasks, one would be another.
    assertThat(otherwise).isTrue();
  }

  private static double[][] returns(
      PolicyConfig config, PolicyConfig.Run run, String name, int tasks) {
    TestReturns returns = config.returns(run);
    PolicyLearner learner = config.learner(run, 1);
    var streams = PolicyConfig.streams(run);
    return returns.of(
        learner.policy(), learner.parameters(), STEPS, name, tasks, streams, new Crew(1));
  }

  private static int best(double[][] returns, int updates) {
    int best = 0;
    for (int s = 0; s < returns.length; s++) {
      best = returns[s][updates] > returns[best][updates] ? s : best;
    }
    return best;
  }
}

package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.study.NaturalScoresStudy;

/** What the captions of the natural tasks state is what the committed configurations ask for. */
class StatedDesignTest {
  @ParameterizedTest
  @ValueSource(strings = {"natural", "cifar100"})
  void captionsStateTheConfiguration(String name) {
    String file = "src/fewshot/" + name + ".json";
    TrainingConfig config = TrainingConfig.read(Path.of(file));
    TaskKind kind = config.kind();
    TrainingPlan plan = kind.plan(TrainingPlan.Method.FO_MAML, 2, config.iterations());
    var study =
        name.equals("natural") ? NaturalScoresStudy.alphabets() : NaturalScoresStudy.superclasses();
    assertThat(study.parameters())
        .containsAllEntriesOf(
            Map.of(
                "configuration", file,
                "seeds", config.seeds(),
                "tasks", plan.tasks(),
                "iterations", plan.iterations(),
                "innerStep", plan.innerStep(),
                "adamStep", plan.step(),
                "clip", plan.clip(),
                "filters", kind.network().filters(),
                "testTasks", config.testTasks()));
  }
}

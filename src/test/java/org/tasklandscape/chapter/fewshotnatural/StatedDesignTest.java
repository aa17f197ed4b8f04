package org.tasklandscape.chapter.fewshotnatural;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.fewshot.TrainingPlan;

/** What the captions of the natural tasks state is what the committed configurations ask for. */
class StatedDesignTest {
  @ParameterizedTest
  @ValueSource(strings = {"natural", "cifar100"})
  void captionsStateTheConfiguration(String name) {
    String file = "src/fewshot/" + name + ".json";
    TrainingConfig config = TrainingConfig.read(Path.of(file));
    String landscape = config.landscapes().get(0).landscape();
    TrainingPlan plan = config.plan(new TrainedAlike(landscape, 2, TrainingPlan.Method.FO_MAML));
    boolean natural = name.equals("natural");
    Map<String, Object> stated =
        natural
            ? FewshotNaturalScores.defaults().parameters()
            : FewshotSuperclasses.defaults().parameters();
    assertThat(stated)
        .containsAllEntriesOf(
            Map.of(
                "configuration", file,
                "seeds", config.seeds(),
                "tasks", plan.tasks(),
                "iterations", plan.iterations(),
                "innerStep", plan.innerStep(),
                "adamStep", plan.step(),
                "clip", plan.clip(),
                "filters", config.kind().network().filters(),
                "testTasks", config.testTasks()));
    assertThat(
            natural
                ? FewshotNaturalScores.defaults().caption()
                : FewshotSuperclasses.defaults().caption())
        .contains(plan.iterations() + " iterations of Adam", config.testTasks() + " test tasks");
  }
}

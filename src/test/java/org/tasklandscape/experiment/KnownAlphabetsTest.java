package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.KnownCharacters;
import org.tasklandscape.fewshot.TrainingPlan.Method;
import org.tasklandscape.sampling.Trials;

class KnownAlphabetsTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(20, 10, 12, 28, 3).draw();
  private static final TaskSource SOURCE =
      (landscape, streams) -> new KnownCharacters(GLYPHS, GLYPHS.groups(), 1, streams);

  private static TrainingConfig config(String tasks, int hardTasks, String method) {
    var landscape = new TrainingConfig.Landscape("one-alphabet", hardTasks);
    return new TrainingConfig(tasks, List.of(landscape), List.of(method), List.of(7L), 2, 1);
  }

  private static FewShotTraining.Trained trained(String method, int threads) {
    TrainingConfig config = config("known-alphabets", 2, method);
    return new FewShotTraining(config, config.examination(), SOURCE, new Trials(threads))
        .train(config.runs().get(0), (run, learner) -> true)
        .orElseThrow();
  }

  /** Four kinds: tuning 2 x 9 points each, tests a curve of 9 and two tuned sizes. */
  @ParameterizedTest
  @CsvSource({"maml, 116, 0", "nal, 116, 116", "all-classes, 0, 116"})
  void everyNetworkIsExaminedAsItsMethodAsks(String method, int kept, int zero) {
    FewShotTraining.Trained found = trained(method, 1);
    Map<String, List<List<String>>> tables = TrainedTable.rows(found, 1).tables();
    assertThat(tables.getOrDefault("steps.csv", List.of())).hasSize(kept);
    assertThat(tables.getOrDefault("zero-steps.csv", List.of())).hasSize(zero);
    assertThat(tables.getOrDefault("surroundings.csv", List.of())).hasSize(kept > 0 ? 4 : 0);
    assertThat(tables.get("nearest.csv")).hasSize(4);
    assertThat(tables).containsKeys("curves.csv", "times.csv").doesNotContainKey("scores.csv");
    tables.remove("times.csv");
    Map<String, List<List<String>>> again = TrainedTable.rows(trained(method, 2), 1).tables();
    again.remove("times.csv");
    assertThat(again).isEqualTo(tables);
  }

  @Test
  void jointTrainingHasAnOutputForEachClass() {
    int classes = 11 * 5;
    assertThat(trained("all-classes", 1).learner().parameters())
        .hasSize(ConvNetwork.standard(32).withClasses(classes).size());
  }

  @Test
  void allClassesAreOfTasksWhoseClassesAreNumbered() {
    assertThatThrownBy(() -> config("alphabets", 2, "all-classes").runs())
        .hasMessage("all-classes must be of the tasks known-alphabets, got alphabets");
    assertThatThrownBy(() -> config("known-alphabets", 4, "all-classes").runs())
        .hasMessage("all-classes must have easy and hard tasks, 1 to 3 hard ones, got 4");
  }

  @Test
  void theCommittedConfigurationIsOfThreeMethodsAndNewSeeds() {
    Path file = Path.of("src/fewshot/natural-2.json");
    TrainingConfig committed = TrainingConfig.read(file);
    assertThat(committed.trainingMethods())
        .containsExactly(Method.NAL, Method.MAML, Method.ALL_CLASSES);
    assertThat(committed.kind()).isEqualTo(TaskKind.KNOWN_ALPHABETS);
    assertThat(committed.seeds()).doesNotContainAnyElementsOf(List.of(1L, 2L, 3L, 99L));
  }
}

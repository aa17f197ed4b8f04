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
    int outputs = method.equals("all-classes") ? 11 * 5 : 5;
    assertThat(found.learner().parameters())
        .hasSize(ConvNetwork.standard(32).withClasses(outputs).size());
  }

  @Test
  void anyNumberOfThreadsFindsTheSame() {
    FewShotTraining.Trained one = trained("all-classes", 1);
    FewShotTraining.Trained two = trained("all-classes", 2);
    assertThat(two.zero()).isEqualTo(one.zero());
    assertThat(two.nearest()).isEqualTo(one.nearest());
    assertThat(two.learner().parameters()).isEqualTo(one.learner().parameters());
  }

  @Test
  void allClassesAreOfTasksWhoseClassesAreNumbered() {
    assertThatThrownBy(() -> config("alphabets", 2, "all-classes").runs())
        .hasMessage("all-classes must be of the tasks known-alphabets or fc100, got alphabets");
    assertThatThrownBy(() -> config("known-alphabets", 4, "all-classes").runs())
        .hasMessage("all-classes must have easy and hard tasks, 1 to 3 hard ones, got 4");
  }

  @Test
  void theCommittedConfigurationsAreOfTheSameTasksAndOfNewSeeds() {
    TrainingConfig pairs = TrainingConfig.read(Path.of("src/fewshot/natural-2.json"));
    TrainingConfig classes = TrainingConfig.read(Path.of("src/fewshot/natural-2-classes.json"));
    assertThat(pairs.trainingMethods()).containsExactly(Method.NAL, Method.MAML);
    assertThat(classes.trainingMethods()).containsExactly(Method.ALL_CLASSES);
    assertThat(pairs.seeds()).containsAll(classes.seeds()).doesNotContain(1L, 2L, 3L, 99L);
    assertThat(List.of(classes.tasks(), classes.landscapes(), classes.iterations()))
        .isEqualTo(List.of(pairs.tasks(), pairs.landscapes(), pairs.iterations()));
  }
}

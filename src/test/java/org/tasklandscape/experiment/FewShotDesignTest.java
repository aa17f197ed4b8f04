package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.sampling.Streams;

/** What captions say of an experiment is what trains its networks. */
class FewShotDesignTest {
  @Test
  void theConfigurationTrainsWithThePlanThatCaptionsState() {
    for (FewShotDesign design :
        List.of(FewShotDesign.landscape(), FewShotDesign.natural(), FewShotDesign.cifar100())) {
      TrainingPlan plan = design.plan();
      assertThat(design.config().runs())
          .filteredOn(run -> run.alike().hardTasks() == design.half())
          .filteredOn(run -> run.alike().method() == plan.method())
          .isNotEmpty()
          .allSatisfy(run -> assertThat(design.config().plan(run.alike())).isEqualTo(plan));
      assertThat(design.examination().innerStep()).isEqualTo(plan.innerStep());
      assertThat(design.network().classes()).isEqualTo(design.shape().classes());
      assertThat(design.folder()).isDirectory();
    }
  }

  /** Tasks of a kind are of the shape and the test kinds that the kind of tasks names. */
  @Test
  void tasksAreOfTheShapeThatIsStated() {
    ImageSet glyphs = new GlyphAlphabets(2, 12, 20, 28, 3).draw();
    var tasks = TaskKind.landscape(glyphs).tasks("near", new Streams(1, "a test"));
    assertThat(tasks.shape()).isEqualTo(TaskKind.DRAWINGS.shape());
    assertThat(tasks.kinds()).isEqualTo(TaskKind.GLYPHS.tests());
  }

  @Test
  void methodsAreNalAndAnother() {
    TrainingConfig config = FewShotDesign.landscape().config();
    var turned =
        new TrainingConfig(
            config.tasks(), config.landscapes(), List.of("maml", "nal"), config.seeds(), 1, 1);
    assertThatThrownBy(() -> new FewShotDesign("turned", turned))
        .hasMessage("turned: methods must be nal and another, got [maml, nal]");
  }
}

package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.ProjectHome;

class ReferenceConfigTest {
  private static final ReferenceConfig.Test TEST =
      new ReferenceConfig.Test(2, 2, 1, 1, List.of(1), List.of(0.4));

  private static ReferenceConfig.Training training(Integer... marks) {
    return new ReferenceConfig.Training(2, 1, 5, 4, 0.4, 1e-3, 10, List.of(marks));
  }

  private static ReferenceConfig committed(String name) {
    return Json.written(
            ProjectHome.find().resolve("src/fewshot/" + name + ".json"), ReferenceConfig.class)
        .record();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "reference-full"})
  void committedConfigurationsAreOfTheStandardProtocol(String name) {
    ReferenceConfig config = committed(name);
    assertThat(config.shape().classes()).isEqualTo(5);
    assertThat(config.shape().shots()).isEqualTo(1);
    assertThat(config.network().side()).isEqualTo(28);
    assertThat(config.test().sizes()).contains(config.training().innerStep());
  }

  @Test
  void theFullBudgetIsFourTimesTheOthersAndAllElseIsAlike() {
    ReferenceConfig all = committed("reference");
    ReferenceConfig full = committed("reference-full");
    assertThat(full.training().budget()).isEqualTo(4 * all.training().budget());
    assertThat(full.test()).isEqualTo(all.test());
    assertThat(full.plan(ReferenceMethod.MAML.training()).step())
        .isEqualTo(all.plan(ReferenceMethod.MAML.training()).step());
    assertThat(all.methods()).containsAll(full.methods()).hasSize(ReferenceMethod.values().length);
  }

  @Test
  void runsAreSeedBySeed() {
    var config =
        new ReferenceConfig(List.of("hf-maml", "pixels"), List.of(3L, 1L), training(4, 8), TEST);
    assertThat(config.runs().stream().map(ReferenceConfig.Run::label))
        .containsExactly("hf-maml_3", "pixels_3", "hf-maml_1", "pixels_1");
  }

  @Test
  void rulesAreStated() {
    assertThatThrownBy(() -> training(4, 6))
        .hasMessage("marks must rise from at least 0 by multiples of 4 tasks, got [4, 6]");
    assertThatThrownBy(() -> training(8, 4))
        .hasMessage("marks must rise from at least 0 by multiples of 4 tasks, got [8, 4]");
    assertThatThrownBy(
            () -> new ReferenceConfig(List.of("reptile"), List.of(1L), training(4), TEST))
        .hasMessageStartingWith("methods must be of maml, fo-maml")
        .hasMessageEndingWith("got reptile");
    assertThatThrownBy(() -> new ReferenceConfig(List.of(), List.of(1L), training(4), TEST))
        .hasMessage("methods must name at least one, each once, got []");
  }
}

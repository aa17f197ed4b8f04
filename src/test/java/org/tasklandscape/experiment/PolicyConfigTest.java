package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.control.DiscNavigation;
import org.tasklandscape.control.Episode;
import org.tasklandscape.control.RandomisedBody;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.control.VelocityTasks;
import org.tasklandscape.sampling.Streams;

class PolicyConfigTest {
  @Test
  void everyCommittedConfigurationCanBeTrained() throws IOException {
    try (var files = Files.list(Path.of("src/reinforcement"))) {
      List<Path> configs = files.filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(configs).hasSizeGreaterThan(4);
      for (Path file : configs) {
        List<PolicyConfig.Run> runs = PolicyConfig.read(file).runs();
        List<String> keys = runs.stream().map(PolicyConfig.Run::key).toList();
        assertThat(new HashSet<>(keys)).as(file.toString()).hasSameSizeAs(keys);
      }
    }
  }

  /** 4 methods on two families and 2 on two more, 20 seeds. */
  @Test
  void runsAreInTheOrderOfFamiliesSeedsAndMethods() {
    List<PolicyConfig.Run> runs =
        PolicyConfig.read(Path.of("src/reinforcement/navigation.json")).runs();
    assertThat(runs).hasSize(20 * (4 + 4 + 2 + 2));
    assertThat(runs.get(0).key()).isEqualTo("circle,drs,1001");
    assertThat(runs.get(3).key()).isEqualTo("circle,maml-log-likelihood,1001");
    assertThat(runs.get(4).key()).isEqualTo("circle,drs,1002");
    assertThat(runs.get(239).key()).isEqualTo("disc-0.25,maml,1020");
  }

  @ParameterizedTest
  @EnumSource(ControlKind.class)
  void everyKindHasTasksToAct(ControlKind kind) {
    TaskFamily family = kind.family(Map.of("horizon", 7.0));
    assertThat(family.horizon()).isEqualTo(7);
    var stream = new Streams(1, "kinds").stream("task");
    Episode episode = family.open(family.draw(stream));
    episode.begin(stream);
    assertThat(episode.step(new double[family.actions()], 0)).isFinite();
  }

  @Test
  void parametersThatAreLeftOutAreThoseOfTheBenchmark() {
    assertThat(ControlKind.DISC.family(Map.of("radius", 0.25)))
        .isEqualTo(DiscNavigation.disc(0.25));
    assertThat(ControlKind.CIRCLE.family(Map.of())).isEqualTo(DiscNavigation.circle());
    assertThat(ControlKind.HALF_CHEETAH_VELOCITY.family(Map.of()))
        .isEqualTo(VelocityTasks.halfCheetah());
    assertThat(ControlKind.WALKER2D_VELOCITY.family(Map.of())).isEqualTo(VelocityTasks.walker2d());
    assertThat(ControlKind.HOPPER_BODY.family(Map.of())).isEqualTo(RandomisedBody.hopper());
    assertThat(ControlKind.WALKER2D_BODY.family(Map.of())).isEqualTo(RandomisedBody.walker2d());
  }

  @Test
  void badParametersAreNamedWithTheAllowedOnes() {
    assertThatThrownBy(() -> ControlKind.DISC.family(Map.of("size", 1.0)))
        .hasMessage("parameters of disc must be of horizon, offset, radius, got size");
    assertThatThrownBy(() -> ControlKind.DISC.family(Map.of("horizon", 1.5)))
        .hasMessage("horizon must be a whole number, got 1.5");
    assertThatThrownBy(() -> ControlKind.CIRCLE.family(Map.of("radius", -1.0)))
        .hasMessage("the radius of the disc must be finite and >= 0, got -1.0");
  }
}

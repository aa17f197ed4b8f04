package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.sampling.Streams;

class TeacherEnvironmentTest {
  private static final Streams STREAMS = new Streams(1, "teachers");

  @ParameterizedTest
  @EnumSource
  void theCentresAreAsFarApartAsAskedFor(PopulationActivation activation) {
    TeacherEnvironment world = TeacherEnvironment.base(activation);
    double[] easy = world.easyCentre(STREAMS, "a");
    double[] hard = world.hardCentre(STREAMS, "a");
    double squares = 0;
    for (int i = 0; i < easy.length; i++) {
      squares += (easy[i] - hard[i]) * (easy[i] - hard[i]);
    }
    assertThat(Math.sqrt(squares)).isCloseTo(4, within(1e-14));
    assertThat(world.easyCentre(STREAMS, "b")).isNotEqualTo(easy);
  }

  /** Without spread the centre is the teacher, so it solves every task of its cluster. */
  @ParameterizedTest
  @EnumSource
  void withoutSpreadTheCentreSolvesItsTasks(PopulationActivation activation) {
    TeacherEnvironment world = new TeacherEnvironment(activation, 4, 2, 1, 0.1, 0, 0, 3);
    double[] easy = world.easyCentre(STREAMS, "a");
    double[] hard = world.hardCentre(STREAMS, "a");
    assertThat(world.easyTask(STREAMS, "a", 5).value(easy)).isCloseTo(0, within(1e-14));
    assertThat(world.hardTask(STREAMS, "a", 5).value(hard)).isCloseTo(0, within(1e-14));
    assertThat(world.easyTask(STREAMS, "a", 5).value(hard)).isGreaterThan(0.01);
    assertThat(world.hardTask(STREAMS, "a", 5).value(easy)).isGreaterThan(0.001);
  }

  /**
   * With one ReLU neuron of which only the norm is asked, f(0) = ρ‖W*‖²/4: its mean over teachers
   * is (‖C‖² + d r)/4 at ρ = 1. Within 5 standard errors: a false alarm once in 1.7 × 10⁶ seeds.
   */
  @Test
  void theSpreadIsThatOfEachCoordinate() {
    int d = 4;
    double spread = 0.5;
    TeacherEnvironment world =
        new TeacherEnvironment(PopulationActivation.RELU, d, 1, 1, 1, spread, 0, 0);
    int draws = 4000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double value = world.easyTask(STREAMS, "spread", i).value(new double[d]);
      sum += value;
      squares += value * value;
    }
    double mean = sum / draws;
    double error = Math.sqrt((squares / draws - mean * mean) / draws);
    double norm = 0;
    for (double c : world.easyCentre(STREAMS, "spread")) {
      norm += c * c;
    }
    assertThat(mean).isCloseTo((norm + d * spread) / 4, within(5 * error));
  }

  @Test
  void tasksDependOnTheirNamesAlone() {
    TeacherEnvironment world = TeacherEnvironment.base(PopulationActivation.ERF);
    double[] w = world.easyCentre(STREAMS, "x");
    assertThat(world.easyTask(STREAMS, "a", 3).value(w))
        .isEqualTo(world.easyTask(STREAMS, "a", 3).value(w))
        .isNotEqualTo(world.easyTask(STREAMS, "a", 4).value(w));
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new TeacherEnvironment(PopulationActivation.ERF, 5, 0, 1, 1, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k >= 1, got d = 5, k = 0");
    assertThatThrownBy(() -> new TeacherEnvironment(PopulationActivation.ERF, 5, 1, 1, 1, 0, -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("r_H >= 0, got r_H = -1.0");
  }
}

package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.Streams;

class BiasedStudentsTest {
  private static final TeacherEnvironment WORLD =
      new TeacherEnvironment(PopulationActivation.RELU, 2, 2, 1, 0.04, 0.05, 0.001, 4);
  private static final Streams STREAMS = new Streams(3, "biased-students");

  private static BiasedStudents students(double sharpness, double channel) {
    return new BiasedStudents(WORLD, 5, sharpness, channel, 40, STREAMS);
  }

  private static double[] random(long seed, int size) {
    Random random = new Random(seed);
    return random.doubles(size, -1, 1).toArray();
  }

  @Test
  void aStudentThatIsTheTeacherHasNoRisk() {
    for (double channel : new double[] {0, 1}) {
      BiasedStudents students = students(40, channel);
      for (boolean hard : new boolean[] {false, true}) {
        double[] teacher =
            hard
                ? WORLD.hardTeacher(STREAMS, "draw 0", 2)
                : WORLD.easyTeacher(STREAMS, "draw 0", 2);
        double[] w = new double[students.size()];
        for (int i = 0; i < 4; i++) {
          w[i / 2 * 5 + i % 2] = teacher[i];
        }
        assertThat(students.task("draw 0", hard, 2).value(w)).isCloseTo(0, within(1e-24));
      }
    }
  }

  /** f_hard(W) = ρ_H f_1(W) where nothing tells the size of an input: the factor is hardness. */
  @Test
  void withoutTheChannelInputsThatAreSmallerScaleTheRiskAlone() {
    TeacherEnvironment equal = NetworkLandscapes.with(WORLD, 1, 0.001, 4);
    double sharp = 1e6;
    BiasedStudents students = students(sharp, 0);
    BiasedStudents alike = new BiasedStudents(equal, 5, sharp, 0, 40, STREAMS);
    double[] w = random(1, students.size());
    double hard = students.task("draw 1", true, 0).value(w);
    double full = alike.task("draw 1", true, 0).value(w);
    assertThat(hard).isCloseTo(0.04 * full, within(1e-4 * hard));
    BiasedStudents biased = students(sharp, 1);
    BiasedStudents biasedAlike = new BiasedStudents(equal, 5, sharp, 1, 40, STREAMS);
    double[] v = random(2, biased.size());
    assertThat(biased.task("draw 1", true, 0).value(v))
        .isNotCloseTo(0.04 * biasedAlike.task("draw 1", true, 0).value(v), within(0.1 * hard));
  }

  @Test
  void derivativesAreThoseOfTheRisk() {
    SmoothReluRisk risk = students(7, 0.5).task("draw 0", false, 0);
    double[] w = random(3, risk.size());
    double[] v = random(4, risk.size());
    double[] gradient = new double[w.length];
    double[] product = new double[w.length];
    assertThat(risk.gradient(w, gradient)).isEqualTo(risk.value(w));
    risk.hessianVector(w, v, product);
    double[] up = w.clone();
    double[] down = w.clone();
    double slope = 0;
    for (int i = 0; i < w.length; i++) {
      up[i] += 1e-5 * v[i];
      down[i] -= 1e-5 * v[i];
      slope += gradient[i] * v[i];
    }
    assertThat((risk.value(up) - risk.value(down)) / 2e-5).isCloseTo(slope, within(1e-8));
    double[] above = new double[w.length];
    double[] below = new double[w.length];
    risk.gradient(up, above);
    risk.gradient(down, below);
    for (int i = 0; i < w.length; i++) {
      assertThat((above[i] - below[i]) / 2e-5).isCloseTo(product[i], within(1e-6));
    }
  }

  @Test
  void aSharpNeuronIsARectifier() {
    for (double u : new double[] {-2, -0.1, 0, 0.3, 5}) {
      assertThat(SmoothReluRisk.activation(1e5, u)).isCloseTo(Math.max(u, 0), within(1e-5));
    }
    assertThat(SmoothReluRisk.activation(3, 0)).isZero();
  }

  @Test
  void badNumbersAreRefused() {
    assertThatThrownBy(() -> students(0, 1))
        .hasMessage("the sharpness must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new BiasedStudents(WORLD, 5, 1, 1, 41, STREAMS))
        .hasMessage("inputs must be even and >= 2, got 41");
  }
}

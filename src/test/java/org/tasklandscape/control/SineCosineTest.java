package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class SineCosineTest {
  private static void agreesAt(double angle) {
    var turn = new SineCosine();
    turn.of(angle);
    assertThat(turn.sine).as("sin %s", angle).isCloseTo(StrictMath.sin(angle), within(3e-16));
    assertThat(turn.cosine).as("cos %s", angle).isCloseTo(StrictMath.cos(angle), within(3e-16));
  }

  @Test
  void bothAreThoseOfTheLibraryAtEverySize() {
    RandomStream stream = new Streams(20240611, "control-tests").stream("angles");
    for (double size : new double[] {1e-8, 0.1, 1, 10, 1e3, 1e5, 1e9}) {
      for (int i = 0; i < 2000; i++) {
        agreesAt(size * (2 * stream.nextDouble() - 1));
      }
    }
  }

  @Test
  void bothAreThoseOfTheLibraryAroundTheQuarters() {
    for (int k = -2000; k <= 2000; k++) {
      double quarter = k * Math.PI / 4;
      agreesAt(quarter);
      agreesAt(Math.nextUp(quarter));
      agreesAt(Math.nextDown(quarter));
    }
  }

  @Test
  void whatIsNoAngleHasNoSine() {
    var turn = new SineCosine();
    turn.of(Double.NaN);
    assertThat(turn.sine).isNaN();
    turn.of(Double.POSITIVE_INFINITY);
    assertThat(turn.cosine).isNaN();
  }
}

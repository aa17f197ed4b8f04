package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.Streams;

class NeuronOrderTest {
  private static double[] gaussians(String name, int size) {
    double[] w = new double[size];
    new Streams(3, "neuron-order").stream(name).gaussians(w);
    return w;
  }

  @Test
  void aReorderedNetworkIsFoundAndHasTheSameRisk() {
    double[] w = gaussians("w", 15);
    double[] turned = new double[15];
    for (int i = 0; i < 15; i++) {
      turned[i] = w[i - i % 3 + (i + 1) % 3];
    }
    assertThat(turned).isNotEqualTo(w);
    assertThat(NeuronOrder.nearest(turned, w, 3)).containsExactly(w);
    PopulationRisk risk = PopulationRisk.relu(1, 5, 3, gaussians("teacher", 15));
    assertThat(risk.value(turned)).isCloseTo(risk.value(w), within(1e-12));
  }

  @Test
  void noSwapOfTwoNeuronsComesNearer() {
    double[] v = gaussians("v", 20);
    double[] best = NeuronOrder.nearest(gaussians("u", 20), v, 4);
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < a; b++) {
        double[] swapped = best.clone();
        for (int i = 0; i < 20; i += 4) {
          swapped[i + a] = best[i + b];
          swapped[i + b] = best[i + a];
        }
        assertThat(distance(swapped, v)).isGreaterThanOrEqualTo(distance(best, v));
      }
    }
  }

  private static double distance(double[] a, double[] b) {
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      squares += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return squares;
  }

  /** Of NaN no order is the nearest, and any would count one neuron twice. */
  @Test
  void entriesMustBeFinite() {
    double[] v = {1, 2};
    for (double[] w : new double[][] {{1, Double.NaN}, {Double.NEGATIVE_INFINITY, 1}}) {
      assertThatThrownBy(() -> NeuronOrder.nearest(w, v, 2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("the squared distance of two neurons must be finite, got ");
    }
  }

  @Test
  void sizesMustAgree() {
    assertThatThrownBy(() -> NeuronOrder.nearest(new double[10], new double[10], 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 10 and 10 entries, k = 3");
  }
}

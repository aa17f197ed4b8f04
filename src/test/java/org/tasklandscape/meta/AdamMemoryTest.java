package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdamMemoryTest {
  private final QuadraticObjective f =
      new QuadraticObjective(new double[][] {{1, 0.2}, {0.2, 0.5}}, new double[] {1, -2});

  private void move(Optimiser.Mover mover, double[] w, int from, int to) {
    double[] gradient = new double[2];
    double value = f.gradient(w, gradient);
    for (int t = from; t < to; t++) {
      value = mover.move(f, w, value, gradient, t);
    }
  }

  @Test
  void aRunWithACopiedMemoryGoesOnToTheSameBits() {
    Adam adam = Adam.of(StepSize.constant(0.1));
    double[] whole = {3, 3};
    Optimiser.Mover mover = adam.begin(2);
    move(mover, whole, 0, 7);
    double[] parts = {3, 3};
    Optimiser.Mover first = adam.begin(2);
    move(first, parts, 0, 4);
    Optimiser.Mover second = adam.begin(2);
    List<double[]> from = first.memory();
    List<double[]> to = second.memory();
    for (int i = 0; i < from.size(); i++) {
      System.arraycopy(from.get(i), 0, to.get(i), 0, from.get(i).length);
    }
    move(second, parts, 4, 7);
    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void aRuleWhoseMemoryIsNoArraySaysSo() {
    assertThatThrownBy(() -> Lbfgs.defaults().begin(2).memory())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("the memory of this rule cannot be kept");
  }
}

package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.linear.Vectors;

/** What every objective promises: each derivative is that of what is below it. */
public abstract class ObjectiveContract {
  private static final double WIDTH = 1e-5;

  protected abstract Objective objective();

  /** Where it is looked at. */
  protected double[] point(int size) {
    return ExampleTasks.vector(ExampleTasks.stream("point"), size);
  }

  @Test
  void theGradientIsTheSlopeOfTheValue() {
    Objective f = objective();
    double[] w = point(f.size());
    double[] gradient = new double[f.size()];
    assertThat(f.gradient(w, gradient))
        .isCloseTo(f.value(w), within(1e-14 * (1 + Math.abs(f.value(w)))));
    for (int i = 0; i < w.length; i++) {
      double[] up = w.clone();
      double[] down = w.clone();
      up[i] += WIDTH;
      down[i] -= WIDTH;
      // δ² times a third derivative of size 1, and rounding of 1e-16/δ.
      double slope = (f.value(up) - f.value(down)) / (2 * WIDTH);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-9));
    }
  }

  @Test
  void theHessianIsTheSlopeOfTheGradient() {
    Objective f = objective();
    double[] w = point(f.size());
    double[] v = ExampleTasks.vector(ExampleTasks.stream("direction"), f.size());
    double[] product = new double[f.size()];
    double[] up = w.clone();
    double[] down = w.clone();
    Vectors.add(WIDTH, v, up);
    Vectors.add(-WIDTH, v, down);
    double[] above = new double[f.size()];
    double[] below = new double[f.size()];
    f.hessianVector(w, v, product);
    f.gradient(up, above);
    f.gradient(down, below);
    for (int i = 0; i < w.length; i++) {
      double slope = (above[i] - below[i]) / (2 * WIDTH);
      assertThat(product[i]).isCloseTo(slope, within(1e-8));
    }
  }

  @Test
  void theHessianIsSymmetric() {
    Objective f = objective();
    double[] w = point(f.size());
    double[] u = ExampleTasks.vector(ExampleTasks.stream("one"), f.size());
    double[] v = ExampleTasks.vector(ExampleTasks.stream("other"), f.size());
    double[] ofU = new double[f.size()];
    double[] ofV = new double[f.size()];
    f.hessianVector(w, u, ofU);
    f.hessianVector(w, v, ofV);
    double one = Vectors.dot(ofU, v);
    assertThat(Vectors.dot(u, ofV)).isCloseTo(one, within(1e-12 * (1 + Math.abs(one))));
    assertThat(one).isNotZero();
  }
}

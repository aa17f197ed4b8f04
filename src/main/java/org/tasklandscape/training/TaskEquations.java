package org.tasklandscape.training;

import java.util.Arrays;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.RandomStream;

/**
 * Â w = b̂: what one sampled task adds to the normal equations of both methods.
 *
 * <p>NAL: Â = X<sup>T</sup>X/n, b̂ = Â w* + X<sup>T</sup>z/n. MAML, for a split with P = I -
 * αX<sub>in</sub><sup>T</sup>X<sub>in</sub>/n<sub>in</sub> and S =
 * X<sub>out</sub><sup>T</sup>X<sub>out</sub>/n<sub>out</sub>: <b>Â = PSP</b>, <b>b̂ = Â w* + P
 * (X<sub>out</sub><sup>T</sup>z<sub>out</sub>/n<sub>out</sub> - α S
 * X<sub>in</sub><sup>T</sup>z<sub>in</sub>/n<sub>in</sub>)</b>, both averaged over the splits. The
 * score of w is b̂ - Â w. Costs about 3d³/2 products a split. Source: theory T6.
 */
final class TaskEquations {
  private final int d;
  private final TrainingPlan plan;
  private final Splits splits;
  private final SampledTask task;
  private final double[][] matrices = new double[Method.values().length][];
  private final double[][] pulls = new double[Method.values().length][];
  // Work space: X'X and X'z of all samples and of the outer ones, P, PS, and what noise adds.
  private final double[] gram;
  private final double[] cross;
  private final double[] outerGram;
  private final double[] outerCross;
  private final double[] step;
  private final double[] product;
  private final double[] noise;

  TaskEquations(TaskEnvironment world, TrainingPlan plan, RandomStream stream) {
    this.d = world.dimension();
    this.plan = plan;
    this.splits = Splits.of(plan);
    this.task = new SampledTask(world, splits, stream);
    for (Method method : Method.values()) {
      matrices[method.ordinal()] = new double[d * d];
      pulls[method.ordinal()] = new double[d];
    }
    this.gram = new double[d * d];
    this.cross = new double[d];
    this.outerGram = new double[d * d];
    this.outerCross = new double[d];
    this.step = new double[d * d];
    this.product = new double[d * d];
    this.noise = new double[d];
  }

  /** Draws a new task with new samples. */
  void draw() {
    task.draw();
    sumOverBlocks();
    double[] matrix = matrix(Method.NAL);
    double[] pull = pull(Method.NAL);
    double share = 1.0 / plan.samples();
    for (int k = 0; k < gram.length; k++) {
      matrix[k] = share * gram[k];
    }
    for (int i = 0; i < d; i++) {
      pull[i] = share * cross[i];
    }
    addProduct(matrix, task.optimum(), pull);

    matrix = matrix(Method.MAML);
    pull = pull(Method.MAML);
    Arrays.fill(matrix, 0);
    Arrays.fill(pull, 0);
    for (int t = 0; t < splits.count(); t++) {
      sumOverOuterBlocks(t);
      addSplit(matrix, pull);
    }
    addProduct(matrix, task.optimum(), pull);
  }

  private void sumOverBlocks() {
    Arrays.fill(gram, 0);
    Arrays.fill(cross, 0);
    for (int b = 0; b < splits.blocks(); b++) {
      add(task.gram(b), gram);
      if (task.isNoisy()) {
        add(task.cross(b), cross);
      }
    }
  }

  private void sumOverOuterBlocks(int split) {
    Arrays.fill(outerGram, 0);
    Arrays.fill(outerCross, 0);
    for (int b = 0; b < splits.blocks(); b++) {
      if (!splits.isInner(split, b)) {
        add(task.gram(b), outerGram);
        if (task.isNoisy()) {
          add(task.cross(b), outerCross);
        }
      }
    }
  }

  /** Adds PSP/τ to the matrix and, with noise, its share to the pull. */
  private void addSplit(double[] matrix, double[] pull) {
    double scale = plan.innerStep() == 0 ? 0 : plan.innerStep() / plan.innerSamples();
    for (int k = 0; k < step.length; k++) {
      step[k] = scale * (outerGram[k] - gram[k]);
    }
    for (int i = 0; i < d; i++) {
      step[i * d + i] += 1;
    }
    Arrays.fill(product, 0);
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < d; k++) {
        double p = step[i * d + k];
        for (int j = 0; j < d; j++) {
          product[i * d + j] += p * outerGram[k * d + j];
        }
      }
    }
    double share = 1.0 / ((double) plan.outerSamples() * splits.count());
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
          sum += product[i * d + k] * step[j * d + k];
        }
        matrix[i * d + j] += share * sum;
        if (j < i) {
          matrix[j * d + i] += share * sum;
        }
      }
    }
    if (task.isNoisy()) {
      for (int i = 0; i < d; i++) {
        noise[i] = -share * scale * (cross[i] - outerCross[i]);
      }
      addProduct(product, noise, pull);
      for (int i = 0; i < d; i++) {
        noise[i] = share * outerCross[i];
      }
      addProduct(step, noise, pull);
    }
  }

  private static void add(double[] x, double[] sum) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += x[k];
    }
  }

  /** y ← y + M x. */
  private void addProduct(double[] m, double[] x, double[] y) {
    for (int i = 0; i < d; i++) {
      double sum = 0;
      for (int k = 0; k < d; k++) {
        sum += m[i * d + k] * x[k];
      }
      y[i] += sum;
    }
  }

  /** Â of the task last drawn, d × d row by row, symmetric. */
  double[] matrix(Method method) {
    return matrices[method.ordinal()];
  }

  /** b̂ of the task last drawn. */
  double[] pull(Method method) {
    return pulls[method.ordinal()];
  }
}

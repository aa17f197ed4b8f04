package org.tasklandscape.training;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.linear.Vectors;
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

  TaskEquations(List<TaskKind> kinds, TrainingPlan plan, RandomStream stream) {
    this.d = kinds.get(0).centre().length;
    this.plan = plan;
    this.splits = Splits.of(plan);
    this.task = new SampledTask(kinds, splits, stream);
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
      moveOuterSums(t);
      addSplit(matrix, pull);
    }
    addProduct(matrix, task.optimum(), pull);
  }

  private void sumOverBlocks() {
    Arrays.fill(gram, 0);
    Arrays.fill(cross, 0);
    for (int b = 0; b < splits.blocks(); b++) {
      Vectors.add(1, task.gram(b), gram);
      if (task.isNoisy()) {
        Vectors.add(1, task.cross(b), cross);
      }
    }
  }

  /** From the outer sums of the split before, all samples before the first, to those of a split. */
  private void moveOuterSums(int split) {
    if (split == 0) {
      System.arraycopy(gram, 0, outerGram, 0, gram.length);
      System.arraycopy(cross, 0, outerCross, 0, d);
    }
    for (int b = 0; b < splits.blocks(); b++) {
      boolean wasInner = split > 0 && splits.isInner(split - 1, b);
      if (splits.isInner(split, b) != wasInner) {
        double sign = wasInner ? 1 : -1;
        Vectors.add(sign, task.gram(b), outerGram);
        if (task.isNoisy()) {
          Vectors.add(sign, task.cross(b), outerCross);
        }
      }
    }
  }

  /** Adds PSP/τ to the matrix and, with noise, its share to the pull. */
  private void addSplit(double[] matrix, double[] pull) {
    double scale = plan.innerStep() == 0 ? 0 : plan.innerStep() / plan.innerSamples();
    double share = 1.0 / ((double) plan.outerSamples() * splits.count());
    for (int k = 0; k < step.length; k++) {
      step[k] = scale * (outerGram[k] - gram[k]);
    }
    for (int i = 0; i < d; i++) {
      step[i * d + i] += 1;
    }
    multiply(step, outerGram, product, d);
    addSymmetricProduct(share, product, step, matrix, d);
    if (task.isNoisy()) {
      for (int i = 0; i < d; i++) {
        noise[i] = share * scale * (outerCross[i] - cross[i]);
      }
      addProduct(product, noise, pull);
      for (int i = 0; i < d; i++) {
        noise[i] = share * outerCross[i];
      }
      addProduct(step, noise, pull);
    }
  }

  /** C = A B. */
  private static void multiply(double[] a, double[] b, double[] c, int d) {
    for (int row = 0; row < d * d; row += d) {
      for (int j = 0; j < d; j++) {
        c[row + j] = 0;
      }
      for (int k = 0; k < d; k++) {
        double x = a[row + k];
        int from = k * d;
        for (int j = 0; j < d; j++) {
          c[row + j] += x * b[from + j];
        }
      }
    }
  }

  /** C ← C + s A B<sup>T</sup>, which is known to be symmetric. */
  private static void addSymmetricProduct(double s, double[] a, double[] b, double[] c, int d) {
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        int p = i * d;
        int q = j * d;
        double sum = 0;
        for (int k = 0; k < d; k++) {
          sum += a[p + k] * b[q + k];
        }
        c[p + j] += s * sum;
        if (j < i) {
          c[q + i] += s * sum;
        }
      }
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

package org.tasklandscape.diagnosis;

import org.ejml.simple.SimpleMatrix;

/**
 * W = Σ (z - z̄)(z - z̄)<sup>T</sup> ~ Wishart(ν, Γ), ν = n - 1, of one task: z = (x, y) and
 *
 * <p>Γ = [Σ, Σw*; w*<sup>T</sup>Σ, w*<sup>T</sup>Σw* + σ²].
 *
 * <p>Centring within the task is what the model asks for, as its x have mean 0 and its y no
 * intercept; it costs one row. Source: theory, section 1.
 *
 * @param name of the task
 * @param rows n
 * @param degrees ν
 * @param cross W, (d + 1) × (d + 1) row by row
 * @param size d + 1
 * @param fourth Σ ‖x - x̄‖⁴; NaN where it is not known
 */
record TaskSample(String name, long rows, double degrees, double[] cross, int size, double fourth) {

  static TaskSample of(TaskMoments moments) {
    int size = moments.mean().length;
    double[] cross = new double[size * size];
    double[] packed = moments.cross();
    int place = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        cross[i * size + j] = packed[place];
        cross[j * size + i] = packed[place++];
      }
    }
    return new TaskSample(
        moments.task(), moments.rows(), moments.rows() - 1.0, cross, size, moments.fourth());
  }

  int features() {
    return size - 1;
  }

  double at(int i, int j) {
    return cross[i * size + j];
  }

  /** tr W<sub>xx</sub>. */
  double trace() {
    double sum = 0;
    for (int i = 0; i < features(); i++) {
      sum += at(i, i);
    }
    return sum;
  }

  /** ‖W<sub>xx</sub>‖², the sum of the squares of its entries. */
  double squares() {
    double sum = 0;
    for (int i = 0; i < features(); i++) {
      for (int j = 0; j < features(); j++) {
        sum += at(i, j) * at(i, j);
      }
    }
    return sum;
  }

  /** W<sub>xx</sub>. */
  SimpleMatrix gram() {
    return matrix().extractMatrix(0, features(), 0, features());
  }

  /** W<sub>xy</sub>, a column. */
  SimpleMatrix pull() {
    return matrix().extractMatrix(0, features(), features(), size);
  }

  /**
   * W for the features Ax, A symmetric; their fourth moment follows from that of x where there is
   * one feature, else it is not known.
   */
  TaskSample seenThrough(SimpleMatrix a) {
    SimpleMatrix map = SimpleMatrix.identity(size);
    map.insertIntoThis(0, 0, a);
    SimpleMatrix image = map.mult(matrix()).mult(map);
    double square = a.get(0, 0) * a.get(0, 0);
    double moved = features() == 1 ? square * square * fourth : Double.NaN;
    return new TaskSample(name, rows, degrees, image.getDDRM().data.clone(), size, moved);
  }

  private SimpleMatrix matrix() {
    return new SimpleMatrix(size, size, true, cross);
  }
}

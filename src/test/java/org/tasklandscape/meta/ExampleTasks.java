package org.tasklandscape.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Random tasks of every kind, for the laws that all algorithms obey. */
final class ExampleTasks {
  private ExampleTasks() {}

  static RandomStream stream(String cell) {
    return new Streams(20240611, "meta-tests").stream(cell);
  }

  static double[] vector(RandomStream stream, int size) {
    double[] vector = new double[size];
    stream.gaussians(vector);
    return vector;
  }

  /** A = BᵀB/(2p) + floor · I, of spectrum about (floor, floor + 2). */
  static double[][] curvature(RandomStream stream, int size, double floor) {
    double[][] root = new double[size][];
    for (int i = 0; i < size; i++) {
      root[i] = vector(stream, size);
    }
    double[][] a = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int l = 0; l < size; l++) {
          a[i][j] += root[l][i] * root[l][j] / (2 * size);
        }
      }
      a[i][i] += floor;
    }
    return a;
  }

  static Objective quadratic(RandomStream stream, int size) {
    return new QuadraticObjective(curvature(stream, size, 0.1), vector(stream, size));
  }

  static Objective smooth(RandomStream stream, int size) {
    double[][] inputs = new double[3 * size][];
    for (int j = 0; j < inputs.length; j++) {
      inputs[j] = vector(stream, size);
    }
    return new LogCoshObjective(inputs, vector(stream, inputs.length));
  }

  /** f(w) = ⟨a, w⟩: its Hessian vanishes. */
  static Objective linear(RandomStream stream, int size) {
    return new Linear(vector(stream, size));
  }

  private record Linear(double[] slope) implements Objective {
    @Override
    public int size() {
      return slope.length;
    }

    @Override
    public double value(double[] w) {
      return Vectors.dot(slope, w);
    }

    @Override
    public double gradient(double[] w, double[] gradient) {
      Vectors.copy(slope, gradient);
      return value(w);
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] product) {
      Arrays.fill(product, 0);
    }
  }

  /** Tasks whose inner and outer objective differ, as on samples. */
  static List<MetaTask> smoothTasks(String cell, int count, int size) {
    RandomStream stream = stream(cell);
    List<MetaTask> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tasks.add(new MetaTask(smooth(stream, size), smooth(stream, size)));
    }
    return tasks;
  }

  static List<MetaTask> quadraticTasks(String cell, int count, int size) {
    RandomStream stream = stream(cell);
    List<MetaTask> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tasks.add(MetaTask.population(quadratic(stream, size)));
    }
    return tasks;
  }
}

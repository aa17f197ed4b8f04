package org.tasklandscape.regression;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Random tasks and environments for tests of laws; one seed, one environment. */
final class RandomEnvironments {
  private final RandomStream stream;

  RandomEnvironments(long seed) {
    this.stream = new Streams(seed, "random environments").stream("test");
  }

  double uniform(double low, double high) {
    return low + (high - low) * stream.nextDouble();
  }

  int integer(int low, int high) {
    return low + stream.nextInt(high - low + 1);
  }

  double[] vector(int d) {
    double[] v = new double[d];
    stream.gaussians(v);
    return v;
  }

  /** A covariance of eigenvalues between low and high, in random directions. */
  double[][] covariance(int d, double low, double high) {
    SimpleMatrix q = new SimpleMatrix(d, d);
    for (int j = 0; j < d; j++) {
      SimpleMatrix v = NdArrays.column(vector(d));
      for (int l = 0; l < j; l++) {
        v = v.minus(q.getColumn(l).scale(q.getColumn(l).dot(v)));
      }
      q.setColumn(j, v.divide(v.normF()));
    }
    SimpleMatrix spectrum = new SimpleMatrix(d, d);
    for (int j = 0; j < d; j++) {
      spectrum.set(j, j, uniform(low, high));
    }
    SimpleMatrix sigma = q.mult(spectrum).mult(q.transpose());
    return sigma.plus(sigma.transpose()).scale(0.5).toArray2();
  }

  TaskEnvironment finite(int d, int tasks, double noiseVariance) {
    double[] p = probabilities(tasks);
    List<LinearTask> list = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      list.add(LinearTask.of(covariance(d, 0.05, 1), vector(d), noiseVariance));
    }
    return TaskEnvironment.finite(p, list);
  }

  double[] probabilities(int count) {
    double[] p = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      p[i] = uniform(0.1, 1);
      sum += p[i];
    }
    for (int i = 0; i < count; i++) {
      p[i] /= sum;
    }
    return p;
  }

  /** Two clusters whose hard curvature may exceed the easy one. */
  TwoClusters clusters() {
    return new TwoClusters(
        integer(1, 12),
        uniform(0.02, 0.98),
        TwoClusters.easy(uniform(0.05, 1.5), uniform(0, 2)),
        TwoClusters.hard(uniform(0.005, 1.5), uniform(0.001, 2)),
        uniform(0, 5),
        0);
  }

  Adaptation step() {
    double samples = stream.nextInt(4) == 0 ? Adaptation.INFINITE : integer(1, 300);
    return Adaptation.step(uniform(0.05, 1.5), samples);
  }
}

package org.tasklandscape.chapter.convergence;

import org.tasklandscape.network.Activation;
import org.tasklandscape.network.SampleRisk;
import org.tasklandscape.sampling.RandomStream;

/**
 * Samples x ~ N(0, ρI), y = Σ<sub>j</sub> erf(⟨w*<sub>j</sub>, x⟩/√2), of a task whose exact risk
 * is known.
 *
 * @param teacher W*, d k entries, row by row
 * @param variance ρ
 * @param neurons k
 */
record SampledTeacher(double[] teacher, double variance, int neurons) {

  /** The risk on n fresh samples. */
  SampleRisk risk(int n, RandomStream stream) {
    int features = teacher.length / neurons;
    double[] x = new double[n * features];
    stream.gaussians(x);
    double[] y = new double[n];
    double scale = Math.sqrt(variance);
    for (int s = 0; s < n; s++) {
      for (int i = 0; i < features; i++) {
        x[s * features + i] *= scale;
      }
      for (int j = 0; j < neurons; j++) {
        double u = 0;
        for (int i = 0; i < features; i++) {
          u += x[s * features + i] * teacher[i * neurons + j];
        }
        y[s] += Activation.ERF.value(u);
      }
    }
    return new SampleRisk(Activation.ERF, neurons, x, y);
  }
}

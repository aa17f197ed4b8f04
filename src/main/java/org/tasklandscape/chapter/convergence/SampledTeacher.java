package org.tasklandscape.chapter.convergence;

import org.tasklandscape.network.Activation;
import org.tasklandscape.network.SampleNetwork;
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

  /** The network on n samples: risks of many samples share its buffers. */
  SampleNetwork network(int n) {
    return new SampleNetwork(Activation.ERF, n, teacher.length / neurons, neurons);
  }

  /** The risk on fresh samples. */
  SampleRisk risk(SampleNetwork network, RandomStream stream) {
    int n = network.samples();
    int features = network.features();
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
    return network.risk(x, y);
  }
}

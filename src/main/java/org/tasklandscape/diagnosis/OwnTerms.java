package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.linear.Packed;

/** The terms where each task has a covariance of its own: unbiased {@link WishartPowers}. */
final class OwnTerms implements LandscapeTerms {
  private final int size;
  private final List<double[][]> parts;
  private final double[] noise;

  OwnTerms(List<TaskSample> samples, double[] noise, int testSamples) {
    this.size = samples.get(0).size();
    this.noise = noise;
    this.parts = new ArrayList<>(samples.size());
    // Looked up, never iterated over: most tables have few different numbers of rows.
    Map<Double, WishartPowers> powers = new HashMap<>();
    for (TaskSample sample : samples) {
      WishartPowers own =
          powers.computeIfAbsent(sample.degrees(), n -> new WishartPowers(sample.size(), n));
      parts.add(own.parts(sample, testSamples));
    }
  }

  @Override
  public double[][] at(double innerStep) {
    double[][] rows = new double[parts.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(parts.get(i), innerStep, noise[i]);
    }
    return rows;
  }

  @Override
  public double[] meanAt(double innerStep) {
    double[] mean = new double[GainPoint.length(size)];
    for (int i = 0; i < parts.size(); i++) {
      double[] row = row(parts.get(i), innerStep, noise[i]);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += row[k] / parts.size();
      }
    }
    return mean;
  }

  /** K = Γ - 2α ΓPΓ + α²(…). */
  private double[] row(double[][] task, double innerStep, double noiseVariance) {
    int p = Packed.length(size);
    double[] row = new double[GainPoint.length(size)];
    for (int k = 0; k < p; k++) {
      row[k] = task[0][k] - 2 * innerStep * task[1][k] + innerStep * innerStep * task[2][k];
      row[p + k] = task[0][k];
    }
    row[2 * p] = noiseVariance;
    return row;
  }
}

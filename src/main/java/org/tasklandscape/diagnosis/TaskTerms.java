package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.regression.BestStep;

/**
 * The unbiased terms (K<sub>i</sub>, Γ<sub>i</sub>, σ<sub>i</sub>²) of each task, whose means over
 * tasks decide both solutions and both risks; see {@link GainPoint}.
 */
final class TaskTerms {
  /** The parts of an interval of α in which minima are told apart. */
  private static final int CELLS = 60;

  private final int size;
  private final List<double[][]> parts;
  private final double[] noise;

  TaskTerms(List<TaskSample> samples, double[] noise, int testSamples) {
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

  /** The mean of one part over tasks: Γ (0), ΓPΓ (1) or what m and α² multiply (2). */
  private double[] mean(int part) {
    double[] mean = new double[Packed.length(size)];
    for (double[][] task : parts) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += task[part][k] / parts.size();
      }
    }
    return mean;
  }

  /** E Γ, packed. */
  double[] meanJoint() {
    return mean(0);
  }

  /** θ of each task at a step. */
  double[][] at(double innerStep) {
    double[][] rows = new double[parts.size()][];
    for (int i = 0; i < rows.length; i++) {
      double[][] own = parts.get(i);
      rows[i] = row(own[0], own[1], own[2], innerStep, noise[i]);
    }
    return rows;
  }

  private double[] row(
      double[] joint, double[] square, double[] rest, double innerStep, double noiseVariance) {
    int p = joint.length;
    double[] row = new double[GainPoint.length(size)];
    for (int k = 0; k < p; k++) {
      row[k] = joint[k] - 2 * innerStep * square[k] + innerStep * innerStep * rest[k];
      row[p + k] = joint[k];
    }
    row[2 * p] = noiseVariance;
    return row;
  }

  /**
   * argmin<sub>α</sub> F<sub>m</sub>(w<sub>MAML</sub>(α)), up to the given α; the noise, which no
   * step avoids, need not be known.
   */
  double bestStep(double largest) {
    double[] joint = mean(0);
    double[] square = mean(1);
    double[] rest = mean(2);
    return BestStep.of(
            step -> {
              double risk = new GainPoint(row(joint, square, rest, step, 0), size).excessMaml();
              return Double.isNaN(risk) ? Double.POSITIVE_INFINITY : risk;
            },
            largest,
            CELLS)
        .innerStep();
  }
}

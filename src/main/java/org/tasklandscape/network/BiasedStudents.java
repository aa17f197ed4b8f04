package org.tasklandscape.network;

import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * Students of more neurons than their teachers, with or without a constant input channel: <b>x =
 * (√ρ z, c)</b>, the z the same for all tasks, y = Σ<sub>j</sub> φ(⟨w*<sub>j</sub>, √ρ z⟩).
 *
 * <p>Without the channel a network of ReLUs is homogeneous: it cannot read from the size of an
 * input whether its task is hard. With it, it can. Source: theory 9.6.
 *
 * @param world the law of the teachers
 * @param neurons of a student, at least 1
 * @param sharpness β of {@link SmoothReluRisk}
 * @param channel c; 0 for none
 * @param inputs how many z, half of them drawn from N(0, I), half their mirror images; even
 * @param streams the seed and the artefact
 */
public record BiasedStudents(
    TeacherEnvironment world,
    int neurons,
    double sharpness,
    double channel,
    int inputs,
    Streams streams) {

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public BiasedStudents {
    Require.atLeastOne("the number of neurons", neurons);
    Require.finitePositive("the sharpness", sharpness);
    Require.finiteAtLeastZero("the channel", channel);
    if (inputs < 2 || inputs % 2 != 0) {
      throw new IllegalArgumentException("inputs must be even and >= 2, got " + inputs);
    }
  }

  /** {@return the number of weights of a neuron} */
  private int width() {
    return world.features() + (channel > 0 ? 1 : 0);
  }

  /** {@return the number of parameters} */
  public int size() {
    return width() * neurons;
  }

  /**
   * The risk of a task.
   *
   * @param cell the name of the draw of the centres
   * @param hard whether it is hard
   * @param i its index among its kind
   * @return the risk, 0 at its teacher
   */
  public SmoothReluRisk task(String cell, boolean hard, long i) {
    double[] teacher =
        hard ? world.hardTeacher(streams, cell, i) : world.easyTeacher(streams, cell, i);
    double root = Math.sqrt(hard ? world.hardVariance() : world.easyVariance());
    int d = world.features();
    double[] z = directions();
    double[] x = new double[inputs * width()];
    double[] y = new double[inputs];
    for (int s = 0; s < inputs; s++) {
      for (int j = 0; j < d; j++) {
        x[s * width() + j] = root * z[s * d + j];
      }
      if (channel > 0) {
        x[s * width() + d] = channel;
      }
      y[s] = label(teacher, x, s * width());
    }
    return new SmoothReluRisk(sharpness, neurons, x, y);
  }

  private double label(double[] teacher, double[] x, int at) {
    double sum = 0;
    for (int neuron = 0; neuron < world.neurons(); neuron++) {
      double u = 0;
      for (int j = 0; j < world.features(); j++) {
        u += teacher[j * world.neurons() + neuron] * x[at + j];
      }
      sum += SmoothReluRisk.activation(sharpness, u);
    }
    return sum;
  }

  /** z and -z, the same for all tasks and draws. */
  private double[] directions() {
    double[] half = new double[inputs / 2 * world.features()];
    streams.stream("inputs").gaussians(half);
    double[] all = new double[2 * half.length];
    for (int i = 0; i < half.length; i++) {
      all[i] = half[i];
      all[half.length + i] = -half[i];
    }
    return all;
  }

  /**
   * A start of training, feature by feature, so that both students of a draw share what they have
   * in common.
   *
   * @param cell the name of the draw
   * @param start its number
   * @param deviation of each weight
   * @return d k entries
   */
  public double[] start(String cell, int start, double deviation) {
    double[] w = new double[size()];
    RandomStream stream = streams.stream(cell + ", start", start);
    stream.gaussians(w);
    for (int i = 0; i < w.length; i++) {
      w[i] *= deviation;
    }
    return w;
  }
}

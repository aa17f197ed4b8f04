package org.tasklandscape.network;

import org.tasklandscape.meta.Objective;
import org.tasklandscape.rule.Require;

/**
 * f(W) = (1/2n) Σ<sub>s</sub> (Σ<sub>j</sub> φ(⟨w<sub>j</sub>, x<sub>s</sub>⟩) - y<sub>s</sub>)²
 * with <b>φ(u) = (log(1 + exp βu) - log 2)/β</b>, which is max(u, 0) less a constant as β → ∞ and 0
 * at 0, so that a neuron of weight 0 is none: ReLU without the kink that keeps training from rest.
 *
 * <p>It is the {@link SampleRisk} of softplus on inputs βx and labels βy + k log 2, over β². W lies
 * as there. One thread at a time.
 */
public final class SmoothReluRisk implements Objective {
  private final SampleRisk softplus;
  private final double scale;

  /**
   * The risk on n samples.
   *
   * @param sharpness β, positive
   * @param neurons k, at least 1
   * @param x n × d, row by row
   * @param y length n, at least 1
   * @throws IllegalArgumentException if β is not positive, or as {@link SampleRisk} says
   */
  public SmoothReluRisk(double sharpness, int neurons, double[] x, double[] y) {
    Require.finitePositive("the sharpness", sharpness);
    double[] inputs = x.clone();
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] *= sharpness;
    }
    double[] labels = y.clone();
    for (int s = 0; s < labels.length; s++) {
      labels[s] = sharpness * labels[s] + neurons * Activation.SOFTPLUS.value(0);
    }
    softplus = new SampleRisk(Activation.SOFTPLUS, neurons, inputs, labels);
    scale = 1 / (sharpness * sharpness);
  }

  /**
   * φ.
   *
   * @param sharpness β
   * @param u the argument
   * @return φ(u)
   */
  public static double activation(double sharpness, double u) {
    return (Activation.SOFTPLUS.value(sharpness * u) - Activation.SOFTPLUS.value(0)) / sharpness;
  }

  @Override
  public int size() {
    return softplus.size();
  }

  @Override
  public double value(double[] w) {
    return scale * softplus.value(w);
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    double value = softplus.gradient(w, gradient);
    scale(gradient);
    return scale * value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    softplus.hessianVector(w, v, product);
    scale(product);
  }

  private void scale(double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
  }
}

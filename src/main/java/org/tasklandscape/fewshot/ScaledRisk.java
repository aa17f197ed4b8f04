package org.tasklandscape.fewshot;

import org.tasklandscape.meta.Objective;

/** s · f of the batch shown last: {@link ImageRisk} with a scale that a task brings with it. */
final class ScaledRisk implements Objective {
  private final ImageRisk risk;
  private double scale = 1;

  ScaledRisk(ImageRisk risk) {
    this.risk = risk;
  }

  void show(float[] pixels, int[] labels, double of) {
    risk.show(pixels, labels);
    scale = of;
  }

  double accuracy() {
    return risk.accuracy();
  }

  @Override
  public int size() {
    return risk.size();
  }

  @Override
  public double value(double[] w) {
    return scale * risk.value(w);
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    double value = scale * risk.gradient(w, gradient);
    scale(gradient);
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    risk.hessianVector(w, v, product);
    scale(product);
  }

  private void scale(double[] entries) {
    for (int i = 0; i < entries.length && scale != 1; i++) {
      entries[i] *= scale;
    }
  }
}

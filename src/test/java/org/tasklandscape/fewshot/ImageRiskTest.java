package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Finite differences in double precision, and single precision beside it. */
class ImageRiskTest {
  private static final ConvNetwork SMALL = new ConvNetwork(12, 2, 3, 4);
  private static final int N = 6;

  private final RandomStream stream = new Streams(5, "image-risk").stream("draws");
  private final float[] pixels = pixels(SMALL, N);
  private final int[] labels = {0, 1, 2, 3, 1, 0};
  private final double[] w = SMALL.initial(stream);
  private final double[] v = normals(SMALL.size());

  private float[] pixels(ConvNetwork network, int n) {
    float[] pixels = new float[n * network.channels() * network.side() * network.side()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) stream.gaussian();
    }
    return pixels;
  }

  private double[] normals(int count) {
    double[] draws = new double[count];
    stream.gaussians(draws);
    return draws;
  }

  private ImageRisk risk(DataType type) {
    ImageRisk risk = new ImageRisk(SMALL, N, type);
    risk.show(pixels, labels);
    return risk;
  }

  private double[] along(double step) {
    double[] moved = w.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += step * v[i];
    }
    return moved;
  }

  @Test
  void centralDifferencesGiveTheGradient() {
    ImageRisk risk = risk(DataType.DOUBLE);
    double[] gradient = new double[w.length];
    risk.gradient(w, gradient);
    double h = 1e-6;
    for (int i = 0; i < w.length; i++) {
      double[] ahead = w.clone();
      double[] behind = w.clone();
      ahead[i] += h;
      behind[i] -= h;
      double slope = (risk.value(ahead) - risk.value(behind)) / (2 * h);
      assertThat(slope).as("entry %d", i).isCloseTo(gradient[i], within(1e-7));
    }
  }

  @Test
  void centralDifferencesGiveTheHessianVectorProduct() {
    ImageRisk risk = risk(DataType.DOUBLE);
    double[] product = new double[w.length];
    double[] ahead = new double[w.length];
    double[] behind = new double[w.length];
    risk.hessianVector(w, v, product);
    double h = 1e-6;
    risk.gradient(along(h), ahead);
    risk.gradient(along(-h), behind);
    for (int i = 0; i < w.length; i++) {
      double slope = (ahead[i] - behind[i]) / (2 * h);
      assertThat(slope).as("entry %d", i).isCloseTo(product[i], within(1e-6));
    }
  }

  @Test
  void singlePrecisionAgreesWithDouble() {
    double[] exact = new double[w.length];
    double[] single = new double[w.length];
    double value = risk(DataType.DOUBLE).gradient(w, exact);
    assertThat(risk(DataType.FLOAT).gradient(w, single)).isCloseTo(value, within(1e-5));
    assertThat(single).containsExactly(exact, within(1e-5));
    risk(DataType.DOUBLE).hessianVector(w, v, exact);
    risk(DataType.FLOAT).hessianVector(w, v, single);
    assertThat(single).containsExactly(exact, within(1e-4));
  }

  @Test
  void aBatchOfAnotherSizeIsRefused() {
    ImageRisk risk = risk(DataType.FLOAT);
    assertThatThrownBy(() -> risk.show(new float[5], labels))
        .hasMessage("the batch must have 1728 pixels and 6 labels, got 5 and 6");
  }
}

package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class FeaturesTest {
  private static final int N = 5;

  private final RandomStream stream = new Streams(9, "features").stream("draws");

  /** The linear layer and the loss by plain loops give the loss of the whole network. */
  @ParameterizedTest
  @EnumSource
  void theLinearLayerAfterThemGivesTheLoss(Stages stages) {
    var network = new ConvNetwork(33, 2, 3, 4, stages);
    double[] w = network.initial(stream);
    for (int k = 1; k <= 4; k++) {
      w[w.length - k] = stream.gaussian();
    }
    var features = new Features(network, N);
    // Another batch and other parameters leave nothing behind.
    features.of(network.initial(stream), pixels(network));
    float[] pixels = pixels(network);
    float[][] rows = features.of(w, pixels);
    int[] labels = {3, 0, 1, 2, 1};
    double loss = 0;
    for (int i = 0; i < N; i++) {
      loss += crossEntropy(w, rows[i], labels[i]) / N;
    }
    assertThat(loss)
        .isCloseTo(new PlainNetwork(network, w).value(pixels, labels), within(1e-4 * loss));
  }

  private float[] pixels(ConvNetwork network) {
    float[] pixels = new float[N * network.side() * network.side() * network.channels()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) stream.gaussian();
    }
    return pixels;
  }

  private static double crossEntropy(double[] w, float[] row, int label) {
    int first = w.length - 4 - 4 * row.length;
    double sum = 0;
    double own = 0;
    for (int k = 0; k < 4; k++) {
      double logit = w[w.length - 4 + k];
      for (int f = 0; f < row.length; f++) {
        logit += row[f] * w[first + 4 * f + k];
      }
      sum += Math.exp(logit);
      own = k == label ? logit : own;
    }
    return Math.log(sum) - own;
  }

  @Test
  void wrongLengthsAreRefused() {
    ConvNetwork network = ConvNetwork.standard(2);
    assertThatThrownBy(() -> new Features(network, 0))
        .hasMessage("a batch must have n >= 1 images, got n = 0");
    var features = new Features(network, 1);
    assertThatThrownBy(() -> features.of(new double[network.size()], new float[1]))
        .hasMessage(
            "must have 784 pixels and %d parameters, got 1 and %d"
                .formatted(network.size(), network.size()));
    assertThatThrownBy(() -> features.of(new double[1], new float[784]))
        .hasMessageEndingWith("got 784 and 1");
  }
}

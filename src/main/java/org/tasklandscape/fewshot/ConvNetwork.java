package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.tasklandscape.sampling.RandomStream;

/**
 * The network of theory 6: four stages of a 3 × 3 convolution of stride 2 with a scale for each
 * channel and ReLU, then a linear layer with bias; no batch norm.
 *
 * @param side height and width of the images, at least 1
 * @param channels of the images, at least 1
 * @param filters of each stage, at least 1
 * @param classes at least 2
 */
public record ConvNetwork(int side, int channels, int filters, int classes) {
  private static final int STAGES = 4;
  private static final int STRIDE = 2;

  /**
   * Checks the sizes.
   *
   * @param side as for the record
   * @param channels as for the record
   * @param filters as for the record
   * @param classes as for the record
   * @throws IllegalArgumentException if one is too small
   */
  public ConvNetwork {
    if (side < 1 || channels < 1 || filters < 1 || classes < 2) {
      throw new IllegalArgumentException(
          "must have side, channels, filters >= 1 and classes >= 2, got %d, %d, %d, %d"
              .formatted(side, channels, filters, classes));
    }
  }

  /**
   * The network of the landscape of drawings: 28 × 28, one channel, 32 filters, 5 classes.
   *
   * @return the network
   */
  public static ConvNetwork landscape() {
    return new ConvNetwork(28, 1, 32, 5);
  }

  /**
   * The number of parameters.
   *
   * @return p
   */
  public int size() {
    return firstStage() + (STAGES - 1) * laterStage() + (features() + 1) * classes;
  }

  private int firstStage() {
    return filters * (Convolution.TAPS * channels + 1);
  }

  private int laterStage() {
    return filters * (Convolution.TAPS * filters + 1);
  }

  private int lastSide() {
    int last = side;
    for (int stage = 0; stage < STAGES; stage++) {
      last = Convolution.outputSide(last, STRIDE);
    }
    return last;
  }

  private int features() {
    return filters * lastSide() * lastSide();
  }

  /**
   * A start: weights N(0, 2/in) where in is the number of inputs of a filter (He et al.), N(0,
   * 1/in) in the linear layer, scales 1, biases 0.
   *
   * @param stream of the draws
   * @return length p
   */
  public double[] initial(RandomStream stream) {
    double[] theta = new double[size()];
    int at = 0;
    for (int stage = 0; stage < STAGES; stage++) {
      int inputs = Convolution.TAPS * (stage == 0 ? channels : filters);
      at = draw(stream, theta, at, filters * inputs, Math.sqrt(2.0 / inputs));
      Arrays.fill(theta, at, at + filters, 1);
      at += filters;
    }
    draw(stream, theta, at, features() * classes, Math.sqrt(1.0 / features()));
    return theta;
  }

  private static int draw(RandomStream stream, double[] to, int from, int count, double scale) {
    for (int i = from; i < from + count; i++) {
      to[i] = scale * stream.gaussian();
    }
    return from + count;
  }

  /** The network on batches of one size: parameters, images, layers in order, logits. */
  record Built(Quantity parameters, Images images, List<Layer> layers, Quantity logits) {}

  /** Lays out all arrays and layers for n images. */
  Built build(DataType type, int n) {
    Quantity theta = Quantity.zeros(type, size());
    Images images = new Images(type, n, side, channels, STRIDE);
    List<Layer> layers = new ArrayList<>();
    Quantity x = null;
    long at = 0;
    int from = channels;
    int inSide = side;
    for (int stage = 0; stage < STAGES; stage++) {
      long inputs = (long) Convolution.TAPS * from;
      Quantity weights = theta.part(at, filters, inputs);
      at += filters * inputs;
      Quantity scale = theta.part(at, filters, 1);
      at += filters;
      Quantity scaled = weights.another();
      int outSide = Convolution.outputSide(inSide, STRIDE);
      Quantity linear = Quantity.zeros(type, n, outSide, outSide, filters);
      Quantity active = linear.another();
      layers.add(new ChannelScale(weights, scale, scaled));
      layers.add(
          stage == 0
              ? new FirstConvolution(images, scaled, linear, STRIDE)
              : new Convolution(x, kernel(scaled), linear, STRIDE));
      layers.add(new Rectifier(linear, active));
      x = active;
      from = filters;
      inSide = outSide;
    }
    Quantity weights = theta.part(at, features(), classes);
    at += (long) features() * classes;
    Quantity bias = theta.part(at, 1, classes);
    Quantity logits = Quantity.zeros(type, n, classes);
    layers.add(new Dense(x.reshaped(n, features()), weights, bias, logits));
    return new Built(theta, images, List.copyOf(layers), logits);
  }

  private Quantity kernel(Quantity weights) {
    return weights.reshaped(filters, filters, Convolution.SIDE, Convolution.SIDE);
  }
}

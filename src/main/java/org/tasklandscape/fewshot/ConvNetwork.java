package org.tasklandscape.fewshot;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.sampling.RandomStream;

/**
 * A convolutional network of four stages, of one of two {@link Stages kinds}, and a linear layer
 * with bias: that of theory 6, or the standard one of few-shot learning (Conv4).
 *
 * @param side height and width of the images, at least 1
 * @param channels of the images, at least 1
 * @param filters of each stage, at least 1
 * @param classes at least 2
 * @param stages how a stage is made
 */
public record ConvNetwork(int side, int channels, int filters, int classes, Stages stages) {
  static final int STAGES = 4;

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if one is too small, or the side for the stages' pooling
   */
  public ConvNetwork {
    if (side < 1 || channels < 1 || filters < 1 || classes < 2) {
      throw new IllegalArgumentException(
          "must have side, channels, filters >= 1 and classes >= 2, got %d, %d, %d, %d"
              .formatted(side, channels, filters, classes));
    }
    if (lastSide(side, stages) < 1) {
      throw new IllegalArgumentException(
          "four stages of pooling must have side >= 16, got side = " + side);
    }
  }

  /**
   * A network of strided stages.
   *
   * @param side as for the record
   * @param channels as for the record
   * @param filters as for the record
   * @param classes as for the record
   * @throws IllegalArgumentException if one is too small
   */
  public ConvNetwork(int side, int channels, int filters, int classes) {
    this(side, channels, filters, classes, Stages.STRIDED);
  }

  /**
   * {@return the network of the landscape of drawings: 28 × 28, one channel, 32 filters, 5 classes}
   */
  public static ConvNetwork landscape() {
    return new ConvNetwork(28, 1, 32, 5);
  }

  /**
   * The standard network on Omniglot's drawings: 28 × 28, one channel, 5 classes, pooled stages.
   *
   * @param filters of each stage, customarily 64 or 32
   * @return the network
   * @throws IllegalArgumentException if there is no filter
   */
  public static ConvNetwork standard(int filters) {
    return new ConvNetwork(28, 1, filters, 5, Stages.POOLED);
  }

  /**
   * The same network with other outputs.
   *
   * @param outputs how many, at least 2
   * @return the network
   * @throws IllegalArgumentException if there are fewer
   */
  public ConvNetwork withClasses(int outputs) {
    return new ConvNetwork(side, channels, filters, outputs, stages);
  }

  /** {@return the number of parameters, p} */
  public int size() {
    return firstStage() + (STAGES - 1) * laterStage() + (features() + 1) * classes;
  }

  private int firstStage() {
    return filters * (Convolution.TAPS * channels + stages.perFilter());
  }

  private int laterStage() {
    return filters * (Convolution.TAPS * filters + stages.perFilter());
  }

  private static int lastSide(int side, Stages stages) {
    int last = side;
    for (int stage = 0; stage < STAGES; stage++) {
      last = stages.outputSide(last);
    }
    return last;
  }

  private int features() {
    int last = lastSide(side, stages);
    return filters * last * last;
  }

  /**
   * A start: weights N(0, 2/in) where in is the number of inputs of a filter (He et al.), N(0,
   * 1/in) in the linear layer, scales (γ) 1, biases (β) 0.
   *
   * @param stream of the draws
   * @return length p
   */
  public double[] initial(RandomStream stream) {
    double[] theta = new double[size()];
    int at = 0;
    for (int stage = 0; stage < STAGES; stage++) {
      int inputs = Convolution.TAPS * (stage == 0 ? channels : filters);
      at = drawFilters(stream, theta, at, inputs);
      Arrays.fill(theta, at, at + filters, 1);
      at += filters * stages.perFilter();
    }
    draw(stream, theta, at, features() * classes, Math.sqrt(1.0 / features()));
    return theta;
  }

  /** Filter by filter, each channel by channel: the order in which earlier versions kept them. */
  private int drawFilters(RandomStream stream, double[] to, int from, int inputs) {
    double scale = Math.sqrt(2.0 / inputs);
    int of = inputs / Convolution.TAPS;
    for (int f = 0; f < filters; f++) {
      for (int c = 0; c < of; c++) {
        for (int tap = 0; tap < Convolution.TAPS; tap++) {
          to[from + (tap * of + c) * filters + f] = scale * stream.gaussian();
        }
      }
    }
    return from + filters * inputs;
  }

  private static int draw(RandomStream stream, double[] to, int from, int count, double scale) {
    for (int i = from; i < from + count; i++) {
      to[i] = scale * stream.gaussian();
    }
    return from + count;
  }

  /** The network on batches of one size: parameters, images, layers in order, the last's ends. */
  record Built(
      Quantity parameters, Images images, List<Layer> layers, Quantity features, Quantity logits) {}

  /** Lays out all arrays and layers for n images. */
  Built build(int n) {
    Quantity theta = Quantity.zeros(size());
    boolean constant = stages == Stages.POOLED;
    Images images = new Images(n, side, channels, stages.stride(), constant);
    Wiring wiring = new Wiring(theta, images);
    for (int stage = 0; stage < STAGES; stage++) {
      wiring.stage(stages, filters);
    }
    Quantity logits = wiring.linear(classes);
    return new Built(theta, images, wiring.layers(), wiring.features(), logits);
  }
}

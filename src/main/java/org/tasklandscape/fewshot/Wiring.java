package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Lays out a network on n images, stage after stage: each takes its parameters from the flat θ
 * where the one before ended, and its input from that one's output.
 */
final class Wiring {
  private final Quantity theta;
  private final Images images;
  private final DataType type;
  private final int n;
  private final List<Layer> layers = new ArrayList<>();
  private long at;
  private int side;
  private int channels;
  private Quantity x;

  Wiring(Quantity theta, Images images) {
    this.theta = theta;
    this.images = images;
    this.type = theta.value().dataType();
    this.n = (int) images.value().size(0);
    this.side = (int) images.value().size(1);
    this.channels = (int) images.value().size(3);
  }

  List<Layer> layers() {
    return List.copyOf(layers);
  }

  void stage(Stages stages, int filters) {
    switch (stages) {
      case STRIDED -> strided(filters, stages.stride());
      case POOLED -> pooled(filters, stages.stride());
    }
    channels = filters;
    side = stages.outputSide(side);
  }

  private void strided(int filters, int stride) {
    Quantity weights = weights(filters);
    Quantity scale = next(filters, 1);
    Quantity scaled = weights.another();
    Quantity linear = output(Convolution.outputSide(side, stride), filters);
    layers.add(new ChannelScale(weights, scale, scaled));
    layers.add(
        x == null
            ? new FirstConvolution(images, scaled, linear, stride)
            : new Convolution(x, kernel(scaled), linear, stride));
    x = linear.another();
    layers.add(new Rectifier(linear, x));
  }

  /** ReLU and maximum commute, slopes too: after the pooling ReLU has a quarter of the entries. */
  private void pooled(int filters, int stride) {
    Quantity weights = weights(filters);
    Quantity gamma = next(filters, 1);
    Quantity beta = next(filters, 1);
    Quantity normal = output(side, filters);
    if (x == null) {
      Quantity normalised = Quantity.zeros(type, filters, images.patches().size(1));
      layers.add(new NormalisedFilters(images, weights, gamma, beta, normalised));
      layers.add(new AffineConvolution(images, normalised, normal, stride));
    } else {
      Quantity linear = normal.another();
      layers.add(new Convolution(x, kernel(weights), linear, stride));
      layers.add(new BatchNorm(linear, gamma, beta, normal));
    }
    Quantity largest = output(MaxPool.outputSide(side), filters);
    layers.add(new MaxPool(normal, largest));
    x = largest.another();
    layers.add(new Rectifier(largest, x));
  }

  /** What enters the linear layer, a row an image. */
  Quantity features() {
    return x.reshaped(n, (long) channels * side * side);
  }

  /** The linear layer; returns its output. */
  Quantity linear(int classes) {
    Quantity features = features();
    Quantity weights = next(features.value().size(1), classes);
    Quantity bias = next(1, classes);
    Quantity logits = Quantity.zeros(type, n, classes);
    layers.add(new Dense(features, weights, bias, logits));
    return logits;
  }

  private Quantity weights(int filters) {
    return next(filters, (long) Convolution.TAPS * channels);
  }

  private Quantity kernel(Quantity weights) {
    return weights.reshaped(weights.value().size(0), channels, Convolution.SIDE, Convolution.SIDE);
  }

  private Quantity output(int outSide, int filters) {
    return Quantity.zeros(type, n, outSide, outSide, filters);
  }

  private Quantity next(long... shape) {
    Quantity part = theta.part(at, shape);
    at += part.value().length();
    return part;
  }
}

package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a network on n images, stage after stage: each takes its parameters from the flat θ
 * where the one before ended, and its input from that one's output.
 */
final class Wiring {
  private final Quantity theta;
  private final Images images;
  private final List<Layer> layers = new ArrayList<>();
  private int at;
  private int stage;
  private Grid grid;
  private Quantity x;

  Wiring(Quantity theta, Images images) {
    this.theta = theta;
    this.images = images;
    this.grid = new Grid(images.count(), images.side(), images.channels(), 0);
  }

  List<Layer> layers() {
    return List.copyOf(layers);
  }

  void stage(Stages stages, int filters) {
    stage++;
    switch (stages) {
      case STRIDED -> strided(filters, stages.stride());
      case POOLED -> pooled(filters, stages.stride());
    }
  }

  private void strided(int filters, int stride) {
    Quantity weights = weights(filters);
    Quantity scale = next(filters);
    Quantity scaled = weights.another();
    Grid out = grid.next(Convolution.outputSide(grid.side(), stride), filters, 0);
    Quantity linear = Quantity.zeros(out.length());
    layers.add(new ChannelScale(weights, scale, scaled));
    layers.add(
        x == null
            ? new FirstConvolution(images, scaled, linear)
            : new Convolution(x, grid, scaled, linear, stride));
    rectify(linear, out);
  }

  /** ReLU and maximum commute, slopes too: after the pooling ReLU has a quarter of the entries. */
  private void pooled(int filters, int stride) {
    Quantity weights = weights(filters);
    Quantity gamma = next(filters);
    Quantity beta = next(filters);
    Grid out = grid.next(Convolution.outputSide(grid.side(), stride), filters, 0);
    Quantity normal = Quantity.zeros(out.length());
    if (x == null) {
      Quantity normalised = Quantity.zeros(filters * images.depth());
      layers.add(new NormalisedFilters(images, weights, gamma, beta, normalised));
      layers.add(new FirstConvolution(images, normalised, normal));
    } else {
      Quantity linear = normal.another();
      layers.add(new Convolution(x, grid, weights, linear, stride));
      layers.add(new BatchNorm(linear, out.row(), gamma, beta, normal));
    }
    Grid smaller = out.next(MaxPool.outputSide(out.side()), filters, 0);
    Quantity largest = Quantity.zeros(smaller.length());
    layers.add(new MaxPool(normal, out, largest));
    rectify(largest, smaller);
  }

  /** What follows needs a border, but for the linear layer. */
  private void rectify(Quantity linear, Grid plain) {
    int border = stage == ConvNetwork.STAGES ? 0 : Convolution.PADDING;
    grid = plain.next(plain.side(), plain.channels(), border);
    x = Quantity.zeros(grid.length());
    layers.add(new Rectifier(linear, x, grid));
  }

  /** What enters the linear layer, a row an image. */
  Quantity features() {
    return x;
  }

  /** The linear layer; returns its output. */
  Quantity linear(int classes) {
    Quantity weights = next(x.length() / images.count() * classes);
    Quantity bias = next(classes);
    Quantity logits = Quantity.zeros(images.count() * classes);
    layers.add(new Dense(x, weights, bias, logits));
    return logits;
  }

  private Quantity weights(int filters) {
    return next(Convolution.TAPS * grid.channels() * filters);
  }

  private Quantity next(int length) {
    Quantity part = theta.part(at, length);
    at += length;
    return part;
  }
}

package org.tasklandscape.fewshot;

import java.util.List;

/** Every layer, on small arrays. */
enum LayerCase {
  CONVOLUTION {
    @Override
    Built build(float[] pixels) {
      return convolution(1, 5);
    }
  },
  STRIDED_CONVOLUTION {
    @Override
    Built build(float[] pixels) {
      return convolution(2, 3);
    }
  },
  FIRST_CONVOLUTION {
    @Override
    Built build(float[] pixels) {
      Quantity w = Quantity.zeros(4 * 18);
      Quantity y = Quantity.zeros(N * 5 * 5 * 4);
      return new Built(new FirstConvolution(images(pixels, false), w, y), List.of(w), y);
    }
  },
  FIRST_CONVOLUTION_WITH_BIASES {
    @Override
    Built build(float[] pixels) {
      Quantity w = Quantity.zeros(4 * 19);
      Quantity y = Quantity.zeros(N * 5 * 5 * 4);
      return new Built(new FirstConvolution(images(pixels, true), w, y), List.of(w), y);
    }
  },
  NORMALISED_FILTERS {
    @Override
    Built build(float[] pixels) {
      Quantity w = Quantity.zeros(4 * 18);
      Quantity gamma = Quantity.zeros(4);
      Quantity beta = Quantity.zeros(4);
      Quantity y = Quantity.zeros(4 * 19);
      Images images = images(pixels, true);
      return new Built(
          new NormalisedFilters(images, w, gamma, beta, y), List.of(w, gamma, beta), y);
    }
  },
  CHANNEL_SCALE {
    @Override
    Built build(float[] pixels) {
      Quantity w = Quantity.zeros(4 * 18);
      Quantity scale = Quantity.zeros(4);
      Quantity y = w.another();
      return new Built(new ChannelScale(w, scale, y), List.of(w, scale), y);
    }
  },
  BATCH_NORM {
    @Override
    Built build(float[] pixels) {
      Quantity x = Quantity.zeros(N * 3 * 3 * 4);
      Quantity gamma = Quantity.zeros(4);
      Quantity beta = Quantity.zeros(4);
      Quantity y = x.another();
      return new Built(new BatchNorm(x, 3 * 4, gamma, beta, y), List.of(x, gamma, beta), y);
    }
  },
  MAX_POOL {
    @Override
    Built build(float[] pixels) {
      Quantity x = Quantity.zeros(N * 4 * 4 * 3);
      Quantity y = Quantity.zeros(N * 2 * 2 * 3);
      return new Built(new MaxPool(x, new Grid(N, 4, 3, 0), y), List.of(x), y);
    }
  },
  MAX_POOL_OF_AN_ODD_SIDE {
    @Override
    Built build(float[] pixels) {
      Quantity x = Quantity.zeros(N * 5 * 5 * 3);
      Quantity y = Quantity.zeros(N * 2 * 2 * 3);
      return new Built(new MaxPool(x, new Grid(N, 5, 3, 0), y), List.of(x), y);
    }
  },
  RECTIFIER {
    @Override
    Built build(float[] pixels) {
      Quantity x = Quantity.zeros(N * 3 * 3 * 4);
      Quantity y = x.another();
      return new Built(new Rectifier(x, y, new Grid(N, 3, 4, 0)), List.of(x), y);
    }
  },
  RECTIFIER_WITH_A_BORDER {
    @Override
    Built build(float[] pixels) {
      Grid grid = new Grid(N, 3, 4, 1);
      Quantity x = Quantity.zeros(N * 3 * 3 * 4);
      Quantity y = Quantity.zeros(grid.length());
      return new Built(new Rectifier(x, y, grid), List.of(x), y);
    }
  },
  DENSE {
    @Override
    Built build(float[] pixels) {
      Quantity x = Quantity.zeros(N * 7);
      Quantity w = Quantity.zeros(7 * 4);
      Quantity b = Quantity.zeros(1 * 4);
      Quantity y = Quantity.zeros(N * 4);
      return new Built(new Dense(x, w, b, y), List.of(x, w, b), y);
    }
  };

  private static final int N = 3;
  private static final int SIDE = 5;
  private static final int CHANNELS = 2;

  /** A layer with the arrays that move and what it writes. */
  record Built(Layer layer, List<Quantity> inputs, Quantity output) {}

  /** The number of pixels of the images that a case may use. */
  static int pixels() {
    return N * SIDE * SIDE * CHANNELS;
  }

  abstract Built build(float[] pixels);

  private static Built convolution(int stride, int outSide) {
    Grid grid = new Grid(N, SIDE, CHANNELS, 1);
    Quantity x = Quantity.zeros(grid.length());
    Quantity w = Quantity.zeros(9 * CHANNELS * 4);
    Quantity y = Quantity.zeros(N * outSide * outSide * 4);
    return new Built(new Convolution(x, grid, w, y, stride), List.of(x, w), y);
  }

  private static Images images(float[] pixels, boolean constant) {
    Images images = new Images(N, SIDE, CHANNELS, 1, constant);
    images.show(pixels);
    return images;
  }
}

package org.tasklandscape.fewshot;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;

/** Every layer, on small arrays. */
enum LayerCase {
  CONVOLUTION {
    @Override
    Built build(DataType type, float[] pixels) {
      return convolution(type, 1, 5);
    }
  },
  STRIDED_CONVOLUTION {
    @Override
    Built build(DataType type, float[] pixels) {
      return convolution(type, 2, 3);
    }
  },
  FIRST_CONVOLUTION {
    @Override
    Built build(DataType type, float[] pixels) {
      Quantity w = Quantity.zeros(type, 4, 18);
      Quantity y = Quantity.zeros(type, N, 5, 5, 4);
      return new Built(new FirstConvolution(images(type, pixels, false), w, y, 1), List.of(w), y);
    }
  },
  AFFINE_CONVOLUTION {
    @Override
    Built build(DataType type, float[] pixels) {
      Quantity w = Quantity.zeros(type, 4, 19);
      Quantity y = Quantity.zeros(type, N, 5, 5, 4);
      return new Built(new AffineConvolution(images(type, pixels, true), w, y, 1), List.of(w), y);
    }
  },
  NORMALISED_FILTERS {
    @Override
    Built build(DataType type, float[] pixels) {
      Quantity w = Quantity.zeros(type, 4, 18);
      Quantity gamma = Quantity.zeros(type, 4, 1);
      Quantity beta = Quantity.zeros(type, 4, 1);
      Quantity y = Quantity.zeros(type, 4, 19);
      Images images = images(type, pixels, true);
      return new Built(
          new NormalisedFilters(images, w, gamma, beta, y), List.of(w, gamma, beta), y);
    }
  },
  CHANNEL_SCALE {
    @Override
    Built build(DataType type, float[] pixels) {
      Quantity w = Quantity.zeros(type, 4, 18);
      Quantity scale = Quantity.zeros(type, 4, 1);
      Quantity y = w.another();
      return new Built(new ChannelScale(w, scale, y), List.of(w, scale), y);
    }
  },
  BATCH_NORM {
    @Override
    Built build(DataType type, float[] pixels) {
      Quantity x = Quantity.zeros(type, N, 3, 3, 4);
      Quantity gamma = Quantity.zeros(type, 4, 1);
      Quantity beta = Quantity.zeros(type, 4, 1);
      Quantity y = x.another();
      return new Built(new BatchNorm(x, gamma, beta, y), List.of(x, gamma, beta), y);
    }
  },
  MAX_POOL {
    @Override
    Built build(DataType type, float[] pixels) {
      Quantity x = Quantity.zeros(type, N, 4, 4, 3);
      Quantity y = Quantity.zeros(type, N, 2, 2, 3);
      return new Built(new MaxPool(x, y), List.of(x), y);
    }
  },
  MAX_POOL_OF_AN_ODD_SIDE {
    @Override
    Built build(DataType type, float[] pixels) {
      Quantity x = Quantity.zeros(type, N, 5, 5, 3);
      Quantity y = Quantity.zeros(type, N, 2, 2, 3);
      return new Built(new MaxPool(x, y), List.of(x), y);
    }
  },
  RECTIFIER {
    @Override
    Built build(DataType type, float[] pixels) {
      Quantity x = Quantity.zeros(type, N, 3, 3, 4);
      Quantity y = x.another();
      return new Built(new Rectifier(x, y), List.of(x), y);
    }
  },
  DENSE {
    @Override
    Built build(DataType type, float[] pixels) {
      Quantity x = Quantity.zeros(type, N, 7);
      Quantity w = Quantity.zeros(type, 7, 4);
      Quantity b = Quantity.zeros(type, 1, 4);
      Quantity y = Quantity.zeros(type, N, 4);
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

  abstract Built build(DataType type, float[] pixels);

  private static Built convolution(DataType type, int stride, int outSide) {
    Quantity x = Quantity.zeros(type, N, SIDE, SIDE, CHANNELS);
    Quantity w = Quantity.zeros(type, 4, 2, 3, 3);
    Quantity y = Quantity.zeros(type, N, outSide, outSide, 4);
    return new Built(new Convolution(x, w, y, stride), List.of(x, w), y);
  }

  private static Images images(DataType type, float[] pixels, boolean constant) {
    Images images = new Images(type, N, SIDE, CHANNELS, 1, constant);
    images.show(pixels);
    return images;
  }
}

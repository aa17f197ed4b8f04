package org.tasklandscape.fewshot;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A batch of images, n × height × width × channels, and beside it the patches that the first
 * convolution sees: a row for each image and place, with the taps of channel 0, then of channel 1,
 * and so on, and a constant 1 at the end if it is asked for.
 *
 * <p>Images never move, so a product with the patches gives the slopes of the first weights without
 * those of the images, which nobody asks for.
 */
final class Images {
  private final INDArray value;
  private final INDArray patches;
  private final int side;
  private final int channels;
  private final int outSide;
  private final int stride;
  private final boolean constant;
  private PatchMoments moments;

  Images(DataType type, int n, int side, int channels, int stride, boolean constant) {
    this.side = side;
    this.channels = channels;
    this.stride = stride;
    this.constant = constant;
    outSide = Convolution.outputSide(side, stride);
    value = Nd4j.zeros(type, n, side, side, channels);
    long taps = (long) Convolution.TAPS * channels + (constant ? 1 : 0);
    patches = Nd4j.zeros(type, (long) n * outSide * outSide, taps);
  }

  INDArray value() {
    return value;
  }

  INDArray patches() {
    return patches;
  }

  /** Those of the patches, which need the constant. */
  PatchMoments moments() {
    if (moments == null) {
      moments = PatchMoments.of(patches);
    }
    return moments;
  }

  void show(float[] pixels) {
    value.assign(Nd4j.createFromArray(pixels).reshape(value.shape()));
    float[] taps = new float[(int) patches.length()];
    int width = side + 2 * Convolution.PADDING;
    float[] padded = new float[width * width * channels];
    int size = side * side * channels;
    int at = 0;
    for (int image = 0; image < pixels.length; image += size) {
      pad(pixels, image, padded, width);
      for (int y = 0; y < outSide; y++) {
        for (int x = 0; x < outSide; x++) {
          int corner = (y * width + x) * stride * channels;
          for (int c = 0; c < channels; c++) {
            at = patch(padded, corner + c, width, taps, at);
          }
          if (constant) {
            taps[at++] = 1;
          }
        }
      }
    }
    patches.assign(Nd4j.createFromArray(taps).reshape(patches.shape()));
    moments = null;
  }

  /** The border stays 0. */
  private void pad(float[] pixels, int image, float[] padded, int width) {
    int row = side * channels;
    for (int y = 0; y < side; y++) {
      int to = ((y + Convolution.PADDING) * width + Convolution.PADDING) * channels;
      System.arraycopy(pixels, image + y * row, padded, to, row);
    }
  }

  private int patch(float[] padded, int corner, int width, float[] taps, int from) {
    int at = from;
    for (int dy = 0; dy < Convolution.SIDE; dy++) {
      for (int dx = 0; dx < Convolution.SIDE; dx++) {
        taps[at++] = padded[corner + (dy * width + dx) * channels];
      }
    }
    return at;
  }
}

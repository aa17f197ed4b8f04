package org.tasklandscape.fewshot;

/**
 * A batch of images, n × height × width × channels, as the patches that the first convolution sees:
 * a row for each image and place, with the channels of tap 0, then those of tap 1, and so on, a
 * constant 1 behind them if it is asked for, and zeros up to a whole number of vectors.
 *
 * <p>Images never move, so a product with the patches gives the slopes of the first weights without
 * those of the images, which nobody asks for.
 */
final class Images {
  private static final int ALIGNED = 16;

  private final Grid grid;
  private final boolean constant;
  private final int depth;
  private final int pitch;
  private final int placesOfAnImage;
  private final int[] windows;
  private final float[] padded;
  private final Strip patches;
  private PatchMoments moments;

  Images(int n, int side, int channels, int stride, boolean constant) {
    this.constant = constant;
    grid = new Grid(n, side, channels, Convolution.PADDING);
    int outSide = Convolution.outputSide(side, stride);
    placesOfAnImage = outSide * outSide;
    windows = grid.windows(stride, outSide);
    padded = new float[grid.length()];
    depth = Convolution.TAPS * channels + (constant ? 1 : 0);
    pitch = (depth + ALIGNED - 1) / ALIGNED * ALIGNED;
    int rows = n * placesOfAnImage;
    patches = new Strip(new float[rows * pitch], Grid.rows(rows, pitch), 0);
  }

  /** The number of pixels of a batch. */
  int length() {
    return grid.places() * grid.channels();
  }

  /** n. */
  int count() {
    return grid.images();
  }

  /** Height and width. */
  int side() {
    return grid.side();
  }

  int channels() {
    return grid.channels();
  }

  /** The patches, of which each has {@link #depth} entries. */
  Strip patches() {
    return patches;
  }

  /** The number of taps, the constant one among them. */
  int depth() {
    return depth;
  }

  /** Those of the patches, which need the constant. */
  PatchMoments moments() {
    if (moments == null) {
      moments = PatchMoments.of(patches, depth, pitch, placesOfAnImage);
    }
    return moments;
  }

  void show(float[] pixels) {
    int row = grid.row();
    for (int image = 0; image < grid.images(); image++) {
      for (int y = 0; y < grid.side(); y++) {
        int from = (image * grid.side() + y) * row;
        System.arraycopy(pixels, from, padded, grid.start(image, y), row);
      }
    }
    int across = Convolution.SIDE * grid.channels();
    float[] taps = patches.entries();
    for (int i = 0; i < windows.length; i++) {
      int to = i * pitch;
      for (int dy = 0; dy < Convolution.SIDE; dy++) {
        System.arraycopy(padded, windows[i] + dy * grid.pitch(), taps, to + dy * across, across);
      }
      if (constant) {
        taps[to + depth - 1] = 1;
      }
    }
    moments = null;
  }
}

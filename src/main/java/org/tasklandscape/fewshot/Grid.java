package org.tasklandscape.fewshot;

/**
 * How a batch of images lies in an array: n × height × width × channels, each image within a border
 * of zeros, so that a window over its edge needs no question.
 *
 * @param images n
 * @param side height and width, without the border
 * @param channels of a place, which lie together
 * @param border its width
 */
record Grid(int images, int side, int channels, int border) {
  /** The entries from one row of an image to the next. */
  int pitch() {
    return (side + 2 * border) * channels;
  }

  /** The number of entries of the array. */
  int length() {
    return images * (side + 2 * border) * pitch();
  }

  /** The number of places of all images, without borders. */
  int places() {
    return images * side * side;
  }

  /** The number of entries of a row of an image, without the border. */
  int row() {
    return side * channels;
  }

  /** Where the entries of a row begin. */
  int start(int image, int y) {
    return ((image * (side + 2 * border) + y + border) * (side + 2 * border) + border) * channels;
  }

  /** Another one of as many images. */
  Grid next(int nextSide, int nextChannels, int nextBorder) {
    return new Grid(images, nextSide, nextChannels, nextBorder);
  }

  /**
   * Where the windows begin that a filter sees, whose first is at the border's corner: one for each
   * place of its output.
   */
  int[] windows(int stride, int outSide) {
    int[] corners = new int[images * outSide * outSide];
    int at = 0;
    for (int image = 0; image < images; image++) {
      int first = image * (side + 2 * border) * pitch();
      for (int y = 0; y < outSide; y++) {
        for (int x = 0; x < outSide; x++) {
          corners[at++] = first + y * stride * pitch() + x * stride * channels;
        }
      }
    }
    return corners;
  }

  /** Where rows of one length begin that lie one behind the other. */
  static int[] rows(int count, int length) {
    int[] starts = new int[count];
    for (int i = 0; i < count; i++) {
      starts[i] = i * length;
    }
    return starts;
  }
}

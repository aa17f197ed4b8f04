package org.tasklandscape.dataset;

/**
 * What one image is: channels × side × side levels from 0 to {@code levels}, each kept in a byte.
 * The value of a pixel is its level over {@code levels}, in [0, 1]; of drawings, 1 is ink.
 *
 * @param channels 1 for drawings, 3 for red, green and blue
 * @param side pixels of a row and rows of a channel
 * @param levels the level of the value 1, at most 255
 */
public record ImageFormat(int channels, int side, int levels) {
  private static final int LARGEST_SIDE = 1024;

  /**
   * Checks the rule of each part.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ImageFormat {
    if (channels < 1 || channels > 4) {
      throw new IllegalArgumentException("channels must be 1 to 4, got " + channels);
    }
    if (side < 1 || side > LARGEST_SIDE) {
      throw new IllegalArgumentException(
          "the side must be 1 to %d pixels, got %d".formatted(LARGEST_SIDE, side));
    }
    if (levels < 1 || levels > 255) {
      throw new IllegalArgumentException("levels must be 1 to 255, got " + levels);
    }
  }

  /** {@return the numbers that make an image, channels × side × side} */
  public int pixels() {
    return channels * side * side;
  }
}

package org.tasklandscape.figure;

import java.awt.Color;

/**
 * A map from [0, 1] to colours, linear between anchors in sRGB; both maps are ordered by lightness
 * and safe for the common colour blindnesses.
 */
public enum ColourMap {
  /** Dark violet over green to yellow: anchors of viridis (S. van der Walt, N. Smith; CC0). */
  SEQUENTIAL(
      0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C,
      0xFDE725),

  /**
   * Orange (below) over near white to blue (above): lightness falls on both sides of the middle.
   */
  DIVERGING(
      0x7A2F00, 0xB84F00, 0xE0802F, 0xF2B680, 0xFAE3CD, 0xF7F7F7, 0xCFE4F2, 0x8FC3E3, 0x3F95C9,
      0x0868A8, 0x053A66);

  /** The colour where there is no value. */
  static final Color MISSING = new Color(0xD0D0D0);

  private final int[] anchors;

  ColourMap(int... anchors) {
    this.anchors = anchors;
  }

  /**
   * The colour at a place.
   *
   * @param place a number in [0, 1]; beyond the ends the end colours hold
   * @return the colour; a light grey for NaN
   */
  public Color at(double place) {
    if (Double.isNaN(place)) {
      return MISSING;
    }
    double scaled = Math.min(1, Math.max(0, place)) * (anchors.length - 1);
    int i = Math.min(anchors.length - 2, (int) scaled);
    double t = scaled - i;
    return new Color(
        mix(anchors[i] >> 16, anchors[i + 1] >> 16, t),
        mix(anchors[i] >> 8, anchors[i + 1] >> 8, t),
        mix(anchors[i], anchors[i + 1], t));
  }

  private static int mix(int from, int to, double t) {
    return (int) Math.round((1 - t) * (from & 0xFF) + t * (to & 0xFF));
  }
}

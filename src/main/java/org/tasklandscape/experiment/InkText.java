package org.tasklandscape.experiment;

import java.util.Arrays;
import java.util.HexFormat;

/** The ink of an image, from 0 to 1, as a cell of a table: 256 levels in hexadecimal. */
public final class InkText {
  private static final int LEVELS = 255;

  private InkText() {}

  /**
   * The text of an image.
   *
   * @param ink of each pixel, from 0 to 1
   * @return two digits a pixel
   */
  public static String of(float[] ink) {
    byte[] levels = new byte[ink.length];
    for (int p = 0; p < ink.length; p++) {
      levels[p] = (byte) Math.round(LEVELS * ink[p]);
    }
    return HexFormat.of().formatHex(levels);
  }

  /**
   * The text of one image among several.
   *
   * @param images one after the other
   * @param place which, from 0
   * @param pixels of each
   * @return two digits a pixel
   */
  public static String of(float[] images, int place, int pixels) {
    return of(Arrays.copyOfRange(images, place * pixels, (place + 1) * pixels));
  }

  /**
   * The image of a text, to the nearest level.
   *
   * @param text two digits a pixel
   * @return the ink of each pixel, from 0 to 1
   * @throws IllegalArgumentException if it is not hexadecimal
   */
  public static float[] ink(String text) {
    byte[] levels = HexFormat.of().parseHex(text);
    float[] ink = new float[levels.length];
    for (int p = 0; p < ink.length; p++) {
      ink[p] = (float) (levels[p] & 0xff) / LEVELS;
    }
    return ink;
  }
}

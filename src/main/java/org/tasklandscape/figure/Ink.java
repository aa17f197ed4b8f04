package org.tasklandscape.figure;

import java.awt.Color;
import java.util.Objects;

/**
 * How one meaning looks: a colour, always doubled by a dash and a marker.
 *
 * @param colour the hue; what is drawn is a shade of it dark enough for white paper
 * @param dash the pattern of its lines
 * @param marker the shape of its points
 * @param filled whether its markers are filled or rings
 */
public record Ink(Color colour, Dash dash, Marker marker, boolean filled) {
  /** WCAG 2.1, 1.4.11: the contrast that graphics need. */
  static final double GRAPHIC_CONTRAST = 3;

  /** WCAG 2.1, 1.4.3: the contrast that text needs. */
  static final double TEXT_CONTRAST = 4.5;

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public Ink {
    Objects.requireNonNull(colour, "colour");
    Objects.requireNonNull(dash, "dash");
    Objects.requireNonNull(marker, "marker");
  }

  /**
   * The same ink with another dash.
   *
   * @param other the new pattern
   * @return the changed copy
   */
  public Ink with(Dash other) {
    return new Ink(colour, other, marker, filled);
  }

  /**
   * The same ink with another marker.
   *
   * @param other the new shape
   * @return the changed copy
   */
  public Ink with(Marker other) {
    return new Ink(colour, dash, other, filled);
  }

  /** {@return the same ink with rings for markers} */
  public Ink hollow() {
    return new Ink(colour, dash, marker, false);
  }

  /**
   * {@return the colour of lines and markers: the hue, darkened to a contrast of at least 3 against
   * white}
   */
  public Color graphic() {
    return darkened(colour, GRAPHIC_CONTRAST);
  }

  /** {@return the colour of text: the hue, darkened to a contrast of at least 4.5 against white} */
  public Color text() {
    return darkened(colour, TEXT_CONTRAST);
  }

  private static Color darkened(Color colour, double contrast) {
    Color shade = colour;
    for (int percent = 100; contrastWithWhite(shade) < contrast; percent--) {
      shade =
          new Color(
              colour.getRed() * percent / 100,
              colour.getGreen() * percent / 100,
              colour.getBlue() * percent / 100);
    }
    return shade;
  }

  /** (1 + 0.05)/(L + 0.05) with L the relative luminance (WCAG 2.1). */
  static double contrastWithWhite(Color c) {
    double luminance =
        0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(int channel) {
    double s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : StrictMath.pow((s + 0.055) / 1.055, 2.4);
  }
}

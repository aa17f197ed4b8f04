package org.tasklandscape.figure;

import java.awt.Color;

/**
 * The inks of the house, named by what they mean: the eight colours of Okabe and Ito, which readers
 * with any common colour vision tell apart.
 */
public final class Palette {
  /** Non-adaptive learning. */
  public static final Ink NAL = new Ink(new Color(0xD55E00), Dash.DASHED, Marker.SQUARE, true);

  /** MAML. */
  public static final Ink MAML = new Ink(new Color(0x0072B2), Dash.SOLID, Marker.CIRCLE, true);

  /** Easy tasks. */
  public static final Ink EASY = new Ink(new Color(0x009E73), Dash.DASH_DOT, Marker.TRIANGLE, true);

  /** Hard tasks. */
  public static final Ink HARD =
      new Ink(new Color(0xCC79A7), Dash.SHORT_DASHED, Marker.DIAMOND, true);

  /** A bound that nothing may cross. */
  public static final Ink BOUND = new Ink(Color.BLACK, Dash.DOTTED, Marker.WEDGE, true);

  /** A limit that curves approach. */
  public static final Ink LIMIT = new Ink(new Color(0x3C3C3C), Dash.DASHED, Marker.CROSS, true);

  /** What carries no meaning of its own: averages, reference lines, remarks. */
  public static final Ink NEUTRAL = new Ink(new Color(0x6E6E6E), Dash.SOLID, Marker.CIRCLE, false);

  /** A further method. */
  public static final Ink OTHER = new Ink(new Color(0xE69F00), Dash.DASH_DOT, Marker.WEDGE, true);

  /** One more method. */
  public static final Ink ANOTHER =
      new Ink(new Color(0x56B4E9), Dash.SHORT_DASHED, Marker.STAR, true);

  private Palette() {}

  /**
   * The ink of member i of a family of n curves ordered by a parameter: from dark to light, so that
   * the order shows without a legend, each with a dash and a marker of its own.
   *
   * @param i the place in the family, from 0
   * @param n the size of the family
   * @return the ink
   * @throws IllegalArgumentException unless 0 ≤ i &lt; n
   */
  public static Ink ordered(int i, int n) {
    if (i < 0 || i >= n) {
      throw new IllegalArgumentException("must have 0 <= i < n, got i = " + i + ", n = " + n);
    }
    Dash[] dashes = Dash.values();
    Marker[] markers = Marker.values();
    double place = n == 1 ? 0.3 : 0.08 + 0.64 * i / (n - 1);
    return new Ink(
        ColourMap.SEQUENTIAL.at(place),
        dashes[i % dashes.length],
        markers[i % markers.length],
        i < markers.length);
  }
}

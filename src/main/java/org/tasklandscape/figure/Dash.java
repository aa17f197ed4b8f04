package org.tasklandscape.figure;

import java.awt.BasicStroke;

/**
 * The pattern of a line: it tells curves apart where colour cannot (print in grey, colour
 * blindness).
 */
public enum Dash {
  /** An unbroken line. */
  SOLID,
  /** Long dashes. */
  DASHED(9, 5),
  /** Fine dots. */
  DOTTED(1.5f, 4.5f),
  /** A dash and a dot in turn. */
  DASH_DOT(11, 4, 2, 4),
  /** Short dashes. */
  SHORT_DASHED(4.5f, 3.5f);

  private final float[] pattern;

  Dash(float... pattern) {
    this.pattern = pattern;
  }

  /** The stroke of a line of the given width; the pattern grows with the width. */
  BasicStroke stroke(double width) {
    if (pattern.length == 0) {
      return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    var scaled = new float[pattern.length];
    for (int i = 0; i < pattern.length; i++) {
      scaled[i] = (float) (pattern[i] * width / 2);
    }
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, scaled, 0);
  }
}

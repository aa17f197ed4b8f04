package org.tasklandscape.figure;

import java.awt.geom.Rectangle2D;

/**
 * The room between the box of a panel and its axes, in pixels.
 *
 * @param left to the left
 * @param right to the right
 * @param top above
 * @param bottom below
 */
record Margins(double left, double right, double top, double bottom) {
  private static final int LEAST = 100;

  static final Margins NONE = new Margins(0, 0, 0, 0);

  /** The larger of two on every side. */
  Margins or(Margins other) {
    return new Margins(
        Math.max(left, other.left),
        Math.max(right, other.right),
        Math.max(top, other.top),
        Math.max(bottom, other.bottom));
  }

  /** Both, one around the other. */
  Margins plus(Margins other) {
    return new Margins(
        left + other.left, right + other.right, top + other.top, bottom + other.bottom);
  }

  /**
   * What they leave of a box, in whole pixels.
   *
   * @throws IllegalArgumentException if they leave less than {@value #LEAST} pixels either way
   */
  Rectangle2D inside(Rectangle2D box) {
    double x = Math.round(box.getX() + left);
    double y = Math.round(box.getY() + top);
    var rest =
        new Rectangle2D.Double(
            x, y, Math.round(box.getMaxX() - right) - x, Math.round(box.getMaxY() - bottom) - y);
    if (rest.getWidth() < LEAST || rest.getHeight() < LEAST) {
      throw new IllegalArgumentException(
          ("names and titles must leave at least %d px each way for the axes, got %.0f x %.0f:"
                  + " shorten names, use legendBelow() or a larger panelSize")
              .formatted(LEAST, rest.getWidth(), rest.getHeight()));
    }
    return rest;
  }
}

package org.tasklandscape.figure;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * A part of a picture that can be shown alone, so that a narrow screen has the parts below one
 * another in letters that can be read.
 *
 * @param kind what it is
 * @param place which of its kind, from 0
 * @param box where it lies
 */
record View(Kind kind, int place, Rectangle2D box) {
  /** What is shown alone. */
  enum Kind {
    /** A panel with all around it. */
    PANEL,
    /** A name in the legend of all panels, with its sample. */
    KEY,
    /** The colour bar of all panels. */
    BAR
  }

  /** A view of SVG, named by the figure: {@code NAME.svg#NAME-panel-1} shows the first panel. */
  String markup(String figure) {
    Rectangle whole = box.getBounds();
    return "<view id=\"%s-%s-%d\" viewBox=\"%d %d %d %d\"/>"
        .formatted(
            figure,
            kind.name().toLowerCase(Locale.ROOT),
            place + 1,
            whole.x,
            whole.y,
            whole.width,
            whole.height);
  }
}

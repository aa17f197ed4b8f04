package org.tasklandscape.figure;

import java.awt.geom.Path2D;
import java.util.Optional;

/**
 * A line through points; broken at points that cannot be placed.
 *
 * @param name its name, empty for none
 * @param x abscissae
 * @param y ordinates
 * @param ink its looks
 * @param width its width in pixels
 */
record Curve(String name, double[] x, double[] y, Ink ink, double width) implements Layer {
  @Override
  public void paint(Canvas canvas) {
    Path2D path = canvas.path(x, y);
    canvas.clipped(() -> canvas.draw(path, ink.graphic(), ink.dash().stroke(width)));
  }

  @Override
  public Optional<Key> key() {
    return Key.ofLine(name, ink);
  }

  /** The index of the rightmost point that shows; -1 unless two do, for one is no line. */
  int end(Canvas canvas) {
    int end = -1;
    int shown = 0;
    for (int i = 0; i < x.length; i++) {
      if (canvas.shows(canvas.px(x[i]), canvas.py(y[i]))) {
        shown++;
        end = end < 0 || x[i] >= x[end] ? i : end;
      }
    }
    return shown > 1 ? end : -1;
  }
}

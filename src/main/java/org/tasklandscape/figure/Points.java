package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.Optional;

/**
 * Points, with or without bars from a lower to an upper end.
 *
 * @param name their name, empty for none
 * @param x abscissae
 * @param y ordinates
 * @param lower the lower ends of the bars
 * @param upper the upper ends; an end that is not beyond y, or NaN, draws none
 * @param ink their looks
 * @param size the diameter in pixels
 */
record Points(
    String name, double[] x, double[] y, double[] lower, double[] upper, Ink ink, double size)
    implements Layer {
  /** The diameter of ordinary points. */
  static final double ORDINARY = 11;

  /** The diameter of points in a cloud. */
  static final double SMALL = 7;

  private static final double CAP = 5;

  /** The ends of the bars first, so that the axes show them. */
  @Override
  public double[] y() {
    int n = y.length;
    var all = new double[3 * n];
    for (int i = 0; i < n; i++) {
      all[i] = Double.isFinite(lower[i]) ? lower[i] : y[i];
      all[n + i] = Double.isFinite(upper[i]) ? upper[i] : y[i];
      all[2 * n + i] = y[i];
    }
    return all;
  }

  @Override
  public void paint(Canvas canvas) {
    canvas.clipped(() -> canvas.draw(bars(canvas), ink.graphic(), new BasicStroke(2.2f)));
    for (int i = 0; i < x.length; i++) {
      double px = canvas.px(x[i]);
      double py = canvas.py(y[i]);
      if (canvas.shows(px, py)) {
        canvas.marker(ink, px, py, size);
      }
    }
  }

  private Path2D bars(Canvas canvas) {
    var bars = new Path2D.Double();
    for (int i = 0; i < x.length; i++) {
      double px = canvas.px(x[i]);
      boolean hasBar = lower[i] < upper[i] && Double.isFinite(upper[i] - lower[i]);
      if (!hasBar || Double.isNaN(px) || Double.isNaN(canvas.py(y[i]))) {
        continue;
      }
      double top = canvas.py(upper[i]);
      double bottom = canvas.py(lower[i]);
      bars.moveTo(px - CAP, top);
      bars.lineTo(px + CAP, top);
      bars.moveTo(px, top);
      if (Double.isNaN(bottom)) {
        // The bar leaves a logarithmic axis: no cap, it goes on below.
        bars.lineTo(px, canvas.area().getMaxY());
      } else {
        bars.lineTo(px, bottom);
        bars.moveTo(px - CAP, bottom);
        bars.lineTo(px + CAP, bottom);
      }
    }
    return bars;
  }

  @Override
  public Optional<Key> key() {
    return Key.ofPoints(name, ink);
  }
}

package org.tasklandscape.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The area between two curves; broken where either is NaN. A lower edge at or below zero on a
 * logarithmic axis, or an infinite edge, runs along the end of the axis.
 *
 * @param x abscissae
 * @param low lower ordinates
 * @param high upper ordinates
 * @param ink its looks
 */
record Band(double[] x, double[] low, double[] high, Ink ink) implements Layer {
  private static final double OPACITY = 0.18;

  @Override
  public double[] y() {
    var both = new double[2 * x.length];
    System.arraycopy(low, 0, both, 0, x.length);
    System.arraycopy(high, 0, both, x.length, x.length);
    return both;
  }

  @Override
  public void paint(Canvas canvas) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    List<double[]> upper = new ArrayList<>();
    List<double[]> lower = new ArrayList<>();
    for (int i = 0; i <= x.length; i++) {
      double px = i < x.length ? canvas.px(x[i]) : Double.NaN;
      if (Double.isNaN(px) || Double.isNaN(low[i]) || Double.isNaN(high[i])) {
        close(path, upper, lower);
        upper.clear();
        lower.clear();
      } else {
        upper.add(new double[] {px, edge(canvas, high[i])});
        lower.add(new double[] {px, edge(canvas, low[i])});
      }
    }
    canvas.clipped(() -> canvas.fill(path, ink.wash(OPACITY)));
  }

  private static double edge(Canvas canvas, double value) {
    double py = canvas.py(value);
    if (!Double.isNaN(py)) {
      return py;
    }
    return value > 0 ? canvas.area().getY() : canvas.area().getMaxY();
  }

  private static void close(Path2D path, List<double[]> upper, List<double[]> lower) {
    if (upper.size() < 2) {
      return;
    }
    var round = new ArrayList<>(upper);
    var back = new ArrayList<>(lower);
    Collections.reverse(back);
    round.addAll(back);
    path.moveTo(round.get(0)[0], round.get(0)[1]);
    round.subList(1, round.size()).forEach(p -> path.lineTo(p[0], p[1]));
    path.closePath();
  }

  @Override
  public boolean isBackdrop() {
    return true;
  }
}

package org.tasklandscape.figure;

import java.util.List;

/**
 * Names along the axes instead of numbers, at 0, 1, and so on.
 *
 * @param x those along the horizontal axis, none for numbers
 * @param y those along the vertical axis, upwards, none for numbers
 */
record AxisNames(List<String> x, List<String> y) {
  private static final double GAP = 14;

  /** The room that they need outside the axes. */
  Margins room() {
    double widest = y.stream().mapToDouble(Lettering.TICK::width).max().orElse(-GAP);
    return new Margins(widest + GAP, 0, 0, x.isEmpty() ? 0 : Lettering.TICK.size() + GAP);
  }

  void paint(Canvas canvas) {
    double below = canvas.area().getMaxY() + GAP + Lettering.TICK.capHeight();
    for (int i = 0; i < x.size(); i++) {
      double left = canvas.px(i) - Lettering.TICK.width(x.get(i)) / 2;
      canvas.text(x.get(i), Lettering.TICK, Pen.TEXT, left, below);
    }
    for (int i = 0; i < y.size(); i++) {
      double left = canvas.area().getX() - GAP - Lettering.TICK.width(y.get(i));
      double baseline = canvas.py(i) + Lettering.TICK.capHeight() / 2;
      canvas.text(y.get(i), Lettering.TICK, Pen.TEXT, left, baseline);
    }
  }
}

package org.tasklandscape.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of what a panel shows, in rows below its axes; layers of one name share an entry. */
final class Legend {
  private static final double LINE_SAMPLE = 46;
  private static final double POINT_SAMPLE = 22;
  private static final double SAMPLE_GAP = 10;
  private static final double ENTRY_GAP = 30;
  private static final double ROW = 38;

  private final List<Layer.Key> keys;

  Legend(List<Layer> layers) {
    var merged = new LinkedHashMap<String, Layer.Key>();
    for (Layer layer : layers) {
      layer.key().ifPresent(key -> merged.merge(key.name(), key, Layer.Key::and));
    }
    keys = List.copyOf(merged.values());
  }

  /** The height of all rows at a given width. */
  double height(double width) {
    return keys.isEmpty() ? 0 : rows(width).size() * ROW + 10;
  }

  private List<List<Layer.Key>> rows(double width) {
    List<List<Layer.Key>> rows = new ArrayList<>();
    double used = Double.POSITIVE_INFINITY;
    for (Layer.Key key : keys) {
      double needed = width(key) + ENTRY_GAP;
      if (used + needed > width + ENTRY_GAP) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(key);
      used += needed;
    }
    return rows;
  }

  private static double width(Layer.Key key) {
    return sample(key) + SAMPLE_GAP + Lettering.LABEL.width(key.name());
  }

  /** The width of the sample: points stand side by side, lines below one another. */
  private static double sample(Layer.Key key) {
    double points = POINT_SAMPLE * key.points().size();
    return key.lines().isEmpty() ? points : Math.max(LINE_SAMPLE, points);
  }

  /** Draws the rows downwards from {@code top}, starting at {@code left}. */
  void paint(Pen pen, double left, double top, double width) {
    placed(left, top, width).forEach((key, box) -> paint(pen, key, box.getX(), box.getCenterY()));
  }

  /** Where the entries are drawn, each with its sample. */
  Map<Layer.Key, Rectangle2D> placed(double left, double top, double width) {
    var placed = new LinkedHashMap<Layer.Key, Rectangle2D>();
    double y = top;
    for (List<Layer.Key> row : rows(width)) {
      double x = left;
      for (Layer.Key key : row) {
        placed.put(key, new Rectangle2D.Double(x, y, width(key), ROW));
        x += width(key) + ENTRY_GAP;
      }
      y += ROW;
    }
    return placed;
  }

  private static void paint(Pen pen, Layer.Key key, double x, double y) {
    double width = sample(key);
    int i = 0;
    for (Ink ink : key.lines()) {
      double height = y + 7 * (i++ - (key.lines().size() - 1) / 2.0);
      var line = new Line2D.Double(x, height, x + width, height);
      pen.draw(line, ink.graphic(), ink.dash().stroke(Pen.LINE));
    }
    i = 0;
    for (Ink ink : key.points()) {
      pen.marker(ink, x + width * (i++ + 0.5) / key.points().size(), y, Points.ORDINARY);
    }
    double baseline = y + Lettering.LABEL.capHeight() / 2;
    pen.text(key.name(), Lettering.LABEL, Pen.TEXT, x + width + SAMPLE_GAP, baseline);
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether another legend shows the same. */
  boolean sameAs(Legend other) {
    return keys.equals(other.keys);
  }
}

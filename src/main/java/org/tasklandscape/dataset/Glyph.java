package org.tasklandscape.dataset;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.sampling.RandomStream;

/**
 * A character that exists nowhere else: a few smooth strokes, each a cubic Bézier curve, that fill
 * the unit square.
 *
 * @param strokes the control points x₀, y₀, …, x₃, y₃ of each; y grows downwards
 */
record Glyph(List<double[]> strokes) {
  private static final double SHORTEST = 0.35;

  /**
   * What the characters of an alphabet have in common.
   *
   * @param fewest strokes of a character
   * @param most strokes of a character
   * @param bend how far control points leave the straight line, over the stroke's length
   * @param join the probability that a stroke begins on an earlier one
   */
  record Style(int fewest, int most, double bend, double join) {
    static Style random(RandomStream stream) {
      int fewest = 1 + stream.nextInt(2);
      return new Style(
          fewest,
          fewest + 1 + stream.nextInt(2),
          between(stream, 0.2, 1.1),
          between(stream, 0.3, 0.9));
    }
  }

  /** Only uniform numbers, sums and products: the same bits on every platform. */
  static double between(RandomStream stream, double low, double high) {
    return low + (high - low) * stream.nextDouble();
  }

  static Glyph random(RandomStream stream, Style style) {
    int count = style.fewest + stream.nextInt(style.most - style.fewest + 1);
    List<double[]> strokes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      strokes.add(stroke(stream, style, strokes));
    }
    var curves = new Polylines(strokes);
    double largest = Math.max(curves.width(), curves.height());
    // The larger side fills the square, the smaller one is centred.
    for (double[] stroke : strokes) {
      for (int i = 0; i < stroke.length; i += 2) {
        stroke[i] = 0.5 + (stroke[i] - curves.centreX()) / largest;
        stroke[i + 1] = 0.5 + (stroke[i + 1] - curves.centreY()) / largest;
      }
    }
    return new Glyph(strokes);
  }

  private static double[] stroke(RandomStream stream, Style style, List<double[]> earlier) {
    double x = stream.nextDouble();
    double y = stream.nextDouble();
    if (!earlier.isEmpty() && stream.nextDouble() < style.join) {
      double[] other = earlier.get(stream.nextInt(earlier.size()));
      double t = stream.nextInt(3) / 2.0;
      x = Polylines.curve(other, 0, t);
      y = Polylines.curve(other, 1, t);
    }
    double dx;
    double dy;
    do {
      dx = stream.nextDouble() - x;
      dy = stream.nextDouble() - y;
    } while (dx * dx + dy * dy < SHORTEST * SHORTEST);
    double first = between(stream, -style.bend, style.bend);
    double second = between(stream, -style.bend, style.bend);
    return new double[] {
      x,
      y,
      x + dx / 3 - first * dy,
      y + dy / 3 + first * dx,
      x + 2 * dx / 3 - second * dy,
      y + 2 * dy / 3 + second * dx,
      x + dx,
      y + dy
    };
  }
}

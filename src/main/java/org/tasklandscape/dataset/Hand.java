package org.tasklandscape.dataset;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.sampling.RandomStream;

/**
 * One person's way of drawing: p ↦ centre + A (p − ½) for the points of a character whose control
 * points shake, with a pen of one width.
 *
 * @param width A₁₁, the character's width
 * @param slant A₁₂, how far its top leans over
 * @param tilt A₂₁, how far its lines rise
 * @param height A₂₂, the character's height
 * @param x the centre
 * @param y the centre
 * @param shake the most that a control point moves, over the character's size
 * @param pen half the width of a line
 */
record Hand(
    double width,
    double slant,
    double tilt,
    double height,
    double x,
    double y,
    double shake,
    double pen) {
  private static final double MARGIN = 0.04;

  static Hand random(RandomStream stream) {
    double size = Glyph.between(stream, 0.45, 0.8);
    return new Hand(
        size * Glyph.between(stream, 0.85, 1.15),
        size * Glyph.between(stream, -0.3, 0.3),
        size * Glyph.between(stream, -0.12, 0.12),
        size * Glyph.between(stream, 0.85, 1.15),
        Glyph.between(stream, 0.42, 0.58),
        Glyph.between(stream, 0.42, 0.58),
        Glyph.between(stream, 0.03, 0.09),
        Glyph.between(stream, 0.016, 0.028));
  }

  /** One drawing of a character: levels 0 to 255, side × side. */
  byte[] draw(Glyph glyph, RandomStream stream, int side) {
    List<double[]> shaken = new ArrayList<>();
    for (double[] stroke : glyph.strokes()) {
      double[] copy = stroke.clone();
      for (int i = 0; i < copy.length; i++) {
        copy[i] += Glyph.between(stream, -shake, shake);
      }
      shaken.add(copy);
    }
    var lines = new Polylines(shaken);
    lines.map(width, slant, x - (width + slant) / 2, tilt, height, y - (tilt + height) / 2);
    fit(lines);
    return new Pen(pen, side).draw(lines.lines());
  }

  /** Makes a drawing smaller where it must be, and moves it inside the paper. */
  private static void fit(Polylines lines) {
    double room = 1 - 2 * MARGIN;
    double scale = Math.min(1, room / Math.max(lines.width(), lines.height()));
    lines.map(scale, 0, 0, 0, scale, 0);
    lines.map(1, 0, shift(lines, 0), 0, 1, shift(lines, 1));
  }

  private static double shift(Polylines lines, int coordinate) {
    double low = -lines.bound(coordinate, -1);
    double high = lines.bound(coordinate, 1);
    return Math.max(0, MARGIN - low) + Math.min(0, 1 - MARGIN - high);
  }
}

package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * The key to the colours of heat maps, standing to the right of the axes; one for all panels whose
 * maps have the same colours and the same label.
 *
 * @param colours from values to colours
 * @param label what the colours mean
 */
record ColourBar(ColourScale colours, String label) {
  private static final double GAP = 18;
  private static final double RIM = 4;
  private static final int THICKNESS = 22;
  private static final double TICK_GAP = 10;
  private static final double LABEL_GAP = 14;

  /** Beside many rows of panels the bar is shorter than they are, so that a screen shows it all. */
  private static final double TALLEST = 1200;

  /** No bar has more ticks than one of this height: on a taller one they stand farther apart. */
  private static final double TICKED = 800;

  /** The room it needs beside axes of a given height. */
  double width(double height) {
    double title = label.isEmpty() ? 0 : LABEL_GAP + Lettering.AXIS_TITLE.size();
    return GAP + THICKNESS + TICK_GAP + ticks(height).width() + title;
  }

  /** Where it stands beside an area, with its labels. */
  Rectangle2D box(Rectangle2D area) {
    Rectangle2D along = along(area);
    double half = Lettering.TICK.size();
    double left = GAP - RIM;
    return new Rectangle2D.Double(
        along.getMaxX() + left,
        along.getY() - half,
        width(along.getHeight()) - left,
        along.getHeight() + 2 * half);
  }

  /** The area, or the middle of one that is higher than the bar. */
  private static Rectangle2D along(Rectangle2D area) {
    double height = Math.min(area.getHeight(), TALLEST);
    double top = area.getY() + (area.getHeight() - height) / 2;
    return new Rectangle2D.Double(area.getX(), top, area.getWidth(), height);
  }

  /** Draws it to the right of an area, as high as that. */
  void paint(Pen pen, Rectangle2D beside) {
    Rectangle2D area = along(beside);
    Scale scale = colours.scale();
    int x = (int) Math.round(area.getMaxX() + GAP);
    int top = (int) Math.round(area.getY());
    int height = (int) Math.round(area.getMaxY()) - top;
    var picture = new BufferedImage(THICKNESS, height, BufferedImage.TYPE_INT_RGB);
    for (int j = 0; j < height; j++) {
      int colour = colours.of(scale.value(1 - (j + 0.5) / height)).getRGB();
      for (int i = 0; i < THICKNESS; i++) {
        picture.setRGB(i, j, colour);
      }
    }
    pen.g().drawImage(picture, x, top, null);
    var frame = new Rectangle2D.Double(x, top, THICKNESS, height);
    pen.draw(frame, Pen.FRAME, new BasicStroke(1));

    double right = x + THICKNESS;
    for (Ticks.Tick tick : ticks(area.getHeight()).list()) {
      double y = area.getMaxY() - scale.place(tick.value()) * area.getHeight();
      double end = right + (tick.text().isEmpty() ? 3 : 5);
      pen.draw(new Line2D.Double(right, y, end, y), Pen.FRAME, new BasicStroke(1.5f));
      double baseline = y + Lettering.TICK.capHeight() / 2;
      pen.text(tick.text(), Lettering.TICK, Pen.TEXT, right + TICK_GAP, baseline);
    }
    double baseline = area.getMaxX() + width(area.getHeight()) - 0.24 * Lettering.AXIS_TITLE.size();
    pen.upwards(label, Lettering.AXIS_TITLE, Pen.TEXT, baseline, area.getCenterY());
  }

  private Ticks ticks(double height) {
    return Ticks.upwards(colours.scale(), Math.min(height, TICKED));
  }
}

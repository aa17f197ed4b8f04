package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The key to the colours of a heat map, standing to the right of the axes. */
record ColourBar(HeatMap map) {
  private static final double GAP = 18;
  private static final int THICKNESS = 18;
  private static final double TICK_GAP = 8;
  private static final double LABEL_GAP = 14;
  private static final int TICKS = 5;

  /** The room it needs. */
  double width() {
    double ticks = 0;
    var text = new TickText(map.colours().scale());
    for (double tick : ticks()) {
      ticks = Math.max(ticks, Lettering.TICK.width(text.of(tick)));
    }
    double label = map.barLabel().isEmpty() ? 0 : LABEL_GAP + Lettering.AXIS_TITLE.size();
    return GAP + THICKNESS + TICK_GAP + ticks + label;
  }

  void paint(Canvas canvas) {
    var area = canvas.area();
    var scale = map.colours().scale();
    int x = (int) Math.round(area.getMaxX() + GAP);
    int top = (int) Math.round(area.getY());
    int height = (int) Math.round(area.getMaxY()) - top;
    var picture = new BufferedImage(THICKNESS, height, BufferedImage.TYPE_INT_RGB);
    for (int j = 0; j < height; j++) {
      int colour = map.colours().of(scale.value(1 - (j + 0.5) / height)).getRGB();
      for (int i = 0; i < THICKNESS; i++) {
        picture.setRGB(i, j, colour);
      }
    }
    canvas.g().drawImage(picture, x, top, null);
    var frame = new Rectangle2D.Double(x, top, THICKNESS, height);
    canvas.draw(frame, Pen.FRAME, new BasicStroke(1));

    var text = new TickText(scale);
    double right = x + THICKNESS;
    for (double tick : ticks()) {
      double y = area.getMaxY() - scale.place(tick) * area.getHeight();
      canvas.draw(new Line2D.Double(right, y, right + 4, y), Pen.FRAME, new BasicStroke(1.5f));
      double baseline = y + Lettering.TICK.capHeight() / 2;
      canvas.text(text.of(tick), Lettering.TICK, Pen.TEXT, right + TICK_GAP, baseline);
    }
    double baseline = area.getMaxX() + width() - 0.24 * Lettering.AXIS_TITLE.size();
    canvas.upwards(map.barLabel(), Lettering.AXIS_TITLE, Pen.TEXT, baseline, area.getCenterY());
  }

  private List<Double> ticks() {
    return map.colours().scale().ticks(TICKS);
  }
}

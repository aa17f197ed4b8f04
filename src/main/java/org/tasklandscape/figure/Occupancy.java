package org.tasklandscape.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.List;

/** A coarse picture of what a panel already shows, so that labels can be put where nothing is. */
final class Occupancy {
  private static final int COARSENESS = 2;
  private static final int EMPTY = 255;

  private final BufferedImage picture;
  private final Rectangle2D area;

  Occupancy(Rectangle2D area) {
    this.area = area;
    int width = (int) Math.ceil(area.getMaxX() / COARSENESS) + 1;
    int height = (int) Math.ceil(area.getMaxY() / COARSENESS) + 1;
    picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.dispose();
  }

  /** Draws on the picture, in the pixels of the panel. */
  Graphics2D graphics() {
    Graphics2D g = picture.createGraphics();
    g.scale(1.0 / COARSENESS, 1.0 / COARSENESS);
    return g;
  }

  void occupy(Rectangle2D box) {
    Graphics2D g = graphics();
    g.setColor(Color.BLACK);
    g.fill(box);
    g.dispose();
  }

  /** The first of the boxes with the least drawn beneath; leaving the axes is worst. */
  Rectangle2D freest(List<Rectangle2D> boxes) {
    Rectangle2D best = boxes.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < boxes.size() && least > 0; i++) {
      double cost = cost(boxes.get(i));
      if (cost < least) {
        least = cost;
        best = boxes.get(i);
      }
    }
    return best;
  }

  private double cost(Rectangle2D box) {
    Rectangle2D inside = box.createIntersection(area);
    double inner = inside.isEmpty() ? 0 : inside.getWidth() * inside.getHeight();
    double outer = box.getWidth() * box.getHeight() - inner;
    int used = 0;
    if (!inside.isEmpty()) {
      WritableRaster raster = picture.getRaster();
      for (int i = (int) inside.getX() / COARSENESS; i < inside.getMaxX() / COARSENESS; i++) {
        for (int j = (int) inside.getY() / COARSENESS; j < inside.getMaxY() / COARSENESS; j++) {
          used += raster.getSample(i, j, 0) < EMPTY ? COARSENESS * COARSENESS : 0;
        }
      }
    }
    return used + (outer > 1e-6 ? 1e6 + outer : 0);
  }
}

package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Square pictures in ink on white paper, each centred on a point in a frame of its own. Every pixel
 * is shown as a square of k × k, k the largest whole number for which a picture fits in a unit.
 *
 * @param x abscissae of the centres
 * @param y ordinates of the centres
 * @param ink of each picture side × side values from 0 (white) to 1 (black), row by row
 * @param side pixels of a row
 */
record Pictures(double[] x, double[] y, float[][] ink, int side) implements Layer {
  private static final BasicStroke FRAME = new BasicStroke(1);

  @Override
  public void paint(Canvas canvas) {
    double unit = Math.min(canvas.px(1) - canvas.px(0), canvas.py(0) - canvas.py(1));
    int factor = Math.max(1, (int) (unit / side));
    int size = factor * side;
    for (int i = 0; i < x.length; i++) {
      int left = (int) Math.round(canvas.px(x[i]) - size / 2.0);
      int top = (int) Math.round(canvas.py(y[i]) - size / 2.0);
      canvas.g().drawImage(picture(ink[i], factor), left, top, null);
      canvas.draw(new Rectangle2D.Double(left, top, size, size), Ruler.MAJOR, FRAME);
    }
  }

  private BufferedImage picture(float[] values, int factor) {
    int size = factor * side;
    var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int v = 0; v < size; v++) {
      for (int u = 0; u < size; u++) {
        float value = values[v / factor * side + u / factor];
        int grey = Math.round(255 * (1 - Math.max(0, Math.min(1, value))));
        picture.setRGB(u, v, grey << 16 | grey << 8 | grey);
      }
    }
    return picture;
  }
}

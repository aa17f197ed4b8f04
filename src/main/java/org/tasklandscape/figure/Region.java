package org.tasklandscape.figure;

/**
 * The area inside a closed polygon, such as an ellipse.
 *
 * @param x abscissae of the corners
 * @param y ordinates of the corners
 * @param ink its looks
 */
record Region(double[] x, double[] y, Ink ink) implements Layer {
  private static final double OPACITY = 0.15;

  @Override
  public void paint(Canvas canvas) {
    var path = canvas.path(x, y);
    canvas.clipped(() -> canvas.fill(path, ink.wash(OPACITY)));
  }

  @Override
  public boolean isBackdrop() {
    return true;
  }
}

package org.tasklandscape.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * A function over a grid, shown by colour: immutable, each method returns a changed copy.
 *
 * <p>The picture is computed pixel by pixel through the scales of the axes, so cells (whose edges
 * lie midway between neighbours, on the scale of the axis) and interpolation are right on
 * logarithmic axes too.
 */
public final class HeatMap implements Layer {
  /** A little more than half of what {@link Scale#relaxed} adds. */
  private static final double SLACK = 0.008;

  private final double[] x;
  private final double[] y;
  private final double[][] z;
  private final String label;
  private final ColourScale colours;
  private final boolean smooth;
  private final double[] levels;

  private HeatMap(
      double[] x,
      double[] y,
      double[][] z,
      String label,
      ColourScale colours,
      boolean smooth,
      double[] levels) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.label = label;
    this.colours = colours;
    this.smooth = smooth;
    this.levels = levels;
  }

  /**
   * A heat map of cells with the sequential colours from the least to the greatest value.
   *
   * @param x abscissae, m ≥ 2 increasing numbers
   * @param y ordinates, n ≥ 2 increasing numbers
   * @param z values, m × n: {@code z[i][j]} at (x[i], y[j]); NaN shows as grey
   * @param label what the colours mean, written along the colour bar
   * @return the heat map
   * @throws IllegalArgumentException if the shapes do not agree
   */
  public static HeatMap of(double[] x, double[] y, double[][] z, String label) {
    Shapes.grid(x, y, z);
    double[][] values = Arrays.stream(z).map(double[]::clone).toArray(double[][]::new);
    var colours = ColourScale.sequential(Scale.covering(List.of(values), false));
    return new HeatMap(
        x.clone(), y.clone(), values, Lettering.displayable(label), colours, false, new double[0]);
  }

  /**
   * Diverging colours: orange below a value, blue above, near white at it.
   *
   * @param centre the value in the middle
   * @return the changed copy
   */
  public HeatMap diverging(double centre) {
    return with(colours.diverging(centre));
  }

  /**
   * Colours by the logarithm of the value; values that are not positive show as grey.
   *
   * @return the changed copy
   */
  public HeatMap logColours() {
    return with(colours.over(Scale.covering(List.of(z), true)));
  }

  /**
   * Colours for a range; what lies beyond takes the colour of the nearer end.
   *
   * @param low the value of the lowest colour
   * @param high the value of the highest colour
   * @return the changed copy
   * @throws IllegalArgumentException unless low &lt; high, and 0 &lt; low for logarithmic colours
   */
  public HeatMap between(double low, double high) {
    return with(colours.over(new Scale(low, high, colours.scale().logarithmic())));
  }

  /**
   * Interpolates between the grid points (bilinearly on the scales of the axes).
   *
   * @return the changed copy
   */
  public HeatMap smooth() {
    return new HeatMap(x, y, z, label, colours, true, levels);
  }

  /**
   * Draws contour lines over the colours, each with its level written on it.
   *
   * @param values the levels
   * @return the changed copy
   */
  public HeatMap contours(double... values) {
    return new HeatMap(x, y, z, label, colours, smooth, values.clone());
  }

  private HeatMap with(ColourScale changed) {
    return new HeatMap(x, y, z, label, changed, smooth, levels);
  }

  ColourBar bar() {
    return new ColourBar(colours, label);
  }

  List<Contour> contourLayers() {
    return Arrays.stream(levels)
        .mapToObj(
            level ->
                new Contour(
                    MarchingSquares.contour(x, y, z, level),
                    TickText.plain(level),
                    Palette.BOUND.with(Dash.SOLID)))
        .filter(contour -> !contour.lines().isEmpty())
        .toList();
  }

  @Override
  public double[] x() {
    return x.clone();
  }

  @Override
  public double[] y() {
    return y.clone();
  }

  @Override
  public double[] x(boolean logarithmic) {
    return edges(x, logarithmic);
  }

  @Override
  public double[] y(boolean logarithmic) {
    return edges(y, logarithmic);
  }

  @Override
  public boolean isBackdrop() {
    return true;
  }

  @Override
  public void paint(Canvas canvas) {
    Rectangle2D box = canvas.area();
    int left = (int) Math.round(box.getX());
    int top = (int) Math.round(box.getY());
    int width = (int) Math.round(box.getMaxX()) - left;
    int height = (int) Math.round(box.getMaxY()) - top;
    double[] across = positions(x, canvas.x(), width, box.getWidth());
    double[] upwards = positions(y, canvas.y(), height, box.getHeight());
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < height; j++) {
        picture.setRGB(i, height - 1 - j, colour(across[i], upwards[j]).getRGB());
      }
    }
    canvas.g().drawImage(picture, left, top, null);
  }

  /**
   * For each pixel of an axis its position in units of the grid: 0 at the first point, 1 at the
   * next; NaN off the grid, but for the little room at the ends of an axis.
   */
  private double[] positions(double[] grid, Scale scale, int pixels, double length) {
    var positions = new double[pixels];
    double[] places = Arrays.stream(grid).map(scale::place).toArray();
    int n = grid.length;
    double rim = smooth ? 0 : 0.5;
    double first = places[0] - rim * (places[1] - places[0]);
    double last = places[n - 1] + rim * (places[n - 1] - places[n - 2]);
    for (int k = 0; k < pixels; k++) {
      double pixel = (k + 0.5) / length;
      double place = Math.max(first, Math.min(last, pixel));
      if (Math.abs(place - pixel) > SLACK) {
        positions[k] = Double.NaN;
        continue;
      }
      int i = 0;
      while (i < n - 2 && place > places[i + 1]) {
        i++;
      }
      positions[k] = i + (place - places[i]) / (places[i + 1] - places[i]);
    }
    return positions;
  }

  private Color colour(double i, double j) {
    if (Double.isNaN(i) || Double.isNaN(j)) {
      return Color.WHITE;
    }
    if (!smooth) {
      return colours.of(z[nearest(i, x.length)][nearest(j, y.length)]);
    }
    int i0 = Math.max(0, Math.min(x.length - 2, (int) Math.floor(i)));
    int j0 = Math.max(0, Math.min(y.length - 2, (int) Math.floor(j)));
    double s = i - i0;
    double t = j - j0;
    return colours.of(
        (1 - s) * ((1 - t) * z[i0][j0] + t * z[i0][j0 + 1])
            + s * ((1 - t) * z[i0 + 1][j0] + t * z[i0 + 1][j0 + 1]));
  }

  private static int nearest(double position, int n) {
    return Math.max(0, Math.min(n - 1, (int) Math.round(position)));
  }

  /** The two outer edges: half a step beyond the ends for cells, the ends for interpolation. */
  private double[] edges(double[] grid, boolean logarithmic) {
    int n = grid.length;
    if (logarithmic && grid[0] <= 0) {
      throw new IllegalArgumentException(
          "a heat map on a logarithmic axis must lie at values > 0, got " + grid[0]);
    }
    if (smooth) {
      return new double[] {grid[0], grid[n - 1]};
    }
    return logarithmic
        ? new double[] {
          grid[0] * Math.sqrt(grid[0] / grid[1]), grid[n - 1] * Math.sqrt(grid[n - 1] / grid[n - 2])
        }
        : new double[] {
          grid[0] - (grid[1] - grid[0]) / 2, grid[n - 1] + (grid[n - 1] - grid[n - 2]) / 2
        };
  }
}

package org.tasklandscape.figure;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.stats.Estimate;

/**
 * One panel in the making: titles, axes and layers, drawn in the order in which they were added.
 *
 * <pre>{@code
 * Plot.titled("Gain against separation")
 *     .axes("distance R", "gain G")
 *     .logX()
 *     .line("MAML", r, gain, Palette.MAML)
 *     .points("simulation", r, estimate, half, Palette.MAML)
 *     .horizontal(1, "no gain", Palette.NEUTRAL);
 * }</pre>
 *
 * <p>Names of lines are written at their right ends, other names in a legend below. What cannot be
 * placed (NaN, infinite, or not positive on a logarithmic axis) is left out, never an error. All
 * text must be displayable in the bundled fonts.
 */
public final class Plot extends Frame<Plot> {
  private final String title;
  private boolean legendBelow;
  private final List<Layer> layers = new ArrayList<>();

  private Plot(String title) {
    this.title = Lettering.displayable(title);
  }

  /**
   * Starts a plot with a heading.
   *
   * @param title the heading
   * @return the plot
   */
  public static Plot titled(String title) {
    return new Plot(title);
  }

  /**
   * Starts a plot without a heading.
   *
   * @return the plot
   */
  public static Plot untitled() {
    return new Plot("");
  }

  /**
   * Puts the names of lines too in the legend below, for lines that end too near together.
   *
   * @return this
   */
  public Plot legendBelow() {
    legendBelow = true;
    return this;
  }

  /**
   * Adds a line.
   *
   * @param name its name, empty for none
   * @param x abscissae
   * @param y ordinates, as many
   * @param ink its looks
   * @return this
   */
  public Plot line(String name, double[] x, double[] y, Ink ink) {
    Shapes.sameLength("x and y", x, y);
    return add(new Curve(Lettering.displayable(name), x.clone(), y.clone(), ink, Pen.LINE));
  }

  /**
   * Adds arrows.
   *
   * @param name their name, empty for none
   * @param fromX abscissae of the tails
   * @param fromY ordinates of the tails, as many
   * @param toX abscissae of the tips, as many
   * @param toY ordinates of the tips, as many
   * @param ink their looks
   * @return this
   */
  public Plot arrows(
      String name, double[] fromX, double[] fromY, double[] toX, double[] toY, Ink ink) {
    Shapes.sameLength("tails and tips", fromX, fromY, toX, toY);
    return add(
        new Arrows(
            Lettering.displayable(name),
            fromX.clone(),
            fromY.clone(),
            toX.clone(),
            toY.clone(),
            ink));
  }

  /**
   * Adds an interval that lies across, as beside a name on the vertical axis.
   *
   * @param lower its lower end
   * @param upper its upper end
   * @param y where it lies
   * @param ink its colour
   * @return this
   */
  public Plot interval(double lower, double upper, double y, Ink ink) {
    return line("", new double[] {lower, upper}, new double[] {y, y}, ink.with(Dash.SOLID));
  }

  /**
   * Adds points with error bars y ± half.
   *
   * @param name their name, empty for none
   * @param x abscissae
   * @param y ordinates, as many
   * @param half half widths of the intervals, as many; 0 or NaN draws no bar
   * @param ink their looks
   * @return this
   */
  public Plot points(String name, double[] x, double[] y, double[] half, Ink ink) {
    Shapes.sameLength("x, y and half", x, y, half);
    double[] lower = new double[y.length];
    double[] upper = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      lower[i] = y[i] - half[i];
      upper[i] = y[i] + half[i];
    }
    return points(name, x, y, lower, upper, Points.ORDINARY, ink);
  }

  /**
   * Adds estimates with their intervals, whose two ends need not be equally far.
   *
   * @param name their name, empty for none
   * @param x abscissae
   * @param y estimates, as many; where an end is unknown no bar is drawn
   * @param ink their looks
   * @return this
   */
  public Plot estimates(String name, double[] x, List<Estimate> y, Ink ink) {
    double[] values = y.stream().mapToDouble(Estimate::value).toArray();
    Shapes.sameLength("x and y", x, values);
    return points(
        name,
        x,
        values,
        y.stream().mapToDouble(Estimate::lower).toArray(),
        y.stream().mapToDouble(Estimate::upper).toArray(),
        Points.ORDINARY,
        ink);
  }

  private Plot points(
      String name, double[] x, double[] y, double[] lower, double[] upper, double size, Ink ink) {
    return add(
        new Points(Lettering.displayable(name), x.clone(), y.clone(), lower, upper, ink, size));
  }

  /**
   * Adds a cloud of small points.
   *
   * @param name their name, empty for none
   * @param x abscissae
   * @param y ordinates, as many
   * @param ink their looks
   * @return this
   */
  public Plot scatter(String name, double[] x, double[] y, Ink ink) {
    Shapes.sameLength("x and y", x, y);
    return points(name, x, y, y.clone(), y.clone(), Points.SMALL, ink);
  }

  /**
   * Adds a line of constant y across the axes.
   *
   * @param y the ordinate
   * @param text what is written beside it, empty for nothing
   * @param ink its looks
   * @return this
   */
  public Plot horizontal(double y, String text, Ink ink) {
    return add(new Rule(y, true, Lettering.displayable(text), ink));
  }

  /**
   * Adds a line of constant x across the axes.
   *
   * @param x the abscissa
   * @param text what is written beside it, empty for nothing
   * @param ink its looks
   * @return this
   */
  public Plot vertical(double x, String text, Ink ink) {
    return add(new Rule(x, false, Lettering.displayable(text), ink));
  }

  /**
   * Writes a text beside a point, on the side with most room.
   *
   * @param x the abscissa of the point
   * @param y the ordinate of the point
   * @param text the text
   * @param ink the colour
   * @return this
   */
  public Plot label(double x, double y, String text, Ink ink) {
    return add(tag(x, y, text, ink, 0));
  }

  /**
   * Adds a large marker that stands out, such as a solution, with a text beside it.
   *
   * @param x the abscissa
   * @param y the ordinate
   * @param text the text, empty for none
   * @param ink its looks
   * @return this
   */
  public Plot marker(double x, double y, String text, Ink ink) {
    return add(tag(x, y, text, ink, Tag.LARGE));
  }

  private static Tag tag(double x, double y, String text, Ink ink, double size) {
    return new Tag(new double[] {x}, new double[] {y}, Lettering.displayable(text), ink, size);
  }

  /**
   * Adds contour lines.
   *
   * @param polylines lines of points {x, y}, as from {@link MarchingSquares#contour}
   * @param text what is written on them (the level), empty for nothing
   * @param ink their looks
   * @return this
   */
  public Plot contour(List<double[][]> polylines, String text, Ink ink) {
    return add(new Contour(List.copyOf(polylines), Lettering.displayable(text), ink));
  }

  /**
   * Adds a heat map beneath everything added later, with its contours and its colour bar.
   *
   * @param map the heat map
   * @return this
   * @throws IllegalStateException if there is one already
   */
  public Plot heatMap(HeatMap map) {
    if (layers.stream().anyMatch(HeatMap.class::isInstance)) {
      throw new IllegalStateException("a plot must have at most one heat map, got a second");
    }
    add(map);
    layers.addAll(map.contourLayers());
    return this;
  }

  /**
   * Adds square pictures in ink on white, such as drawings.
   *
   * @param x abscissae of their centres
   * @param y ordinates of their centres, as many
   * @param ink of each picture side × side values from 0 (white) to 1 (black), row by row
   * @param side pixels of a row
   * @return this
   * @throws IllegalArgumentException if the numbers of centres or values do not agree
   */
  public Plot pictures(double[] x, double[] y, float[][] ink, int side) {
    Shapes.sameLength("x and y", x, y);
    if (ink.length != x.length) {
      throw new IllegalArgumentException(
          "there must be a picture for each x, got %d for %d".formatted(ink.length, x.length));
    }
    for (float[] values : ink) {
      if (values.length != side * side) {
        throw new IllegalArgumentException(
            "a picture must have side × side values, got %d for side = %d"
                .formatted(values.length, side));
      }
    }
    return add(new Pictures(x.clone(), y.clone(), ink.clone(), side));
  }

  @Override
  Plot self() {
    return this;
  }

  private Plot add(Layer layer) {
    layers.add(layer);
    return this;
  }

  /**
   * Finishes the panel; later changes to this plot do not reach it.
   *
   * @return the panel as an XChart chart
   * @throws IllegalArgumentException if a fixed range is not increasing, or not positive on a
   *     logarithmic axis
   */
  public PanelChart chart() {
    return new PanelChart(title, axes(layers), hasEqualAspect(), legendBelow, List.copyOf(layers));
  }
}

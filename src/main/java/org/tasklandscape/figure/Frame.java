package org.tasklandscape.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The axes of a plot in the making.
 *
 * @param <P> the kind of plot
 */
public abstract sealed class Frame<P extends Frame<P>> permits Plot {
  private String xTitle = "";
  private String yTitle = "";
  private boolean xLog;
  private boolean yLog;
  private double[] xRange = {};
  private double[] yRange = {};
  private List<Double> xTicks = List.of();
  private List<Double> yTicks = List.of();
  private List<String> xNames = List.of();
  private List<String> yNames = List.of();
  private boolean equalAspect;

  Frame() {}

  abstract P self();

  /**
   * Names the axes.
   *
   * @param x what lies along the horizontal axis
   * @param y what lies along the vertical axis
   * @return this
   */
  public P axes(String x, String y) {
    xTitle = Lettering.displayable(x);
    yTitle = Lettering.displayable(y);
    return self();
  }

  /**
   * Makes the horizontal axis logarithmic.
   *
   * @return this
   */
  public P logX() {
    xLog = true;
    return self();
  }

  /**
   * Makes the vertical axis logarithmic.
   *
   * @return this
   */
  public P logY() {
    yLog = true;
    return self();
  }

  /**
   * Fixes the horizontal range; without it the axis covers all layers and a little more.
   *
   * @param low the left end
   * @param high the right end, above low
   * @return this
   */
  public P xRange(double low, double high) {
    xRange = new double[] {low, high};
    return self();
  }

  /**
   * Fixes the vertical range; without it the axis covers all layers and a little more.
   *
   * @param low the lower end
   * @param high the upper end, above low
   * @return this
   */
  public P yRange(double low, double high) {
    yRange = new double[] {low, high};
    return self();
  }

  /**
   * Puts the ticks of the horizontal axis at chosen values, such as those that were computed,
   * instead of round ones.
   *
   * @param values increasing; those beyond the axis are left out
   * @return this
   */
  public P xTicks(double... values) {
    xTicks = DoubleStream.of(values).boxed().toList();
    return self();
  }

  /**
   * Puts the ticks of the vertical axis at chosen values instead of round ones.
   *
   * @param values increasing; those beyond the axis are left out
   * @return this
   */
  public P yTicks(double... values) {
    yTicks = DoubleStream.of(values).boxed().toList();
    return self();
  }

  /**
   * Writes names instead of numbers along the horizontal axis.
   *
   * @param names those at 0, 1, and so on; at least 2, empty ones for nothing
   * @return this
   * @throws IllegalArgumentException if there are fewer
   */
  public P xNames(String... names) {
    xNames = displayable(names);
    return xRange(-0.5, names.length - 0.5);
  }

  /**
   * Writes names instead of numbers along the vertical axis.
   *
   * @param names those at 0, 1, and so on, upwards; at least 2, empty ones for nothing
   * @return this
   * @throws IllegalArgumentException if there are fewer
   */
  public P yNames(String... names) {
    yNames = displayable(names);
    return yRange(-0.5, names.length - 0.5);
  }

  private static List<String> displayable(String[] names) {
    if (names.length < 2) {
      throw new IllegalArgumentException("an axis must have at least 2 names, got " + names.length);
    }
    return Stream.of(names).map(Lettering::displayable).toList();
  }

  /**
   * Makes one unit as long across as up, by widening one range.
   *
   * @return this
   */
  public P equalAspect() {
    equalAspect = true;
    return self();
  }

  boolean hasEqualAspect() {
    return equalAspect;
  }

  /** The axes that show the layers, unless a range is fixed. */
  PanelChart.Axes axes(List<Layer> layers) {
    boolean filled = layers.stream().anyMatch(HeatMap.class::isInstance);
    List<double[]> x = layers.stream().map(layer -> layer.x(xLog)).toList();
    List<double[]> y = layers.stream().map(layer -> layer.y(yLog)).toList();
    return new PanelChart.Axes(
        xTitle,
        yTitle,
        scale(xRange, x, xLog, filled),
        scale(yRange, y, yLog, filled),
        new AxisNames(xNames, yNames),
        new PanelChart.Chosen(xTicks, yTicks));
  }

  private static Scale scale(
      double[] range, List<double[]> values, boolean logarithmic, boolean filled) {
    if (range.length == 2) {
      return new Scale(range[0], range[1], logarithmic).relaxed();
    }
    var scale = Scale.covering(values, logarithmic);
    return filled ? scale.relaxed() : scale.padded();
  }
}

package org.tasklandscape.study;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;

/**
 * A family of curves in a plot: of each curve a line through all rows, and points with intervals
 * where a row has been simulated.
 *
 * @param plot where they are drawn
 * @param x the abscissa of a row
 * @param y its ordinate
 * @param simulated its estimate, unknown where nothing was simulated
 * @param <R> a row
 */
public record Curves<R extends Record>(
    Plot plot,
    ToDoubleFunction<? super R> x,
    ToDoubleFunction<? super R> y,
    Function<? super R, Estimate> simulated) {

  /**
   * Adds a curve whose name stands at its line alone.
   *
   * @param name its name, empty for none
   * @param curve its rows
   * @param ink its looks
   */
  public void draw(String name, Rows<R> curve, Ink ink) {
    plot.line(name, curve.values(x), curve.values(y), ink);
    points("", curve, ink);
  }

  /**
   * Adds a curve with its name on line and points alike, for a legend.
   *
   * @param name its name, empty for none
   * @param curve its rows
   * @param ink its looks
   */
  public void drawNamed(String name, Rows<R> curve, Ink ink) {
    plot.line(name, curve.values(x), curve.values(y), ink);
    points(name, curve, ink);
  }

  /**
   * Adds the points alone.
   *
   * @param name their name, empty for none
   * @param curve the rows; those that were not simulated are passed over
   * @param ink their looks
   */
  public void points(String name, Rows<R> curve, Ink ink) {
    Rows<R> seen = curve.where(row -> !Double.isNaN(simulated.apply(row).value()));
    plot.estimates(name, seen.values(x), seen.estimates(simulated), ink);
  }
}

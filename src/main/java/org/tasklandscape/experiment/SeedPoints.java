package org.tasklandscape.experiment;

import java.util.List;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.OverSeeds;

/**
 * Means over seeds in a plot, with Student's intervals, and beside them the single seeds, small and
 * hollow.
 *
 * @param plot where they are drawn
 * @param aside how far beside
 */
public record SeedPoints(Plot plot, double aside) {
  /**
   * Adds a curve's points.
   *
   * @param label its name, empty for none
   * @param x abscissae
   * @param numbers ordinates, as many
   * @param ink its looks
   */
  public void draw(String label, double[] x, List<OverSeeds> numbers, Ink ink) {
    int seeds = numbers.get(0).seeds().size();
    double[] across = new double[seeds * x.length];
    double[] upwards = new double[across.length];
    for (int s = 0; s < seeds; s++) {
      for (int i = 0; i < x.length; i++) {
        across[s * x.length + i] = x[i] + aside;
        upwards[s * x.length + i] = numbers.get(i).values().get(s);
      }
    }
    plot.scatter("", across, upwards, ink.hollow());
    plot.estimates(label, x, numbers.stream().map(OverSeeds::estimate).toList(), ink);
  }
}

package org.tasklandscape.chapter.networkgain;

import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;

/** Hard against easy part of a risk: a point with an interval across and one up. */
final class RiskCross {
  private RiskCross() {}

  static Plot plot(String title) {
    return Plot.titled(title)
        .axes("easy part of the excess risk", "hard part")
        .logX()
        .logY()
        .legendBelow();
  }

  static void draw(Plot plot, String name, Estimate easy, Estimate hard, Ink ink) {
    Ink bar = ink.with(Dash.SOLID);
    plot.line("", ends(easy), new double[] {hard.value(), hard.value()}, bar);
    plot.line("", new double[] {easy.value(), easy.value()}, ends(hard), bar);
    plot.points(name, new double[] {easy.value()}, new double[] {hard.value()}, new double[1], ink);
  }

  private static double[] ends(Estimate estimate) {
    return new double[] {estimate.lower(), estimate.upper()};
  }
}

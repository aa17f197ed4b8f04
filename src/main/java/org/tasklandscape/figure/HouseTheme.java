package org.tasklandscape.figure;

import java.awt.Color;
import java.util.Locale;
import org.knowm.xchart.style.XYStyler;

/** The house theme, as far as XChart draws: the plot with its border, laid out without ticks. */
final class HouseTheme {
  /** The room that XChart keeps around its axes. */
  static final int PADDING = 26;

  private HouseTheme() {}

  static void dress(XYStyler styler, PanelChart.Axes axes) {
    styler
        .setXAxisLogarithmic(axes.x().logarithmic())
        .setYAxisLogarithmic(axes.y().logarithmic())
        .setAxisTicksVisible(false)
        .setAxisTitlesVisible(false)
        .setPlotGridLinesVisible(false)
        .setPlotMargin(0)
        .setPlotContentSize(1)
        .setPlotBorderVisible(true)
        .setPlotBorderColor(Ruler.MAJOR)
        .setPlotBackgroundColor(Color.WHITE)
        .setChartBackgroundColor(new Color(255, 255, 255, 0))
        .setChartTitleVisible(false)
        .setChartPadding(PADDING)
        .setLegendVisible(false)
        .setLocale(Locale.ROOT);
  }
}

package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.XYStyler;

/** The house theme, as far as XChart draws: ticks, their labels and the grid of linear axes. */
final class HouseTheme {
  /** The room that XChart keeps around its axes, enough for half a tick label. */
  static final int PADDING = 26;

  private HouseTheme() {}

  static void dress(XYStyler styler, PanelChart.Axes axes) {
    var x = axes.x();
    var y = axes.y();
    boolean xNumbers = axes.names().x().isEmpty();
    boolean yNumbers = axes.names().y().isEmpty();
    styler
        .setXAxisTicksVisible(xNumbers)
        .setYAxisTicksVisible(yNumbers)
        .setXAxisLogarithmic(x.logarithmic())
        .setYAxisLogarithmic(y.logarithmic())
        .setXAxisLogarithmicDecadeOnly(false)
        .setYAxisLogarithmicDecadeOnly(false)
        .setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right)
        .setAxisTickLabelsFont(Lettering.TICK.font())
        .setAxisTickLabelsColor(Pen.TEXT)
        .setAxisTickMarksColor(Pen.FRAME)
        .setAxisTickMarksStroke(new BasicStroke(1.5f))
        .setAxisTickMarkLength(6)
        .setAxisTickPadding(7)
        .setAxisTicksLineVisible(false)
        .setAxisTicksMarksVisible(true)
        .setAxisTitlesVisible(false)
        .setXAxisTickMarkSpacingHint(100)
        .setYAxisTickMarkSpacingHint(80)
        .setPlotGridVerticalLinesVisible(xNumbers && !x.logarithmic())
        .setPlotGridHorizontalLinesVisible(yNumbers && !y.logarithmic())
        .setPlotGridLinesColor(Grid.MAJOR)
        .setPlotGridLinesStroke(Grid.STROKE)
        .setPlotMargin(0)
        .setPlotContentSize(1)
        .setPlotBorderVisible(false)
        .setPlotBackgroundColor(Color.WHITE)
        .setChartBackgroundColor(new Color(255, 255, 255, 0))
        .setChartTitleVisible(false)
        .setChartPadding(PADDING)
        .setLegendVisible(false)
        .setLocale(Locale.ROOT);
  }
}

package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {
  private static final double[] X = {0.1, 1, 10};
  private static final double[] Y = {1, 3, 2};
  private static final double[] HALF = {0.1, 0.2, 0.1};

  @Test
  void laterChangesToAPlotDoNotReachTheFigure() {
    var plot = FigureTest.everything();
    var x = X.clone();
    plot.line("own", x, Y, Palette.OTHER);
    var figure = Figure.named("f").caption("c").alt("a").panel(plot).build();
    var before = Figures.svg(figure);
    plot.xRange(1, 2).line("new", X, Y, Palette.NAL);
    x[0] = 5;
    assertThat(Figures.svg(figure)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "false,true", "true,true"})
  void valuesThatCannotBePlacedAreLeftOut(boolean logX, boolean logY) {
    double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -1, 1e300};
    double[] tiny = {1e-300, 1e-300, 1e-299, 1, 1 + 1e-15, 5e-324};
    for (var x : List.of(odd, tiny)) {
      for (var y : List.of(odd, tiny)) {
        var plot =
            Plot.titled("odd")
                .line("line", x, y, Palette.NAL)
                .points("points", x, y, x, Palette.NAL)
                .horizontal(Double.NaN, "nowhere", Palette.NAL)
                .vertical(Double.POSITIVE_INFINITY, "nowhere", Palette.NAL)
                .marker(Double.NaN, 1, "nowhere", Palette.NAL);
        plot = logX ? plot.logX() : plot;
        plot = logY ? plot.logY() : plot;
        var figure = Figure.named("f").caption("c").alt("a").panel(plot).build();
        assertThatCode(() -> Figures.svg(figure)).doesNotThrowAnyException();
        assertThatCode(() -> Figures.png(figure)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void namesStandAtTheirPlacesAndTakeRoom() {
    var numbers = Plot.untitled().yRange(-0.5, 1.5).xRange(-0.5, 1.5);
    var names = Plot.untitled().xNames("left", "right").yNames("a long name below", "above");
    assertThat(names.chart().margins(700, 500, PanelChart.Keys.OWN).left())
        .isGreaterThan(numbers.chart().margins(700, 500, PanelChart.Keys.OWN).left() + 80);
    assertThatThrownBy(() -> Plot.untitled().xNames("one"))
        .hasMessage("an axis must have at least 2 names, got 1");
  }

  @Test
  void picturesAreGreyOnWhiteAtTheirPlaces() throws IOException {
    float[] black = {1, 1, 1, 1};
    float[] corner = {0.5f, 0, 0, 0};
    var plot =
        Plot.untitled()
            .xNames("left", "right")
            .yNames("below", "above")
            .pictures(new double[] {0, 1}, new double[] {0, 1}, new float[][] {black, corner}, 2);
    var figure = Figure.named("f").caption("c").alt("a").panel(plot).build();
    var picture = ImageIO.read(new ByteArrayInputStream(Figures.png(figure)));
    int left = 250;
    int right = 500;
    int above = 120;
    int below = 350;
    assertThat(picture.getRGB(left, below) & 0xff).isZero();
    assertThat(picture.getRGB(left, above) & 0xff).isEqualTo(255);
    assertThat(picture.getRGB(right, below) & 0xff).isEqualTo(255);
    assertThat(Figures.svg(figure)).contains("<image");
    assertThatThrownBy(
            () -> plot.pictures(new double[] {0}, new double[] {0}, new float[][] {{1}}, 2))
        .hasMessage("a picture must have side × side values, got 1 for side = 2");
    assertThatThrownBy(() -> plot.pictures(new double[] {0}, new double[] {0}, new float[0][], 2))
        .hasMessage("there must be a picture for each x, got 0 for 1");
  }

  @Test
  void anArrowEndsAtItsTipWithAHeadBehind() throws IOException {
    double[] zero = {0};
    double[] one = {1};
    var plot =
        Plot.untitled()
            .xNames("left", "right")
            .yNames("below", "above")
            .arrows("step", zero, one, one, one, Palette.NAL);
    var figure = Figure.named("f").caption("c").alt("a").panel(plot).build();
    var picture = ImageIO.read(new ByteArrayInputStream(Figures.png(figure)));
    List<Integer> heights = new ArrayList<>();
    for (int x = 0; x < picture.getWidth(); x++) {
      int height = 0;
      for (int y = 0; y < picture.getHeight() / 2; y++) {
        height += picture.getRGB(x, y) == Palette.NAL.graphic().getRGB() ? 1 : 0;
      }
      heights.add(height);
    }
    int tip = heights.size() - 1;
    while (heights.get(tip) == 0) {
      tip--;
    }
    int widest = heights.indexOf(Collections.max(heights));
    assertThat(tip - widest).as("length of the head").isBetween(10, 16);
    assertThat(heights.get(widest - 30)).as("shaft").isBetween(1, 3);
    assertThatThrownBy(() -> plot.arrows("", zero, one, one, new double[2], Palette.NAL))
        .hasMessageContaining("tails and tips");
  }

  @Test
  void textThatTheFontsLackIsRefused() {
    assertThatThrownBy(() -> Plot.titled("gain 世"))
        .hasMessage(
            "text in a figure must be displayable in the bundled fonts, got \"世\" (U+4E16) in \"gain 世\"");
    var plot = Plot.untitled();
    var calls =
        List.<Runnable>of(
            () -> plot.axes("世", ""),
            () -> plot.axes("", "世"),
            () -> plot.line("世", X, Y, Palette.NAL),
            () -> plot.points("世", X, Y, HALF, Palette.NAL),
            () -> plot.scatter("世", X, Y, Palette.NAL),
            () -> plot.horizontal(0, "世", Palette.NAL),
            () -> plot.vertical(0, "世", Palette.NAL),
            () -> plot.label(0, 0, "世", Palette.NAL),
            () -> plot.marker(0, 0, "世", Palette.NAL),
            () -> plot.contour(List.of(), "世", Palette.NAL),
            () -> plot.xNames("a", "世"),
            () -> plot.yNames("a", "世"),
            () -> HeatMap.of(X, X, new double[3][3], "two\nlines"));
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThatThrownBy(call::run)
                    .hasMessageContaining("must be displayable in the bundled fonts"));
  }

  @Test
  void symbolsOfThePaperAreDisplayable() {
    var symbols = "ρₑρₕρₘnᵢₙαβδεθκλμσΣΔ‖∇F‖²⁻¹⁰±×·−≤≥≈≪≫∝∞√∂∈→←↑↓⟨⟩½ℓℝŵwₖ₀₁₂₃";
    assertThat(Lettering.displayable(symbols)).isEqualTo(symbols);
    assertThat(Lettering.LABEL.outline("∇").getBounds2D().isEmpty()).isFalse();
  }

  @Test
  void xchartLaysOutThePlotWhereTheLayersThinkItIs() {
    var plot = Plot.untitled().axes("x", "y").logX().line("", X, Y, Palette.NAL).equalAspect();
    var chart = plot.xRange(0.1, 10).yRange(1, 3).chart();
    var g = new BufferedImage(700, 520, BufferedImage.TYPE_INT_RGB).createGraphics();
    var box = new Rectangle2D.Double(0, 0, 700, 520);
    var margins = chart.margins(700, 520, PanelChart.Keys.OWN);
    chart.paint(g, box, "", margins, PanelChart.Keys.OWN);
    var area = margins.inside(box);
    double left = chart.getScreenXFromChart(chart.getStyler().getXAxisMin());
    double right = chart.getScreenXFromChart(chart.getStyler().getXAxisMax());
    assertThat(right - left).isCloseTo(area.getWidth(), within(1.0));
    double top = chart.getScreenYFromChart(chart.getStyler().getYAxisMax());
    double bottom = chart.getScreenYFromChart(chart.getStyler().getYAxisMin());
    assertThat(bottom - top).isCloseTo(area.getHeight(), within(1.0));
  }

  @Test
  void namesMustLeaveRoomForTheAxes() {
    var plot = Plot.untitled().line("a name ".repeat(20), X, Y, Palette.NAL);
    var figure = Figure.named("f").caption("c").alt("a").panel(plot).build();
    assertThatThrownBy(() -> Figures.svg(figure))
        .hasMessageStartingWith(
            "names and titles must leave at least 100 px each way for the axes");
  }

  @Test
  void lengthsMustAgree() {
    assertThatThrownBy(() -> Plot.untitled().line("", X, new double[2], Palette.NAL))
        .hasMessage("x and y must have the same length, got 3 and 2");
  }

  @Test
  void namesAtLineEndsKeepApartAndInside() {
    var area = new Rectangle2D.Double(0, 10, 100, 300);
    double[] ends = {10, 11, 12, 150, 290, 310, 310};
    var places = EndLabels.spread(ends, area);
    for (int i = 0; i < places.length; i++) {
      assertThat(places[i]).isBetween(area.getMinY(), area.getMaxY());
      if (i > 0) {
        assertThat(places[i] - places[i - 1]).isGreaterThanOrEqualTo(EndLabels.SPACING - 1e-9);
      }
    }
    assertThat(places[3]).isEqualTo(150);
  }

  @Test
  void labelsGoWhereNothingIs() {
    var occupancy = new Occupancy(new Rectangle2D.Double(0, 0, 200, 100));
    var taken = new Rectangle2D.Double(10, 10, 40, 20);
    var outside = new Rectangle2D.Double(190, 10, 40, 20);
    var free = new Rectangle2D.Double(60, 10, 40, 20);
    occupancy.occupy(taken);
    assertThat(occupancy.freest(List.of(taken, outside, free))).isEqualTo(free);
    assertThat(occupancy.freest(List.of(outside, taken))).isEqualTo(taken);
  }
}

package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class FigureTest {
  private static final double[] X = {0.1, 1, 10};
  private static final double[] Y = {1, 3, 2};
  private static final double[] HALF = {0.1, 0.2, 0.1};

  static Plot everything() {
    return Plot.titled("Gain G = E(ρₕ)/E(ρₑ)")
        .axes("‖∇F(w)‖² ≤ ε", "risk → 0")
        .logX()
        .band(X, new double[] {0.5, 2, 1}, Y, Palette.NAL)
        .region(X, Y, Palette.EASY)
        .line("NAL", X, Y, Palette.NAL)
        .line("MAML", X, new double[] {2, 2, 2.1}, Palette.MAML)
        .points("simulation", X, Y, HALF, Palette.NAL)
        .scatter("cloud", Y, X, Palette.HARD)
        .horizontal(1, "no gain", Palette.NEUTRAL)
        .vertical(2, "α = 1/ρₑ", Palette.BOUND)
        .label(1, 2.5, "here", Palette.NEUTRAL)
        .marker(3, 1.5, "w₁", Palette.MAML)
        .contour(
            MarchingSquares.contour(X, Y(), new double[][] {{0, 1}, {1, 2}, {2, 3}}, 1.5),
            "1.5",
            Palette.NEUTRAL);
  }

  private static double[] Y() {
    return new double[] {1, 3};
  }

  static Plot heat() {
    double[][] z = {{0.5, 1}, {1, Double.NaN}, {8, Double.POSITIVE_INFINITY}};
    return Plot.titled("Heat")
        .axes("R", "rₕ")
        .logX()
        .heatMap(HeatMap.of(X, Y(), z, "gain").diverging(1).logColours().contours(0.9))
        .line("limit", X, Y, Palette.LIMIT);
  }

  static Figure figure() {
    return Figure.named("a-figure")
        .caption("Caption with < & > and d = 10.")
        .alt("Two panels.")
        .parameter("d", 10)
        .seed(7)
        .panel(everything())
        .panel(heat())
        .build();
  }

  private static BufferedImage image(Figure figure) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Figures.png(figure)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Gain", "gain_r", "gain-", "-gain", "gain--r", "1-gain", "gain r", "../gain"})
  void namesAreKebabCase(String name) {
    var builder = Figure.named(name).caption("c").alt("a").panel(Plot.untitled());
    assertThatThrownBy(builder::build)
        .hasMessage("a name must be kebab-case, got \"" + name + "\"");
  }

  @Test
  void captionAltAndPanelAreRequired() {
    var noCaption = Figure.named("f").alt("a").panel(Plot.untitled());
    assertThatThrownBy(noCaption::build).hasMessage("the caption must not be blank");
    var noAlt = Figure.named("f").caption("c").panel(Plot.untitled());
    assertThatThrownBy(noAlt::build).hasMessage("the alternative text must not be blank");
    var noPanel = Figure.named("f").caption("c").alt("a");
    assertThatThrownBy(noPanel::build).hasMessage("a figure must have at least 1 panel, got 0: f");
  }

  @Test
  void parametersKeepTheirOrderAndCannotChange() {
    var parameters = figure().parameters();
    assertThat(parameters).containsExactly(Map.entry("d", 10), Map.entry("seed", 7L));
    assertThatThrownBy(() -> parameters.put("d", 11))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,400,300",
    "2,0,800,300",
    "3,0,1200,300",
    "4,0,800,600",
    "5,0,800,900",
    "6,0,1200,600",
    "3,1,400,900"
  })
  void pictureHasTheSizeOfItsPanels(int panels, int columns, int width, int height)
      throws IOException {
    var builder = Figure.named("f").caption("c").alt("a").panelSize(400, 300);
    for (int i = 0; i < panels; i++) {
      builder.panel(Plot.titled("p").line("", X, Y, Palette.NAL));
    }
    var image = image((columns == 0 ? builder : builder.columns(columns)).build());
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
  }

  @Test
  void svgIsWellFormedAndAccessible() throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var svg = Figures.svg(figure());
    var root =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo("svg");
    assertThat(root.getAttribute("role")).isEqualTo("img");
    var children = new ArrayList<Element>();
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    assertThat(children.get(0).getLocalName()).isEqualTo("title");
    assertThat(children.get(0).getTextContent()).isEqualTo(figure().caption());
    assertThat(children.get(1).getLocalName()).isEqualTo("desc");
    assertThat(children.get(1).getTextContent()).isEqualTo(figure().alt());
    assertThat(root.getAttribute("aria-labelledby"))
        .isEqualTo(children.get(0).getAttribute("id") + " " + children.get(1).getAttribute("id"));
    assertThat(root.getElementsByTagName("text").getLength()).as("text as outlines").isZero();
  }

  @Test
  void rendersTheSameTwice() {
    assertThat(Figures.svg(figure()))
        .isEqualTo(Figures.svg(figure()))
        .doesNotContainPattern("clip-?\\d{3}");
    assertThat(Figures.png(figure())).isEqualTo(Figures.png(figure()));
    var one = figure();
    var before = Figures.svg(one);
    Figures.png(one);
    assertThat(Figures.svg(one)).as("drawing leaves no trace").isEqualTo(before);
  }

  @Test
  void laterChangesToAPlotDoNotReachTheFigure() {
    var plot = everything();
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
                .band(x, y, x, Palette.NAL)
                .region(x, y, Palette.NAL)
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
  void xchartDrawsItsTicksWhereTheLayersThinkTheyAre() {
    var plot = Plot.untitled().axes("x", "y").logX().line("", X, Y, Palette.NAL).equalAspect();
    var chart = plot.xRange(0.1, 10).yRange(1, 3).chart();
    var g = new BufferedImage(700, 520, BufferedImage.TYPE_INT_RGB).createGraphics();
    var box = new Rectangle2D.Double(0, 0, 700, 520);
    var margins = chart.margins(700, 520, true);
    chart.paint(g, box, "", margins, true);
    var area = margins.inside(box);
    double left = chart.getScreenXFromChart(chart.getStyler().getXAxisMin());
    double right = chart.getScreenXFromChart(chart.getStyler().getXAxisMax());
    assertThat(right - left).isCloseTo(area.getWidth(), within(1.0));
    double top = chart.getScreenYFromChart(chart.getStyler().getYAxisMax());
    double bottom = chart.getScreenYFromChart(chart.getStyler().getYAxisMin());
    assertThat(bottom - top).isCloseTo(area.getHeight(), within(1.0));
  }

  @Test
  void cellsOfAHeatMapLieMidwayOnTheScaleOfTheAxis() throws IOException {
    double[] x = {1, 100};
    double[] y = {0, 1};
    double[][] z = {{0, 1}, {2, 3}};
    var plot = Plot.untitled().logX().heatMap(HeatMap.of(x, y, z, ""));
    var image = image(Figure.named("f").caption("c").alt("a").panel(plot).build());
    var area = plot.chart().margins(700, 520, true).inside(new Rectangle2D.Double(0, 0, 700, 520));
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        // Just off the middle, where the four cells meet.
        int px = (int) (area.getCenterX() + (i == 0 ? -4 : 4));
        int py = (int) (area.getCenterY() + (j == 0 ? 4 : -4));
        assertThat(new Color(image.getRGB(px, py))).isEqualTo(ColourMap.SEQUENTIAL.at(z[i][j] / 3));
      }
    }
  }

  @Test
  void nothingIsColouredBeyondTheCells() throws IOException {
    double[] x = {1, 2};
    var map = HeatMap.of(x, x, new double[][] {{0, 1}, {2, 3}}, "");
    // The cells end at 2.5, midway along the axis.
    var plot = Plot.untitled().heatMap(map).xRange(0.5, 4.5).yRange(0.5, 2.5);
    var image = image(Figure.named("f").caption("c").alt("a").panel(plot).build());
    var area = plot.chart().margins(700, 520, true).inside(new Rectangle2D.Double(0, 0, 700, 520));
    int y = (int) area.getMaxY() - 20;
    assertThat(new Color(image.getRGB((int) area.getCenterX() - 4, y)))
        .isEqualTo(ColourMap.SEQUENTIAL.at(2 / 3.0));
    assertThat(new Color(image.getRGB((int) area.getCenterX() + 12, y))).isEqualTo(Color.WHITE);
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
  void heatMapsRefuseWhatTheyCannotShow() {
    double[] fromZero = {0, 1, 2};
    var plot = Plot.untitled().logX().heatMap(HeatMap.of(fromZero, fromZero, new double[3][3], ""));
    assertThatThrownBy(plot::chart)
        .hasMessage("a heat map on a logarithmic axis must lie at values > 0, got 0.0");
    assertThatThrownBy(() -> plot.heatMap(HeatMap.of(X, X, new double[3][3], "")))
        .hasMessage("a plot must have at most one heat map, got a second");
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

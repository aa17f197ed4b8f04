package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
  private static final double[] RANGE = {1, 3};
  private static final double[] HALF = {0.1, 0.2, 0.1};

  static Plot everything() {
    return Plot.titled("Gain G = E(ρ_H)/E(ρₑ)")
        .axes("‖∇F(w)‖² ≤ ε", "risk → 0")
        .logX()
        .line("NAL", X, Y, Palette.NAL)
        .line("MAML", X, new double[] {2, 2, 2.1}, Palette.MAML)
        .points("simulation", X, Y, HALF, Palette.NAL)
        .scatter("cloud", Y, X, Palette.HARD)
        .horizontal(1, "no gain", Palette.NEUTRAL)
        .vertical(2, "α = 1/ρₑ", Palette.BOUND)
        .label(1, 2.5, "here", Palette.NEUTRAL)
        .marker(3, 1.5, "w_NAL", Palette.MAML)
        .contour(
            MarchingSquares.contour(X, RANGE, new double[][] {{0, 1}, {1, 2}, {2, 3}}, 1.5),
            "1.5",
            Palette.NEUTRAL);
  }

  static Plot heat() {
    double[][] z = {{0.5, 1}, {1, Double.NaN}, {8, Double.POSITIVE_INFINITY}};
    return Plot.titled("Heat")
        .axes("R", "rₕ")
        .logX()
        .heatMap(HeatMap.of(X, RANGE, z, "gain").diverging(1).logColours().contours(0.9))
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

  static BufferedImage image(Figure figure) throws IOException {
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
    "3,0,800,600",
    "4,0,800,600",
    "5,0,800,900",
    "6,0,800,900",
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
  }

  /** What the elements of text in an SVG say, but for their halos. */
  static List<String> texts(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    var found =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getElementsByTagName("text");
    var texts = new ArrayList<String>();
    for (int i = 0; i < found.getLength(); i++) {
      var text = (Element) found.item(i);
      if (!text.getAttribute("class").equals("halo")) {
        texts.add(text.getTextContent());
      }
    }
    return texts;
  }

  @Test
  void everyLabelIsTextInTheSvg() throws Exception {
    assertThat(texts(Figures.svg(figure())))
        .contains("(a)", "Gain G = E(ρH)/E(ρe)", "‖∇F(w)‖2 ≤ ε", "risk → 0", "NAL", "MAML")
        .contains("simulation", "cloud", "no gain", "α = 1/ρe", "here", "wNAL", "1.5")
        .contains("(b)", "Heat", "R", "rh", "gain", "limit")
        .contains("0.1", "1", "10");
  }

  @Test
  void indicesAndExponentsAreSmallAndOffTheLine() throws Exception {
    var svg =
        Figures.svg(
            Figure.named("f").caption("c").alt("a").panel(Plot.titled("σ_H² of w_NAL")).build());
    assertThat(svg)
        .contains("Inter, 'Noto Sans Math'")
        .containsPattern(
            "textLength=\"[\\d.]+\" lengthAdjust=\"spacingAndGlyphs\">"
                + "<tspan font-style=\"italic\">σ</tspan>"
                + "<tspan dy=\"5.2\" font-size=\"18.7\">H</tspan>"
                + "<tspan dx=\"-[\\d.]+\" dy=\"-14.6\" font-size=\"18.7\">2</tspan>"
                + "<tspan dx=\"[\\d.]+\" dy=\"9.4\"> of </tspan>");
  }

  @Test
  void aColourBarThatAllPanelsShareStandsOnce() throws Exception {
    var builder = Figure.named("f").caption("c").alt("a").panelSize(400, 300);
    double[][] z = {{0, 1}, {1, 2}, {2, 3}};
    var map = HeatMap.of(X, RANGE, z, "gain");
    var shared =
        builder.panel(Plot.titled("p").heatMap(map)).panel(Plot.titled("q").heatMap(map)).build();
    assertThat(texts(Figures.svg(shared))).containsOnlyOnce("gain");
    assertThat(shared.width()).isGreaterThan(800);
    builder.panel(Plot.titled("r").heatMap(map.between(0, 9)));
    var own = builder.build();
    assertThat(texts(Figures.svg(own))).filteredOn("gain"::equals).hasSize(3);
    assertThat(own.width()).isEqualTo(800);
  }

  @Test
  void partsOfAFigureTileItWithoutOverlap() {
    double[][] z = {{0, 1}, {1, 2}, {2, 3}};
    var map = HeatMap.of(X, RANGE, z, "gain");
    var plot = Plot.titled("p").heatMap(map).line("NAL", X, Y, Palette.NAL);
    var builder = Figure.named("f").caption("c").alt("a").panelSize(500, 400).columns(2);
    assertThat(builder.panel(plot.legendBelow()).build().views()).as("one panel").isEmpty();
    var figure = builder.panel(plot).panel(plot).build();
    assertThat(figure.views())
        .extracting(View::kind)
        .containsExactly(
            View.Kind.PANEL, View.Kind.PANEL, View.Kind.PANEL, View.Kind.KEY, View.Kind.BAR);
    var whole = new Rectangle2D.Double(0, 0, figure.width(), figure.height());
    for (View view : figure.views()) {
      assertThat(whole.contains(view.box())).as(view.toString()).isTrue();
      assertThat(figure.views())
          .filteredOn(v -> v.box().intersects(view.box()))
          .containsExactly(view);
    }
    assertThat(figure.views().get(3).markup("f"))
        .matches("<view id=\"f-key-1\" viewBox=\"14 800 \\d+ 38\"/>");
  }

  @Test
  void theColourBarOfManyRowsIsNoHigherThanAScreen() throws Exception {
    var builder = Figure.named("f").caption("c").alt("a").panelSize(500, 400).columns(1);
    var map = HeatMap.of(X, RANGE, new double[][] {{0, 1}, {0, 1}, {0, 1}}, "share");
    for (int i = 0; i < 6; i++) {
      builder.panel(Plot.titled("p").xNames("a", "b").yNames("c", "d").heatMap(map));
    }
    var figure = builder.build();
    var bar = figure.views().get(6).box();
    assertThat(bar.getHeight()).isBetween(1200.0, 1300.0);
    assertThat(bar.getCenterY()).isCloseTo(figure.height() / 2.0, within(60.0));
    assertThat(texts(Figures.svg(figure))).filteredOn(t -> t.matches("[01.\\d]+")).hasSize(11);
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
}

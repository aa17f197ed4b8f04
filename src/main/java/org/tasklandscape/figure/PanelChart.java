package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;

/**
 * One finished panel: XChart draws the axes, this class what is inside and around them.
 *
 * <p>XChart lays out in whole pixels, so a pixel here is 1/200 inch. The margins around the axes
 * can be asked for and imposed, so that the axes of several panels line up.
 */
public final class PanelChart extends XYChart {
  private static final int OUTER = 14;
  private static final double HEADING = 44;
  private static final double TITLE_GAP = 14;
  private static final double TITLE_SIZE = Lettering.AXIS_TITLE.size();

  private final String title;
  private final Axes axes;
  private final boolean equalAspect;
  private final List<Layer> layers;
  private final Optional<ColourBar> bar;
  private final EndLabels ends;
  private final Legend legendRows;

  PanelChart(
      String title, Axes axes, boolean equalAspect, boolean legendBelow, List<Layer> layers) {
    super(1, 1);
    this.title = title;
    this.axes = axes;
    this.equalAspect = equalAspect;
    this.layers = layers;
    this.bar =
        layers.stream()
            .filter(HeatMap.class::isInstance)
            .map(HeatMap.class::cast)
            .findFirst()
            .map(ColourBar::new);
    var named =
        layers.stream()
            .filter(Curve.class::isInstance)
            .map(Curve.class::cast)
            .filter(curve -> !curve.name().isEmpty())
            .toList();
    this.ends = new EndLabels(legendBelow ? List.of() : named, bar.isPresent());
    var direct = ends.curves().stream().map(Curve::name).toList();
    this.legendRows =
        new Legend(
            layers.stream()
                .filter(l -> l.key().filter(key -> !direct.contains(key.name())).isPresent())
                .toList());
    HouseTheme.dress(getStyler(), axes);
  }

  String title() {
    return title;
  }

  /** Paints the panel alone, filling the given size. */
  @Override
  public void paint(Graphics2D g, int width, int height) {
    var box = new Rectangle2D.Double(0, 0, width, height);
    g.setColor(Color.WHITE);
    g.fill(box);
    paint(g, box, "", margins(width, height, true), true);
  }

  Legend legend() {
    return legendRows;
  }

  /**
   * The margins around the axes that the panel needs at a given size, with or without its legend.
   */
  synchronized Margins margins(double width, double height, boolean withLegend) {
    double right = Math.max(ends.width(), bar.map(ColourBar::width).orElse(0.0));
    double rows = withLegend ? legendRows.height(width - 2 * OUTER) : 0;
    var around =
        new Margins(
                OUTER + titleRoom(axes.yTitle),
                Math.max(HouseTheme.PADDING, OUTER + right),
                OUTER + (title.isEmpty() ? 6 : HEADING),
                OUTER + titleRoom(axes.xTitle) + rows)
            .plus(axes.names.room());
    var box = new Rectangle2D.Double(0, 0, width, height);
    // The room of the ticks depends on the ticks, these on the size, and this on the room: twice is
    // enough, as in XChart.
    var ticks = ticks(around.inside(box));
    return around.plus(ticks(around.plus(ticks).inside(box)));
  }

  private static double titleRoom(String axisTitle) {
    return axisTitle.isEmpty() ? 0 : TITLE_GAP + TITLE_SIZE;
  }

  /** Paints the panel into a box, with the given margins around its axes. */
  synchronized void paint(
      Graphics2D g, Rectangle2D box, String letter, Margins margins, boolean withLegend) {
    var area = margins.inside(box);
    var room = ticks(area);
    // Not g.create(): VectorGraphics2D would leave what follows in the translated group.
    var before = g.getTransform();
    g.translate(area.getX() - room.left() - HouseTheme.PADDING, area.getY() - HouseTheme.PADDING);
    super.paint(g, wholeWidth(area, room), wholeHeight(area, room));
    g.setTransform(before);

    var occupancy = new Occupancy(area);
    var canvas = new Canvas(g, area, across(area), upwards(area), occupancy);
    var mask = new Canvas(occupancy.graphics(), area, canvas.x(), canvas.y(), occupancy);
    Grid.paint(canvas);
    for (var layer : layers) {
      layer.paint(canvas);
      if (!layer.isBackdrop()) {
        layer.paint(mask);
      }
    }
    frame(canvas);
    layers.forEach(layer -> layer.label(canvas));
    bar.ifPresent(key -> key.paint(canvas));
    ends.paint(canvas);
    axes.names.paint(canvas);
    room = room.plus(axes.names.room());
    titles(canvas, box, letter, room);
    if (withLegend) {
      double top = area.getMaxY() + room.bottom() + titleRoom(axes.xTitle) + 4;
      legendRows.paint(canvas, box.getX() + OUTER, top, box.getWidth() - 2 * OUTER);
    }
  }

  private Scale across(Rectangle2D area) {
    double span = axes.y.span() * area.getWidth() / area.getHeight();
    return equalAspect ? widened(axes.x, span) : axes.x;
  }

  private Scale upwards(Rectangle2D area) {
    double span = axes.x.span() * area.getHeight() / area.getWidth();
    return equalAspect ? widened(axes.y, span) : axes.y;
  }

  private static Scale widened(Scale scale, double span) {
    return span > scale.span() ? scale.widened(span / scale.span()) : scale;
  }

  /** The room that the ticks take outside an area: XChart paints it nowhere to find out. */
  private Margins ticks(Rectangle2D area) {
    var x = across(area);
    var y = upwards(area);
    show(x, y);
    var nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Rendering.hints(nowhere);
    var room = Margins.NONE;
    for (int i = 0; i < 2; i++) {
      int width = wholeWidth(area, room);
      int height = wholeHeight(area, room);
      super.paint(nowhere, width, height);
      double left = width - length(x, this::getScreenXFromChart) - 2 * HouseTheme.PADDING;
      double bottom = height - length(y, this::getScreenYFromChart) - 2 * HouseTheme.PADDING;
      room = new Margins(left, 0, 0, bottom);
    }
    nowhere.dispose();
    return room;
  }

  private static int wholeWidth(Rectangle2D area, Margins room) {
    return (int) Math.round(area.getWidth() + room.left() + 2 * HouseTheme.PADDING);
  }

  private static int wholeHeight(Rectangle2D area, Margins room) {
    return (int) Math.round(area.getHeight() + room.bottom() + 2 * HouseTheme.PADDING);
  }

  private static double length(Scale scale, DoubleUnaryOperator screen) {
    double unit = scale.unit();
    return Math.abs(
        screen.applyAsDouble(scale.high() / unit) - screen.applyAsDouble(scale.low() / unit));
  }

  /** Hands XChart the ranges in round units: its tick search does not end on very small spans. */
  private void show(Scale x, Scale y) {
    var xText = new TickText(x);
    var yText = new TickText(y);
    getStyler()
        .setXAxisMin(x.low() / x.unit())
        .setXAxisMax(x.high() / x.unit())
        .setYAxisMin(y.low() / y.unit())
        .setYAxisMax(y.high() / y.unit())
        .setXAxisTickLabelsFormattingFunction(tick -> xText.of(tick * x.unit()))
        .setYAxisTickLabelsFormattingFunction(tick -> yText.of(tick * y.unit()));
  }

  /** The axis lines again, where a heat map or a curve has covered them; pictures have none. */
  private void frame(Canvas canvas) {
    if (!axes.names.x().isEmpty() && !axes.names.y().isEmpty()) {
      return;
    }
    var a = canvas.area();
    var stroke = new BasicStroke(1.5f);
    canvas.draw(new Line2D.Double(a.getX(), a.getY(), a.getX(), a.getMaxY()), Pen.FRAME, stroke);
    canvas.draw(
        new Line2D.Double(a.getX(), a.getMaxY(), a.getMaxX(), a.getMaxY()), Pen.FRAME, stroke);
  }

  private void titles(Canvas canvas, Rectangle2D box, String letter, Margins room) {
    var area = canvas.area();
    double heading = box.getY() + OUTER + Lettering.HEADING.size();
    double left = box.getX() + OUTER;
    canvas.text(letter, Lettering.HEADING, Pen.TEXT, left, heading);
    double indent = letter.isEmpty() ? 0 : Lettering.HEADING.width(letter) + 14;
    canvas.text(title, Lettering.HEADING, Pen.TEXT, left + indent, heading);
    double middle = area.getCenterX() - Lettering.AXIS_TITLE.width(axes.xTitle) / 2;
    double below = area.getMaxY() + room.bottom() + TITLE_GAP + 0.8 * TITLE_SIZE;
    canvas.text(axes.xTitle, Lettering.AXIS_TITLE, Pen.TEXT, middle, below);
    double beside = left + 0.8 * TITLE_SIZE;
    canvas.upwards(axes.yTitle, Lettering.AXIS_TITLE, Pen.TEXT, beside, area.getCenterY());
  }

  /**
   * The two axes.
   *
   * @param xTitle the name of the horizontal one
   * @param yTitle the name of the vertical one
   * @param x the scale across
   * @param y the scale upwards
   * @param names written along them instead of numbers, if there are any
   */
  record Axes(String xTitle, String yTitle, Scale x, Scale y, AxisNames names) {}
}

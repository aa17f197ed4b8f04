package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.XYChart;

/**
 * One finished panel: XChart lays out and borders the plot, this class draws what is inside and
 * around it.
 *
 * <p>XChart lays out in whole pixels, so a pixel here is 1/200 inch. The margins around the axes
 * can be asked for and imposed, so that the axes of several panels line up.
 */
public final class PanelChart extends XYChart {
  static final int OUTER = 14;
  private static final double HEADING = 50;
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
            .map(HeatMap::bar);
    List<Curve> named =
        layers.stream()
            .filter(Curve.class::isInstance)
            .map(Curve.class::cast)
            .filter(curve -> !curve.name().isEmpty())
            .toList();
    this.ends = new EndLabels(legendBelow ? List.of() : named, bar.isPresent());
    List<String> direct = ends.curves().stream().map(Curve::name).toList();
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
    paint(g, box, "", margins(width, height, Keys.OWN), Keys.OWN);
  }

  Legend legend() {
    return legendRows;
  }

  Optional<ColourBar> bar() {
    return bar;
  }

  /** The margins around the axes that the panel needs at a given size, with the keys it shows. */
  Margins margins(double width, double height, Keys keys) {
    double colours = keys.bar ? bar.map(key -> key.width(height)).orElse(0.0) : 0;
    double right = OUTER + Math.max(ends.width(), colours);
    double rows = keys.legend ? legendRows.height(width - 2 * OUTER) : 0;
    Margins around =
        new Margins(
                OUTER + titleRoom(axes.yTitle),
                0,
                OUTER + (title.isEmpty() ? 10 : HEADING),
                OUTER + titleRoom(axes.xTitle) + rows)
            .plus(axes.names.room());
    var box = new Rectangle2D.Double(0, 0, width, height);
    // The room of the ticks depends on the ticks, these on the size, and this on the room: twice is
    // enough.
    Margins margins = around;
    for (int i = 0; i < 2; i++) {
      Margins ticks = ruler(margins.or(new Margins(0, right, 0, 0)).inside(box)).room();
      margins = around.plus(ticks).or(new Margins(0, right, 0, 0));
    }
    return margins;
  }

  private static double titleRoom(String axisTitle) {
    return axisTitle.isEmpty() ? 0 : TITLE_GAP + TITLE_SIZE;
  }

  /** Paints the panel into a box, with the given margins around its axes. */
  synchronized void paint(
      Graphics2D g, Rectangle2D box, String letter, Margins margins, Keys keys) {
    Rectangle2D area = margins.inside(box);
    show(across(area), upwards(area));
    // Not g.create(): VectorGraphics2D would leave what follows in the translated group.
    AffineTransform before = g.getTransform();
    int padding = HouseTheme.PADDING;
    g.translate(area.getX() - padding, area.getY() - padding);
    super.paint(g, (int) area.getWidth() + 2 * padding, (int) area.getHeight() + 2 * padding);
    g.setTransform(before);

    var occupancy = new Occupancy(area);
    boolean filled = layers.stream().anyMatch(Layer::isBackdrop);
    var canvas = new Canvas(g, area, across(area), upwards(area), occupancy, filled);
    var mask = new Canvas(occupancy.graphics(), area, canvas.x(), canvas.y(), occupancy, filled);
    Ruler ruler = ruler(area);
    ruler.grid(canvas);
    for (Layer layer : layers) {
      layer.paint(canvas);
      if (!layer.isBackdrop()) {
        layer.paint(mask);
      }
    }
    frame(canvas);
    ruler.marks(canvas);
    layers.forEach(layer -> layer.label(canvas));
    if (keys.bar) {
      bar.ifPresent(key -> key.paint(canvas, area));
    }
    ends.paint(canvas);
    axes.names.paint(canvas);
    Margins room = ruler.room().plus(axes.names.room());
    titles(canvas, box, letter, room);
    if (keys.legend) {
      double top = area.getMaxY() + room.bottom() + titleRoom(axes.xTitle) + 10;
      legendRows.paint(canvas, box.getX() + OUTER, top, box.getWidth() - 2 * OUTER);
    }
  }

  private Ruler ruler(Rectangle2D area) {
    return new Ruler(
        ticks(axes.names.x(), axes.chosen.x, across(area), area.getWidth(), true),
        ticks(axes.names.y(), axes.chosen.y, upwards(area), area.getHeight(), false));
  }

  private static Ticks ticks(
      List<String> names, List<Double> chosen, Scale scale, double length, boolean across) {
    if (!names.isEmpty()) {
      return new Ticks(List.of());
    }
    if (!chosen.isEmpty()) {
      return Ticks.at(scale, chosen);
    }
    return across ? Ticks.across(scale, length) : Ticks.upwards(scale, length);
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

  /** Hands XChart the ranges in round units: its tick search does not end on very small spans. */
  private void show(Scale x, Scale y) {
    getStyler()
        .setXAxisMin(x.low() / x.unit())
        .setXAxisMax(x.high() / x.unit())
        .setYAxisMin(y.low() / y.unit())
        .setYAxisMax(y.high() / y.unit());
  }

  /** The axis lines, over what a heat map or a curve has covered; pictures have none. */
  private void frame(Canvas canvas) {
    if (!axes.names.x().isEmpty() && !axes.names.y().isEmpty()) {
      return;
    }
    Rectangle2D a = canvas.area();
    var stroke = new BasicStroke(1.5f);
    canvas.draw(new Line2D.Double(a.getX(), a.getY(), a.getX(), a.getMaxY()), Pen.FRAME, stroke);
    canvas.draw(
        new Line2D.Double(a.getX(), a.getMaxY(), a.getMaxX(), a.getMaxY()), Pen.FRAME, stroke);
  }

  private void titles(Canvas canvas, Rectangle2D box, String letter, Margins room) {
    Rectangle2D area = canvas.area();
    double heading = box.getY() + OUTER + Lettering.HEADING.size();
    double left = box.getX() + OUTER;
    double indent = 0;
    if (!letter.isEmpty()) {
      canvas.text("(" + letter + ")", Lettering.HEADING, Pen.TEXT, left, heading);
      indent = Lettering.HEADING.width("(" + letter + ")") + 12;
    }
    Lettering fitting = Lettering.HEADING.fitting(title, box.getMaxX() - OUTER - left - indent);
    canvas.text(title, fitting, Pen.TEXT, left + indent, heading);
    Lettering across = Lettering.AXIS_TITLE.fitting(axes.xTitle, box.getWidth() - 2 * OUTER);
    double half = across.width(axes.xTitle) / 2;
    double middle =
        Math.max(left, Math.min(box.getMaxX() - OUTER - 2 * half, area.getCenterX() - half));
    double below = area.getMaxY() + room.bottom() + TITLE_GAP + 0.8 * TITLE_SIZE;
    canvas.text(axes.xTitle, across, Pen.TEXT, middle, below);
    double beside = left + 0.8 * TITLE_SIZE;
    Lettering upwards = Lettering.AXIS_TITLE.fitting(axes.yTitle, area.getHeight() + HEADING);
    canvas.upwards(axes.yTitle, upwards, Pen.TEXT, beside, area.getCenterY());
  }

  /**
   * Which keys a panel shows itself, because they do not stand once for all panels.
   *
   * @param legend the names of lines and points
   * @param bar the colour bar
   */
  record Keys(boolean legend, boolean bar) {
    static final Keys OWN = new Keys(true, true);
  }

  /**
   * The two axes.
   *
   * @param xTitle the name of the horizontal one
   * @param yTitle the name of the vertical one
   * @param x the scale across
   * @param y the scale upwards
   * @param names written along them instead of numbers, if there are any
   * @param chosen the values at which there are ticks, if not at round ones
   */
  record Axes(String xTitle, String yTitle, Scale x, Scale y, AxisNames names, Chosen chosen) {}

  /**
   * Values at which there are ticks; none for round ones.
   *
   * @param x those of the horizontal axis
   * @param y those of the vertical axis
   */
  record Chosen(List<Double> x, List<Double> y) {}
}

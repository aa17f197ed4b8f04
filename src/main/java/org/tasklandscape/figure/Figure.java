package org.tasklandscape.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished figure: panels in rows, with a name, a caption, an alternative text and the parameters
 * that made it.
 *
 * <pre>{@code
 * Figure.named("geography-gain-r")
 *     .caption("Gain against R for d = 10.")
 *     .alt("The gain rises from 1 to 4 as R grows.")
 *     .parameter("d", 10)
 *     .seed(1)
 *     .panel(plot)
 *     .build();
 * }</pre>
 */
public final class Figure {
  private static final int LEGEND_MARGIN = 14;

  private final Artefact artefact;
  private final String alt;
  private final List<PanelChart> panels;
  private final int columns;
  private final int panelWidth;
  private final int panelHeight;

  Figure(FigureBuilder builder) {
    this.artefact = builder.artefact();
    this.alt = Artefact.notBlank("alternative text", builder.alt());
    this.panels = List.copyOf(builder.panels());
    this.columns = builder.columns() > 0 ? builder.columns() : Math.min(2, panels.size());
    this.panelWidth = builder.panelWidth();
    this.panelHeight = builder.panelHeight();
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a figure must have at least 1 panel, got 0: " + name());
    }
  }

  /**
   * Starts a figure.
   *
   * @param name its name in kebab-case, which names its files
   * @return a builder
   */
  public static FigureBuilder named(String name) {
    return new FigureBuilder(name);
  }

  /** {@return the name in kebab-case} */
  public String name() {
    return artefact.name();
  }

  /** {@return the caption, all layers in one} */
  public String caption() {
    return artefact.caption().joined();
  }

  /** {@return the caption in its layers} */
  public Caption words() {
    return artefact.caption();
  }

  /** {@return the alternative text, for readers who do not see the figure} */
  public String alt() {
    return alt;
  }

  /**
   * {@return the parameters that made the figure, {@code seed} among them where there is one, an
   * unmodifiable map in the order given}
   */
  public Map<String, Object> parameters() {
    return artefact.parameters();
  }

  /** {@return the width of the picture in pixels of 1/200 inch} */
  public int width() {
    int panelsWidth = columns * panelWidth;
    return sharedBar()
        .map(bar -> panelsWidth + (int) Math.ceil(bar.width(rows() * panelHeight)))
        .orElse(panelsWidth);
  }

  /** {@return the height of the picture in pixels of 1/200 inch} */
  public int height() {
    int panelsHeight = rows() * panelHeight;
    return sharesLegend()
        ? panelsHeight + (int) legend().height(width() - 2 * LEGEND_MARGIN) + LEGEND_MARGIN
        : panelsHeight;
  }

  private Legend legend() {
    return panels.get(0).legend();
  }

  /** Whether all panels have one legend, which then stands once below them. */
  private boolean sharesLegend() {
    return panels.size() > 1
        && !legend().isEmpty()
        && panels.stream().allMatch(panel -> panel.legend().sameAs(legend()));
  }

  /** The colour bar that all panels have, if they do; it then stands once beside them. */
  private Optional<ColourBar> sharedBar() {
    Optional<ColourBar> first = panels.get(0).bar();
    boolean same = panels.stream().allMatch(panel -> panel.bar().equals(first));
    return panels.size() > 1 && same ? first : Optional.empty();
  }

  private int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  Artefact artefact() {
    return artefact;
  }

  /** The parts that can be shown alone: of several panels each, and what they share. */
  List<View> views() {
    List<View> views = new ArrayList<>();
    if (panels.size() > 1) {
      for (int i = 0; i < panels.size(); i++) {
        views.add(new View(View.Kind.PANEL, i, box(i)));
      }
    }
    if (sharesLegend()) {
      for (Rectangle2D key : legendRows().values()) {
        views.add(new View(View.Kind.KEY, views.size() - panels.size(), key));
      }
    }
    sharedBar()
        .map(bar -> bar.box(beside(lines())))
        .ifPresent(box -> views.add(new View(View.Kind.BAR, 0, box)));
    return views;
  }

  private Rectangle2D box(int panel) {
    return new Rectangle2D.Double(
        panel % columns * panelWidth, panel / columns * panelHeight, panelWidth, panelHeight);
  }

  private Map<Layer.Key, Rectangle2D> legendRows() {
    return legend().placed(LEGEND_MARGIN, rows() * panelHeight, width() - 2 * LEGEND_MARGIN);
  }

  private PanelChart.Keys keys() {
    return new PanelChart.Keys(!sharesLegend(), sharedBar().isEmpty());
  }

  /**
   * The margins that bring axes in line.
   *
   * @param across left and right of each column
   * @param down above and below each row
   */
  private record Lines(Margins[] across, Margins[] down) {}

  private Lines lines() {
    var lines = new Lines(new Margins[columns], new Margins[rows()]);
    Arrays.fill(lines.across, Margins.NONE);
    Arrays.fill(lines.down, Margins.NONE);
    for (int i = 0; i < panels.size(); i++) {
      Margins needed = panels.get(i).margins(panelWidth, panelHeight, keys());
      lines.across[i % columns] = lines.across[i % columns].or(needed);
      lines.down[i / columns] = lines.down[i / columns].or(needed);
    }
    return lines;
  }

  /** What the colour bar of all panels stands beside: the axes, from the first row to the last. */
  private Rectangle2D beside(Lines lines) {
    double top = lines.down[0].top();
    double bottom = rows() * panelHeight - lines.down[rows() - 1].bottom();
    return new Rectangle2D.Double(0, top, columns * panelWidth - LEGEND_MARGIN, bottom - top);
  }

  /** Paints all panels, with the axes of each row and each column in line. */
  void paint(Graphics2D g) {
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, width(), height()));
    Lines lines = lines();
    for (int i = 0; i < panels.size(); i++) {
      Margins column = lines.across[i % columns];
      Margins row = lines.down[i / columns];
      var margins = new Margins(column.left(), column.right(), row.top(), row.bottom());
      String letter = panels.size() == 1 ? "" : Character.toString('a' + i);
      panels.get(i).paint(g, box(i), letter, margins, keys());
    }
    if (sharesLegend()) {
      var pen = new Pen(g);
      legend().paint(pen, LEGEND_MARGIN, rows() * panelHeight, width() - 2 * LEGEND_MARGIN);
    }
    sharedBar().ifPresent(bar -> bar.paint(new Pen(g), beside(lines)));
  }
}

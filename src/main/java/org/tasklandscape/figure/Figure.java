package org.tasklandscape.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  private Figure(Builder builder) {
    this.artefact = new Artefact(builder.name, builder.caption, builder.parameters);
    this.alt = Artefact.notBlank("alternative text", builder.alt);
    this.panels = List.copyOf(builder.panels);
    this.columns = builder.columns > 0 ? builder.columns : columnsFor(panels.size());
    this.panelWidth = builder.panelWidth;
    this.panelHeight = builder.panelHeight;
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a figure must have at least 1 panel, got 0: " + name());
    }
  }

  /** One row of up to three; else two columns, or three if that fills the rows. */
  private static int columnsFor(int panels) {
    if (panels <= 3) {
      return panels;
    }
    return panels % 3 == 0 ? 3 : 2;
  }

  /**
   * Starts a figure.
   *
   * @param name its name in kebab-case, which names its files
   * @return a builder
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * The name.
   *
   * @return the name in kebab-case
   */
  public String name() {
    return artefact.name();
  }

  /**
   * The caption.
   *
   * @return the caption
   */
  public String caption() {
    return artefact.caption();
  }

  /**
   * The alternative text, for readers who do not see the figure.
   *
   * @return the text
   */
  public String alt() {
    return alt;
  }

  /**
   * The parameters that made the figure, {@code seed} among them where there is one.
   *
   * @return an unmodifiable map in the order given
   */
  public Map<String, Object> parameters() {
    return artefact.parameters();
  }

  /**
   * The width of the picture.
   *
   * @return pixels of 1/200 inch
   */
  public int width() {
    return columns * panelWidth;
  }

  /**
   * The height of the picture.
   *
   * @return pixels of 1/200 inch
   */
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

  private int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  Artefact artefact() {
    return artefact;
  }

  /** Paints all panels, with the axes of each row and each column in line. */
  void paint(Graphics2D g) {
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, width(), height()));
    boolean ownLegends = !sharesLegend();
    var across = new Margins[columns];
    var down = new Margins[rows()];
    Arrays.fill(across, Margins.NONE);
    Arrays.fill(down, Margins.NONE);
    for (int i = 0; i < panels.size(); i++) {
      var needed = panels.get(i).margins(panelWidth, panelHeight, ownLegends);
      across[i % columns] = across[i % columns].or(needed);
      down[i / columns] = down[i / columns].or(needed);
    }
    for (int i = 0; i < panels.size(); i++) {
      var column = across[i % columns];
      var row = down[i / columns];
      var margins = new Margins(column.left(), column.right(), row.top(), row.bottom());
      var box =
          new Rectangle2D.Double(
              (i % columns) * panelWidth, (i / columns) * panelHeight, panelWidth, panelHeight);
      var letter = panels.size() == 1 ? "" : Character.toString('a' + i);
      panels.get(i).paint(g, box, letter, margins, ownLegends);
    }
    if (!ownLegends) {
      double legendWidth = width() - 2 * LEGEND_MARGIN;
      legend().paint(new Pen(g), LEGEND_MARGIN, rows() * panelHeight, legendWidth);
    }
  }

  /** Collects the parts of a figure. */
  public static final class Builder {
    private final String name;
    private String caption = "";
    private String alt = "";
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<PanelChart> panels = new ArrayList<>();
    private int columns;
    private int panelWidth = 700;
    private int panelHeight = 520;

    private Builder(String name) {
      this.name = name;
    }

    /**
     * Sets the caption, which states every parameter.
     *
     * @param text the caption
     * @return this
     */
    public Builder caption(String text) {
      caption = text;
      return this;
    }

    /**
     * Sets the alternative text: what the figure shows, in words.
     *
     * @param text the text
     * @return this
     */
    public Builder alt(String text) {
      alt = text;
      return this;
    }

    /**
     * Adds a parameter.
     *
     * @param key its name
     * @param value its value: a number, text, a truth value, or a list or array of these
     * @return this
     */
    public Builder parameter(String key, Object value) {
      parameters.put(key, value);
      return this;
    }

    /**
     * Adds parameters in the order of the map.
     *
     * @param values names and values
     * @return this
     */
    public Builder parameters(Map<String, ?> values) {
      parameters.putAll(values);
      return this;
    }

    /**
     * Adds the parameter {@code seed}.
     *
     * @param seed the seed of all random streams
     * @return this
     */
    public Builder seed(long seed) {
      return parameter(Artefact.SEED, seed);
    }

    /**
     * Adds a panel, to the right of the last one or at the start of the next row.
     *
     * @param plot the plot, as it is now
     * @return this
     */
    public Builder panel(Plot plot) {
      panels.add(plot.chart());
      return this;
    }

    /**
     * Sets the number of columns; without it up to three panels stand in one row.
     *
     * @param number at least 1
     * @return this
     * @throws IllegalArgumentException if the number is not positive
     */
    public Builder columns(int number) {
      if (number < 1) {
        throw new IllegalArgumentException("must have columns >= 1, got " + number);
      }
      columns = number;
      return this;
    }

    /**
     * Sets the size of each panel; without it 700 × 520, which is 8.9 cm × 6.6 cm.
     *
     * @param width pixels of 1/200 inch, at least 300
     * @param height pixels of 1/200 inch, at least 250
     * @return this
     * @throws IllegalArgumentException if the panel would be too small for its axes
     */
    public Builder panelSize(int width, int height) {
      if (width < 300 || height < 250) {
        throw new IllegalArgumentException(
            "a panel must be at least 300 x 250, got " + width + " x " + height);
      }
      panelWidth = width;
      panelHeight = height;
      return this;
    }

    /**
     * Finishes the figure.
     *
     * @return the figure
     * @throws IllegalArgumentException if the name is not kebab-case, the caption or the
     *     alternative text is missing, or there is no panel
     */
    public Figure build() {
      return new Figure(this);
    }
  }
}

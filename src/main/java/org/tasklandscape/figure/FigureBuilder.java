package org.tasklandscape.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the parts of a figure. */
public final class FigureBuilder {
  private final String name;
  private String caption = "";
  private String alt = "";
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final List<PanelChart> panels = new ArrayList<>();
  private int columns;
  private int panelWidth = 700;
  private int panelHeight = 520;

  FigureBuilder(String name) {
    this.name = name;
  }

  /**
   * Sets the caption, which states every parameter.
   *
   * @param text one to three paragraphs, as {@link Caption#of} reads them
   * @return this
   */
  public FigureBuilder caption(String text) {
    caption = text;
    return this;
  }

  /**
   * Sets the alternative text: what the figure shows, in words.
   *
   * @param text the text
   * @return this
   */
  public FigureBuilder alt(String text) {
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
  public FigureBuilder parameter(String key, Object value) {
    parameters.put(key, value);
    return this;
  }

  /**
   * Adds parameters in the order of the map.
   *
   * @param values names and values
   * @return this
   */
  public FigureBuilder parameters(Map<String, ?> values) {
    parameters.putAll(values);
    return this;
  }

  /**
   * Adds the parameter {@code seed}.
   *
   * @param seed the seed of all random streams
   * @return this
   */
  public FigureBuilder seed(long seed) {
    return parameter(Artefact.SEED, seed);
  }

  /**
   * Adds a panel, to the right of the last one or at the start of the next row. A legend that is
   * the same in all panels stands once below them, a colour bar once beside them.
   *
   * @param plot the plot, as it is now
   * @return this
   */
  public FigureBuilder panel(Plot plot) {
    panels.add(plot.chart());
    return this;
  }

  /**
   * Sets the number of columns; without it panels stand in two, so that they can be read.
   *
   * @param number at least 1
   * @return this
   * @throws IllegalArgumentException if the number is not positive
   */
  public FigureBuilder columns(int number) {
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
  public FigureBuilder panelSize(int width, int height) {
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
   * @throws IllegalArgumentException if the name is not kebab-case, the caption or the alternative
   *     text is missing, or there is no panel
   */
  public Figure build() {
    return new Figure(this);
  }

  Artefact artefact() {
    return new Artefact(name, Caption.of(caption), parameters);
  }

  String alt() {
    return alt;
  }

  List<PanelChart> panels() {
    return panels;
  }

  int columns() {
    return columns;
  }

  int panelWidth() {
    return panelWidth;
  }

  int panelHeight() {
    return panelHeight;
  }
}

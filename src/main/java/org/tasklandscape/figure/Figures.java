package org.tasklandscape.figure;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Json;
import tech.tablesaw.api.Table;

/**
 * Saves figures and tables with their data. The files of one artefact depend on nothing but what is
 * saved: no time, path or version, so a rerun writes the same bytes.
 */
public final class Figures {
  private final Path directory;
  private final String notebook;

  private Figures(Path directory, String notebook) {
    this.directory = Objects.requireNonNull(directory, "directory").toAbsolutePath();
    this.notebook = Artefact.notBlank("name of the notebook", notebook);
  }

  /**
   * The saving of one notebook's figures.
   *
   * @param directory where the files go; created when first needed
   * @param notebook the name of the notebook, such as {@code 03-geography}
   * @return the saver
   */
  public static Figures in(Path directory, String notebook) {
    return new Figures(directory, notebook);
  }

  /**
   * Writes {@code NAME.svg}, {@code NAME.png}, {@code NAME.csv} and {@code NAME.json}, each whole
   * or not at all.
   *
   * @param figure the figure
   * @param data the numbers it shows
   * @throws IllegalArgumentException if a parameter is no number, text, truth value or list of
   *     these
   * @return the picture that was written as PNG, to show it without painting it again
   * @throws FileFault if a file cannot be written
   */
  public byte[] save(Figure figure, Table data) {
    String name = figure.name();
    var files = new LinkedHashMap<String, byte[]>();
    files.put(name + ".svg", utf8(svg(figure)));
    byte[] png = png(figure);
    files.put(name + ".png", png);
    files.put(name + ".csv", utf8(TableText.csv(data)));
    files.put(name + ".json", utf8(json(figure.artefact(), figure.alt())));
    files.forEach(this::write);
    return png;
  }

  /**
   * Writes {@code NAME.md}, {@code NAME.csv} and {@code NAME.json} for an artefact that is a table.
   *
   * @param name its name in kebab-case
   * @param caption what it shows, one to three paragraphs as {@link Caption#of} reads them
   * @param parameters the parameters, {@code seed} among them where there is one
   * @param table the table
   * @throws IllegalArgumentException if the name is not kebab-case or the caption is blank
   * @throws FileFault if a file cannot be written
   */
  public void saveTable(String name, String caption, Map<String, ?> parameters, Table table) {
    saveTable(name, caption, parameters, table, table);
  }

  /**
   * Writes the files of a table that readers are shown otherwise than programs.
   *
   * @param name its name in kebab-case
   * @param caption what it shows, one to three paragraphs as {@link Caption#of} reads them
   * @param parameters the parameters, {@code seed} among them where there is one
   * @param table the table, for the CSV
   * @param shown the same for readers, for the Markdown
   * @throws IllegalArgumentException if the name is not kebab-case or the caption is blank
   * @throws FileFault if a file cannot be written
   */
  public void saveTable(
      String name, String caption, Map<String, ?> parameters, Table table, Table shown) {
    var artefact = new Artefact(name, Caption.of(caption), new LinkedHashMap<>(parameters));
    var files = new LinkedHashMap<String, byte[]>();
    files.put(
        name + ".md", utf8(artefact.caption().markdown("") + "\n\n" + TableText.markdown(shown)));
    files.put(name + ".csv", utf8(TableText.csv(table)));
    files.put(name + ".json", utf8(json(artefact, "")));
    files.forEach(this::write);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(String file, byte[] content) {
    AtomicFile.write(directory.resolve(file), content);
  }

  /**
   * A figure as PNG, 200 dots an inch.
   *
   * @param figure the figure
   * @return the bytes of the file
   */
  public static byte[] png(Figure figure) {
    return Rendering.png(figure);
  }

  /**
   * A figure as SVG, with its caption as title and its alternative text as description.
   *
   * @param figure the figure
   * @return the text of the file
   */
  public static String svg(Figure figure) {
    return Rendering.svg(figure);
  }

  private String json(Artefact artefact, String alt) {
    var content = new LinkedHashMap<String, Object>();
    content.put("name", artefact.name());
    Caption caption = artefact.caption();
    content.put("caption", caption.joined());
    if (caption.layered()) {
      content.put("finding", caption.finding());
      content.put("reading", caption.reading());
    }
    if (!caption.parameters().isEmpty()) {
      content.put("parametersText", caption.parameters());
    }
    if (!alt.isEmpty()) {
      content.put("alt", alt);
    }
    content.put("notebook", notebook);
    var parameters = new LinkedHashMap<>(artefact.parameters());
    Object seed = parameters.remove(Artefact.SEED);
    if (seed != null) {
      content.put(Artefact.SEED, seed);
    }
    parameters.replaceAll((key, value) -> plain(key, value));
    content.put("parameters", parameters);
    return Json.text(content);
  }

  /** Numbers in exact decimals, infinity as a word, arrays as lists; anything else is refused. */
  private static Object plain(String key, Object value) {
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (Double.isInfinite(number)) {
        return number > 0 ? "infinite" : "-infinite";
      }
      return Double.isNaN(number) ? "NaN" : new BigDecimal(ExactDecimal.of(number));
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof String
        || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> plain(key, element)).toList();
    }
    if (value != null && value.getClass().isArray()) {
      var list = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        list.add(plain(key, Array.get(value, i)));
      }
      return list;
    }
    throw new IllegalArgumentException(
        "a parameter must be a number, text, truth value, or a list of these, got %s = %s"
            .formatted(key, value));
  }
}

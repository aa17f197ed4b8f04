package org.tasklandscape.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A caption in up to three layers.
 *
 * @param finding what is to be seen, in one sentence; empty if the caption does not say
 * @param reading how to read the figure or table
 * @param parameters what it was made with; empty if the reading says that
 */
public record Caption(String finding, String reading, String parameters) {
  private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
  private static final int LAYERS = 3;

  /**
   * A caption from its paragraphs: one is how to read it, the first of several the finding, a third
   * the parameters.
   *
   * @param text one to three paragraphs, parted by blank lines
   * @return the caption
   * @throws IllegalArgumentException if there are more, or none
   */
  public static Caption of(String text) {
    Artefact.notBlank("caption", text);
    List<String> paragraphs = BLANK_LINE.splitAsStream(text.strip()).map(String::strip).toList();
    if (paragraphs.size() > LAYERS) {
      throw new IllegalArgumentException(
          "a caption must have at most %d paragraphs (finding, reading, parameters), got %d"
              .formatted(LAYERS, paragraphs.size()));
    }
    if (paragraphs.size() == 1) {
      return new Caption("", paragraphs.get(0), "");
    }
    return new Caption(
        paragraphs.get(0), paragraphs.get(1), paragraphs.size() == LAYERS ? paragraphs.get(2) : "");
  }

  /** {@return all layers, in one line} */
  public String joined() {
    return Stream.of(finding, reading, parameters)
        .filter(layer -> !layer.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** {@return the finding, or without one the reading} */
  public String headline() {
    return finding.isEmpty() ? reading : finding;
  }

  /** {@return whether there is more than the reading} */
  public boolean layered() {
    return !finding.isEmpty();
  }

  /**
   * The caption as HTML: the finding in bold, the parameters folded.
   *
   * @param heading HTML that comes first, such as the name
   * @return a paragraph, and an element that unfolds
   */
  public String html(String heading) {
    List<String> parts = new ArrayList<>();
    Stream.of(heading).filter(h -> !h.isEmpty()).forEach(parts::add);
    if (layered()) {
      parts.add("<strong>" + MathText.of(finding).html() + "</strong>");
    }
    parts.add(MathText.of(reading).html());
    String folded =
        parameters.isEmpty()
            ? ""
            : "\n<details><summary>Parameters</summary><p>%s</p></details>"
                .formatted(MathText.of(parameters).html());
    return "<p>" + String.join(" ", parts) + "</p>" + folded;
  }

  /**
   * The caption as Markdown: the finding in bold, the parameters folded.
   *
   * @param heading Markdown that comes first, such as the name; may be empty
   * @return the paragraphs
   */
  public String markdown(String heading) {
    List<String> parts = new ArrayList<>();
    Stream.of(heading).filter(h -> !h.isEmpty()).forEach(parts::add);
    if (layered()) {
      parts.add("**" + MathText.of(finding).markdown() + "**");
    }
    parts.add(MathText.of(reading).markdown());
    String folded =
        parameters.isEmpty()
            ? ""
            : "\n\n<details><summary>Parameters</summary>\n\n%s\n\n</details>"
                .formatted(MathText.of(parameters).markdown());
    return String.join(" ", parts) + folded;
  }
}

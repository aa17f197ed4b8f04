package org.tasklandscape.figure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Plain text with mathematics in it, as captions and labels are written, in runs of one look:
 * {@code ρ_H}, {@code w_NAL}, {@code σ_H²}, {@code 10⁻³}, {@code j^-γ}, {@code gain G}.
 *
 * <p>A letter that stands alone is a variable, and so is every small Greek letter: italic. What
 * follows {@code _} is set lower, what follows {@code ^} higher, and so are the indices and
 * exponents of Unicode; words and names in them are upright. Only a single letter has an index:
 * {@code task_landscape} is a word. A hyphen between blanks is a minus sign.
 *
 * @param runs the runs in reading order
 */
public record MathText(List<Run> runs) {
  /** Where a run stands. */
  public enum Level {
    /** On the line. */
    BASE,
    /** An index. */
    LOWER,
    /** An exponent. */
    RAISED
  }

  /**
   * A piece of text of one look.
   *
   * @param text what it says
   * @param italic whether it is a variable
   * @param level where it stands
   */
  public record Run(String text, boolean italic, Level level) {}

  /**
   * Copies the runs.
   *
   * @param runs the runs
   */
  public MathText {
    runs = List.copyOf(runs);
  }

  /**
   * Reads a text.
   *
   * @param text a label or caption
   * @return its runs
   */
  public static MathText of(String text) {
    return new MathText(new MathReader(text).runs());
  }

  /** {@return the characters in reading order, without their looks} */
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** {@return HTML with i, sub and sup; other marks of HTML escaped} */
  public String html() {
    return runs.stream().map(run -> marked(run, escaped(run.text))).collect(Collectors.joining());
  }

  /** {@return Markdown with i, sub and sup, in which stars and underscores are no emphasis} */
  public String markdown() {
    return runs.stream()
        .map(run -> marked(run, escaped(run.text).replaceAll("[\\\\*_]", "\\\\$0")))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String marked(Run run, String text) {
    String looks = run.italic ? "<i>" + text + "</i>" : text;
    return switch (run.level) {
      case BASE -> looks;
      case LOWER -> "<sub>" + looks + "</sub>";
      case RAISED -> "<sup>" + looks + "</sup>";
    };
  }
}

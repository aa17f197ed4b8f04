package org.tasklandscape.house;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a picture must be for print, for a screen of 950 pixels and for a phone of 390, on which the
 * site shows its parts one below the other.
 *
 * @param width of the picture, in its own units
 * @param labels its texts
 * @param views its parts
 */
record PictureRules(double width, List<Label> labels, List<View> views) {
  private static final double PAGE = 950;
  private static final double LEAST_ON_A_PAGE = 9;
  private static final double PHONE = 390;
  private static final double LEAST_ON_A_PHONE = 8;

  private static final Pattern WIDTH = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\" font-family");
  private static final Pattern VIEW =
      Pattern.compile(
          "<view id=\"[\\w-]+-(panel|key|bar)-\\d+\" viewBox=\"(\\d+) (\\d+) (\\d+) (\\d+)\"/>");
  private static final Pattern TEXT = Pattern.compile("<text ([^>]*)>(.*?)</text>");
  private static final Pattern SIZE = Pattern.compile("^.*?font-size=\"([\\d.]+)\".*$");
  private static final Pattern PLACE =
      Pattern.compile("(?:^x=\"|translate\\()(-?[\\d.]+)(?:\" y=\"| )(-?[\\d.]+)");

  /** Mathematics as programs write it. */
  private static final Pattern RAW =
      Pattern.compile(
          "(?<!\\p{L})\\p{L}_|\\^"
              + "|(?i)(?<!\\p{L})(alpha|beta|gamma|delta|epsilon|lambda|rho|sigma|tau)(?!\\p{L})"
              + "|= -?\\d+\\.0(?!\\d)|\\dE-?\\d|null|NaN");

  /**
   * A label.
   *
   * @param words what it says
   * @param size of its letters, but for indices and exponents, in units of the picture
   * @param place where its baseline starts
   */
  record Label(String words, double size, Point2D place) {
    static Label of(MatchResult text) {
      MatchResult place = PLACE.matcher(text.group(1)).results().findFirst().orElseThrow();
      return new Label(
          text.group(2).replaceAll("<[^>]*>", ""),
          Double.parseDouble(SIZE.matcher(text.group(1)).replaceFirst("$1")),
          new Point2D.Double(
              Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2))));
    }
  }

  /**
   * A part that can be shown alone.
   *
   * @param kind panel, key or bar
   * @param box where it lies
   */
  record View(String kind, Rectangle2D box) {
    static View of(MatchResult view) {
      double[] box = new double[4];
      for (int i = 0; i < box.length; i++) {
        box[i] = Double.parseDouble(view.group(i + 2));
      }
      return new View(view.group(1), new Rectangle2D.Double(box[0], box[1], box[2], box[3]));
    }
  }

  static PictureRules of(String svg) {
    MatchResult width = WIDTH.matcher(svg).results().findFirst().orElseThrow();
    return new PictureRules(
        Double.parseDouble(width.group(1)),
        TEXT.matcher(svg).results().map(Label::of).toList(),
        VIEW.matcher(svg).results().map(View::of).toList());
  }

  /** What breaks the rules, each with its label. */
  List<String> violations() {
    List<String> violations = new ArrayList<>();
    if (labels.isEmpty()) {
      violations.add("must hold its labels as text");
    }
    for (Label label : labels) {
      if (RAW.matcher(label.words).find()) {
        violations.add("must be written with real letters and indices: " + label.words);
      }
      if (!(label.size * PAGE / width > LEAST_ON_A_PAGE)) {
        violations.add("is too small on a page: " + label.words);
      }
      if (!(label.size * scaleOnAPhone(label) > LEAST_ON_A_PHONE)) {
        violations.add("is too small on a phone: " + label.words);
      }
    }
    violations.addAll(partViolations());
    return violations;
  }

  private double scaleOnAPhone(Label label) {
    // Half a pixel a unit is the size that figures are made for; the colour bar keeps it.
    double beside =
        views.stream()
            .filter(v -> v.kind.equals("bar"))
            .mapToDouble(v -> v.box.getWidth() / 2)
            .sum();
    return views.stream()
        .filter(view -> view.box.contains(label.place))
        .mapToDouble(
            view ->
                view.kind.equals("panel")
                    ? (PHONE - beside) / view.box.getWidth()
                    : Math.min(0.5, PHONE / view.box.getWidth()))
        .findFirst()
        .orElse(PHONE / width);
  }

  /** A phone shows all of a figure of several panels, and nothing twice. */
  private List<String> partViolations() {
    List<String> violations = new ArrayList<>();
    long panels = labels.stream().filter(label -> label.words.matches("\\([a-z]\\)")).count();
    long shown = views.stream().filter(view -> view.kind.equals("panel")).count();
    if (shown != panels) {
      violations.add("must have a view of each of %d panels, got %d".formatted(panels, shown));
    }
    for (Label label : labels) {
      long parts = views.stream().filter(view -> view.box.contains(label.place)).count();
      if (parts != (panels > 0 ? 1 : 0)) {
        violations.add("lies in %d parts: %s".formatted(parts, label.words));
      }
    }
    return violations;
  }
}

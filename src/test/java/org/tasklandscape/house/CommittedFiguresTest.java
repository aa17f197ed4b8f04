package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the committed pictures must be for print, for a screen of 950 pixels and for a phone of 390,
 * on which the site shows their parts one below the other.
 */
class CommittedFiguresTest {
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
  private record Label(String words, double size, Point2D place) {
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
  private record View(String kind, Rectangle2D box) {
    static View of(MatchResult view) {
      double[] box = new double[4];
      for (int i = 0; i < box.length; i++) {
        box[i] = Double.parseDouble(view.group(i + 2));
      }
      return new View(view.group(1), new Rectangle2D.Double(box[0], box[1], box[2], box[3]));
    }
  }

  private static List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("figures"))) {
      return files.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
    }
  }

  private static double width(String svg) {
    MatchResult found = WIDTH.matcher(svg).results().findFirst().orElseThrow();
    return Double.parseDouble(found.group(1));
  }

  private static List<Label> labels(String svg) {
    return TEXT.matcher(svg).results().map(Label::of).toList();
  }

  private static List<View> views(String svg) {
    return VIEW.matcher(svg).results().map(View::of).toList();
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void labelsAreTextWithRealIndices(Path file) throws IOException {
    List<Label> labels = labels(Files.readString(file));
    assertThat(labels).as("labels as text").isNotEmpty();
    assertThat(labels).allSatisfy(label -> assertThat(label.words).doesNotContainPattern(RAW));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void lettersAreLargeEnoughOnAPageAndOnAPhone(Path file) throws IOException {
    String svg = Files.readString(file);
    List<View> views = views(svg);
    // Half a pixel a unit is the size that figures are made for; the colour bar keeps it.
    double beside =
        views.stream()
            .filter(v -> v.kind.equals("bar"))
            .mapToDouble(v -> v.box.getWidth() / 2)
            .sum();
    for (Label label : labels(svg)) {
      assertThat(label.size * PAGE / width(svg)).as(label.words).isGreaterThan(LEAST_ON_A_PAGE);
      double scale =
          views.stream()
              .filter(view -> view.box.contains(label.place))
              .mapToDouble(
                  view ->
                      view.kind.equals("panel")
                          ? (PHONE - beside) / view.box.getWidth()
                          : Math.min(0.5, PHONE / view.box.getWidth()))
              .findFirst()
              .orElse(PHONE / width(svg));
      assertThat(label.size * scale).as(label.words).isGreaterThan(LEAST_ON_A_PHONE);
    }
  }

  /** A phone shows all of a figure, and nothing twice. */
  @ParameterizedTest
  @MethodSource("pictures")
  void everyLabelOfSeveralPanelsLiesInOneOfItsParts(Path file) throws IOException {
    String svg = Files.readString(file);
    List<Label> labels = labels(svg);
    List<View> views = views(svg);
    long panels = labels.stream().filter(label -> label.words.matches("\\([a-z]\\)")).count();
    assertThat(views.stream().filter(view -> view.kind.equals("panel")).count()).isEqualTo(panels);
    for (Label label : labels) {
      long shown = views.stream().filter(view -> view.box.contains(label.place)).count();
      assertThat(shown).as(label.words).isEqualTo(panels > 0 ? 1 : 0);
    }
  }
}

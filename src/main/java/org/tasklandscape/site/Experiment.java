package org.tasklandscape.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A setting of the explorable that belongs to a chapter.
 *
 * @param address what follows # in the explorable's address
 * @param words of the link
 */
record Experiment(String address, String words) {
  /** By the chapter's number. */
  private static final Map<String, List<Experiment>> BY_CHAPTER =
      Map.of(
          "00",
          List.of(new Experiment("", "the favourable landscape")),
          "01",
          List.of(
              new Experiment("against=innerStep", "the gain against the step size"),
              new Experiment("innerStep=0", "no step at all")),
          "02",
          List.of(
              new Experiment("against=ratio", "the gain against the ratio of curvatures"),
              new Experiment("ratio=1&against=ratio", "no discrepancy in hardness")),
          "03",
          List.of(
              new Experiment("against=distance", "the gain against the distance of the centres"),
              new Experiment("against=hardSpread", "against the spread of the hard optima"),
              new Experiment("samples=Infinity&against=ratio", "with infinitely many samples")),
          "04",
          List.of(new Experiment("against=samples", "the gain against the number of samples")));

  /** The line below a chapter's title that leads to its experiments, or nothing. */
  static String aside(Chapter chapter) {
    String root = Page.root(chapter.path());
    List<Experiment> own = BY_CHAPTER.getOrDefault(chapter.path().substring(0, 2), List.of());
    return own.isEmpty()
        ? ""
        : own.stream()
            .map(experiment -> experiment.link(root))
            .collect(Collectors.joining(", ", "<p class=\"try\">Move it yourself: ", ".</p>\n"));
  }

  private String link(String root) {
    String hash = address.isEmpty() ? "" : "#" + Html.escape(address);
    return "<a href=\"%sexplore.html%s\">%s</a>".formatted(root, hash, words);
  }
}

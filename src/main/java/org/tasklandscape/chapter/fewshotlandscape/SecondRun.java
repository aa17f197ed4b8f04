package org.tasklandscape.chapter.fewshotlandscape;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tasklandscape.experiment.StepResults;

/**
 * The second run: four configurations, of which those count whose tables are committed. What is
 * drawn and what is decided follows from them; without its tables a figure is left out, and a claim
 * is NOT RUN.
 */
public final class SecondRun {
  static final String CONFIRMATION = "confirmation";
  static final String THIRD_CONDITION = "third-condition";
  static final String DOSE_RESPONSE = "dose-response";
  static final String TRAIN_HARD = "train-hard";

  private static final List<String> ALL =
      List.of(CONFIRMATION, THIRD_CONDITION, DOSE_RESPONSE, TRAIN_HARD);

  private final Map<String, StepResults> found = new LinkedHashMap<>();

  private SecondRun(Stream<StepResults> results) {
    results.forEach(each -> found.put(each.name(), each));
  }

  /** {@return the committed tables, as many as there are} */
  public static SecondRun committed() {
    return new SecondRun(ALL.stream().filter(StepResults::isThere).map(StepResults::committed));
  }

  /**
   * Some results.
   *
   * @param results each of another configuration
   * @return these
   */
  public static SecondRun of(StepResults... results) {
    return new SecondRun(Arrays.stream(results));
  }

  /**
   * Whether there are tables.
   *
   * @param configurations such as {@code confirmation}
   * @return whether those of all of them are there
   */
  public boolean has(String... configurations) {
    return found.keySet().containsAll(List.of(configurations));
  }

  /**
   * The tables of a configuration.
   *
   * @param configuration such as {@code confirmation}
   * @return its results
   * @throws IllegalArgumentException if they are not there
   */
  public StepResults of(String configuration) {
    if (!has(configuration)) {
      throw new IllegalArgumentException(
          "must be one of %s, got %s".formatted(found.keySet(), configuration));
    }
    return found.get(configuration);
  }

  /**
   * What stands in the place of a figure, and why a claim is not run.
   *
   * @param configurations what would be needed
   * @return which of their tables are not there
   */
  public String missing(String... configurations) {
    return "there are no tables in "
        + Stream.of(configurations)
            .filter(name -> !has(name))
            .map(name -> "src/fewshot/" + name)
            .collect(Collectors.joining(", "));
  }

  /** The results that are there, in the order of the announcement; at least one for a figure. */
  List<StepResults> all() {
    return List.copyOf(found.values());
  }

  /** {@return which runs there are, and on how many seeds} */
  @Override
  public String toString() {
    return found.isEmpty()
        ? missing(ALL.toArray(String[]::new))
        : found.values().stream()
            .map(each -> "%s (%d seeds)".formatted(each.name(), each.seeds().size()))
            .collect(Collectors.joining(", "));
  }
}

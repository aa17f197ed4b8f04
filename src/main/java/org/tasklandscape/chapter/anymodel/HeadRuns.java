package org.tasklandscape.chapter.anymodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tasklandscape.experiment.HeadProbing.Effort;
import org.tasklandscape.experiment.HeadResults;
import org.tasklandscape.probe.HeadProbe;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/**
 * The configurations of chapter 11 whose networks of NAL were probed by their last features, as far
 * as their tables are committed (theory 9.5).
 *
 * @param all in the order of the announcement
 */
public record HeadRuns(List<HeadResults> all) {
  static final String CONFIRMATION = "confirmation";
  static final String DOSE_RESPONSE = "dose-response";
  static final String CHANNEL = "third-condition";

  /** What the recipe takes. */
  private record Recipe(int directions, Effort effort) {}

  /** {@return the committed tables, as many as there are} */
  public static HeadRuns committed() {
    return new HeadRuns(
        Stream.of(CONFIRMATION, DOSE_RESPONSE, CHANNEL)
            .filter(HeadResults::isThere)
            .map(HeadResults::committed)
            .toList());
  }

  /**
   * Whether tables are there.
   *
   * @param names of configurations
   * @return whether all of them are
   */
  public boolean has(String... names) {
    return all.stream().map(HeadResults::name).toList().containsAll(List.of(names));
  }

  /** The tables of a configuration, which must be there. */
  HeadResults of(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** The words of a study of these. */
  <S extends Record & Study<?>> Words words(S study) {
    return Words.of(study)
        .with("recipe", Words.shared(new Recipe(HeadProbe.DIRECTIONS, Effort.ANNOUNCED)))
        .with("runs", toString())
        .parameters(parameters());
  }

  /** {@return which configurations there are, and on how many seeds} */
  @Override
  public String toString() {
    return all.stream()
        .map(each -> "%s (%d seeds)".formatted(each.name(), each.draws().size()))
        .collect(Collectors.joining(", "));
  }

  /** What is saved beside an artefact. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configurations", all.stream().map(HeadResults::configuration).toList());
    parameters.put("seeds", all.stream().map(HeadResults::seeds).toList());
    parameters.put("tasks", Effort.ANNOUNCED.tasks());
    parameters.put("directions", HeadProbe.DIRECTIONS);
    return parameters;
  }
}

package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tasklandscape.experiment.HeadProbing.Effort;
import org.tasklandscape.experiment.HeadResults;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.files.ProjectHome;
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

  /** The words of a study of them. */
  static <S extends Record & Study<?>> Words words(S study, HeadRuns runs) {
    return Words.of(study)
        .with("recipe", Words.shared(new Recipe(HeadProbe.DIRECTIONS, Effort.ANNOUNCED)))
        .with("runs", runs.toString())
        .parameters(runs.parameters());
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
    List<String> configurations = new ArrayList<>();
    List<Object> seeds = new ArrayList<>();
    for (HeadResults each : all) {
      String file = "src/fewshot/" + each.name() + ".json";
      configurations.add(file);
      seeds.add(TrainingConfig.read(ProjectHome.find().resolve(file)).seeds());
    }
    parameters.put("configurations", configurations);
    parameters.put("seeds", seeds);
    parameters.put("tasks", Effort.ANNOUNCED.tasks());
    parameters.put("directions", HeadProbe.DIRECTIONS);
    return parameters;
  }
}

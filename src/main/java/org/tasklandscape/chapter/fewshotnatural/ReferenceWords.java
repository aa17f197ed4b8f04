package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.ReferenceConfig;
import org.tasklandscape.experiment.ReferenceMethod;
import org.tasklandscape.experiment.ReferenceResults;
import org.tasklandscape.experiment.ReferenceResults.Accuracy;
import org.tasklandscape.experiment.ReferenceResults.Measure;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/** What figure and table of the reference benchmark share: words, inks and estimates. */
final class ReferenceWords {
  private ReferenceWords() {}

  /** How networks are trained and tested. */
  private record Protocol(
      ReferenceConfig.Training training, ReferenceConfig.Test test, List<Long> seeds) {}

  static <S extends Record & Study<?>> Words of(
      S study, ReferenceResults results, ReferenceResults full) {
    ReferenceConfig config = results.config();
    var protocol = new Protocol(config.training(), config.test(), config.seeds());
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configurations", List.of(results.configuration(), full.configuration()));
    parameters.put("methods", config.methods());
    parameters.put("seeds", config.seeds());
    parameters.put("marks", full.config().training().marks());
    return Words.of(study)
        .with("state", state(results, full))
        .with("protocol", Words.shared(protocol))
        .with("budget", config.training().budget())
        .with("full", full.config().training().budget())
        .parameters(parameters);
  }

  private static String state(ReferenceResults results, ReferenceResults full) {
    if (!results.isRun() && !full.isRun()) {
      return "Not run yet: no network is trained.";
    }
    List<String> missing = new ArrayList<>();
    for (ReferenceResults each : List.of(results, full)) {
      if (!each.missing().isEmpty()) {
        missing.add("of %s %s".formatted(each.configuration(), missing(each)));
      }
    }
    return missing.isEmpty() ? "" : "Not run yet: %s.".formatted(String.join("; ", missing));
  }

  /** The methods that lack seeds, with these. */
  private static String missing(ReferenceResults results) {
    Map<String, List<String>> seeds = new LinkedHashMap<>();
    for (ReferenceConfig.Run run : results.missing()) {
      String method = name(run.method());
      seeds.computeIfAbsent(method, key -> new ArrayList<>()).add(String.valueOf(run.seed()));
    }
    return seeds.entrySet().stream()
        .map(
            entry -> "%s (seeds %s)".formatted(entry.getKey(), String.join(", ", entry.getValue())))
        .collect(Collectors.joining(", "));
  }

  static ReferenceMethod method(String name) {
    for (ReferenceMethod method : ReferenceMethod.values()) {
      if (ConstantName.of(method).equals(name)) {
        return method;
      }
    }
    throw new IllegalArgumentException("must be a method of the benchmark, got " + name);
  }

  /** What legends and tables call networks. */
  static String name(ReferenceMethod method) {
    return switch (method) {
      case MAML -> "exact MAML";
      case FO_MAML -> "FO-MAML";
      case HF_MAML -> "HF-MAML";
      case ANIL -> "ANIL";
      case NAL -> "NAL";
      case NAL_KEPT_LABELS -> "NAL, kept labels";
      case ALL_CLASSES -> "all classes at once";
      case PIXELS -> "pixels";
    };
  }

  static Ink ink(ReferenceMethod method) {
    return switch (method) {
      case MAML -> Palette.MAML;
      case FO_MAML -> Palette.OTHER;
      case HF_MAML -> Palette.ANOTHER;
      case ANIL -> Palette.ordered(0, 2);
      case NAL -> Palette.NAL;
      case NAL_KEPT_LABELS -> Palette.HARD;
      case ALL_CLASSES, PIXELS -> Palette.LIMIT;
    };
  }

  /** What tables call a way of adaptation. */
  static String way(Adaptation way) {
    return switch (way) {
      case KEPT_HEAD -> "steps from the trained head";
      case ZERO_HEAD -> "steps from a head of zeros";
      case HEAD_ONLY -> "steps of the head alone";
      case PROTOTYPES -> "nearest features";
      case PIXELS -> "nearest pixels";
    };
  }

  /** The accuracy over seeds; of one seed with the interval over its test tasks. */
  static Estimate accuracy(ReferenceResults from, ReferenceMethod method, Measure measure) {
    Map<Long, Accuracy> seeds = from.accuracies(method, measure);
    List<Double> means = seeds.values().stream().map(Accuracy::mean).toList();
    return means.size() > 1
        ? new OverSeeds(List.copyOf(seeds.keySet()), means).estimate()
        : Estimate.of(means.get(0), seeds.values().iterator().next().error());
  }

  /**
   * The share of wrong answers, a geometric mean over seeds, for axes of logarithms; of one seed
   * with the interval over its test tasks.
   */
  static Estimate wrong(ReferenceResults from, ReferenceMethod method, Measure measure) {
    int answers = from.config().shape().query() * from.config().test().tasks();
    Map<Long, Accuracy> seeds = from.accuracies(method, measure);
    // Half an answer in all where none is wrong.
    double[] wrong =
        seeds.values().stream().mapToDouble(a -> Math.max(1 - a.mean(), 0.5 / answers)).toArray();
    return wrong.length > 1
        ? GeometricMean.of(wrong)
        : Estimate.of(wrong[0], seeds.values().iterator().next().error());
  }
}

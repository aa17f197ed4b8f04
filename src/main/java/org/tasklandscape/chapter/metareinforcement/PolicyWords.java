package org.tasklandscape.chapter.metareinforcement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.control.DiscNavigation;
import org.tasklandscape.experiment.PolicyConfig;
import org.tasklandscape.experiment.PolicyConfig.Method;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/** What the pictures of this chapter share: how policies are trained and tested, names and inks. */
final class PolicyWords {
  private PolicyWords() {}

  /** How policies are trained and tested; all methods have the first one's α. */
  private record PolicyTraining(
      PolicyConfig.Training training,
      PolicyConfig.Test test,
      Method method,
      String regions,
      List<Long> seeds,
      int count) {}

  /** The words of a study of results, with {training} filled. */
  static <S extends Record & Study<?>> Words of(S study, PolicyResults results) {
    return Words.of(study).with("training", training(results)).parameters(parameters(results));
  }

  /** The world of navigation, but for where the goals lie. */
  private record NavigationWorld(double reach, double start, List<Integer> moves) {}

  /** The same of a study of navigation, with {world} filled too. */
  static <S extends Record & Study<?>> Words navigation(S study, PolicyResults results) {
    List<Integer> moves =
        results.config().families().stream()
            .map(family -> results.tasks(family.family()).horizon())
            .distinct()
            .toList();
    var world = new NavigationWorld(DiscNavigation.REACH, DiscNavigation.START, moves);
    return of(study, results).with("world", Words.shared(world));
  }

  /** What fills {training}. */
  static String training(PolicyResults results) {
    PolicyConfig config = results.config();
    return Words.shared(
        new PolicyTraining(
            config.training(),
            config.test(),
            config.methods().get(0),
            regions(config.methods()),
            List.of(config.seeds().get(0), config.seeds().get(config.seeds().size() - 1)),
            config.seeds().size()));
  }

  /** The trust regions: one δ for all, or one for each. */
  private static String regions(List<Method> methods) {
    return methods.stream().map(Method::delta).distinct().count() == 1
        ? "δ = %s for every method".formatted(Numbers.plain(methods.get(0).delta()))
        : methods.stream()
            .map(
                method ->
                    "%s for %s".formatted(Numbers.plain(method.delta()), name(method.method())))
            .collect(Collectors.joining(", ", "δ = ", ""));
  }

  /** What is saved beside pictures of results. */
  static Map<String, Object> parameters(PolicyResults results) {
    PolicyConfig config = results.config();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configuration", results.name());
    parameters.put("seeds", config.seeds());
    parameters.put("budget", config.training().budget());
    parameters.put("tasks", config.training().tasks());
    parameters.put("episodes", config.training().episodes());
    List<Double> regions = config.methods().stream().map(Method::delta).distinct().toList();
    parameters.put("delta", regions.size() == 1 ? regions.get(0) : regions);
    parameters.put("innerStep", config.methods().get(0).innerStep());
    parameters.put("testTasks", config.test().tasks());
    parameters.put("validationTasks", config.test().validationTasks());
    parameters.put("steps", config.test().steps());
    return parameters;
  }

  /** A method as readers know it. */
  static String name(String method) {
    return switch (method) {
      case "drs" -> "joint training";
      case "maml" -> "MAML";
      case "fo-maml" -> "MAML, first order";
      default -> "MAML, log-likelihood";
    };
  }

  static Ink ink(String method) {
    return switch (method) {
      case "drs" -> Palette.NAL;
      case "maml" -> Palette.MAML;
      case "fo-maml" -> Palette.EASY;
      default -> Palette.OTHER;
    };
  }
}

package org.tasklandscape.chapter.fewshotnatural;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.KnownResults;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.fewshot.TrainingPlan.Method;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/** What figure and table of the second run share: words, and how networks are trained. */
final class KnownWords {
  private static final String PAIRS = "natural-2";
  private static final String CLASSES = "natural-2-classes";

  private KnownWords() {}

  /** The budget of a network, and how it is examined. */
  private record Budget(
      EpisodeShape shape,
      ConvNetwork network,
      TrainingPlan plan,
      int tasks,
      StepExamination examination,
      List<Double> sizes) {}

  static KnownResults committed() {
    return KnownResults.committed(PAIRS).beside(KnownResults.committed(CLASSES));
  }

  static <S extends Record & Study<?>> Words of(S study, KnownResults results) {
    TrainingConfig config = results.config();
    TrainingPlan plan = plan(config);
    var budget =
        new Budget(
            config.kind().shape(),
            config.kind().network(),
            plan,
            plan.tasks() * plan.iterations(),
            config.stepExamination().orElseThrow(),
            StepExamination.SIZES);
    return Words.of(study)
        .with("trained", results.planned().size() - results.missing().size())
        .with("planned", results.planned().size())
        .with("budget", Words.shared(budget))
        .parameters(parameters(results));
  }

  private static TrainingPlan plan(TrainingConfig config) {
    return config.plan(half(config.kind().landscapes().get(0), Method.MAML));
  }

  /** What is saved beside an artefact. */
  static Map<String, Object> parameters(KnownResults results) {
    TrainingPlan plan = plan(results.config());
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put(
        "configurations",
        List.of(PAIRS, CLASSES).stream().map("src/fewshot/%s.json"::formatted).toList());
    parameters.put("seeds", results.config().seeds());
    parameters.put("missing", results.missing().size());
    parameters.put("tasks", plan.tasks());
    parameters.put("iterations", plan.iterations());
    parameters.put("innerStep", plan.innerStep());
    parameters.put("testTasks", results.config().testTasks());
    return parameters;
  }

  /** Networks half of whose tasks were hard. */
  static TrainedAlike half(String landscape, Method method) {
    return new TrainedAlike(landscape, TrainingPlan.TASKS / 2, method);
  }

  /** What legends and rows call a method, used in one way. */
  static String name(Method method, Adaptation way) {
    String trained =
        switch (method) {
          case NAL -> "NAL";
          case MAML -> "MAML";
          case ALL_CLASSES -> "all classes";
          default -> ConstantName.of(method);
        };
    return switch (way) {
      case ZERO_HEAD -> trained + ", head of zeros";
      case PROTOTYPES -> trained + ", prototypes";
      default -> trained;
    };
  }
}

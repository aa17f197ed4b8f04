package org.tasklandscape.chapter.fewshotnatural;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/** What the captions of this chapter share: how networks are trained and examined. */
final class NaturalWords {
  private static final Map<String, String> NAMES =
      Map.of(
          "one-alphabet", "one hard alphabet",
          "ten-alphabets", "ten hard alphabets",
          "easy", "ten easiest",
          "one-hard", "hardest",
          "ten-hard", "ten hardest");

  private NaturalWords() {}

  /** How tasks are made and networks trained. */
  private record Training(EpisodeShape shape, ConvNetwork network, TrainingPlan plan) {}

  /** How networks are examined, and on which seeds. */
  private record Testing(Examination examination, List<Double> sizes, List<Long> seeds) {}

  /** The words of an artefact of results, with {training} filled. */
  static <S extends Record & Study<?>> Words of(S study, FewShotResults results) {
    FewShotDesign design = results.design();
    var training = new Training(design.shape(), design.network(), design.plan());
    return Words.of(study).with("training", Words.shared(training)).parameters(parameters(results));
  }

  /** What fills {testing}. */
  static String testing(FewShotResults results) {
    Examination examination = results.design().examination();
    return Words.shared(new Testing(examination, Examination.SIZES, results.seeds()));
  }

  /** What is saved beside an artefact of results. */
  static Map<String, Object> parameters(FewShotResults results) {
    FewShotDesign design = results.design();
    TrainingPlan plan = design.plan();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configuration", design.configuration());
    parameters.put("seeds", results.seeds());
    parameters.put("tasks", plan.tasks());
    parameters.put("iterations", plan.iterations());
    parameters.put("filters", design.network().filters());
    parameters.put("innerStep", plan.innerStep());
    parameters.put("adamStep", plan.step());
    parameters.put("clip", plan.clip());
    parameters.put("testTasks", design.examination().tasks());
    parameters.put("sizes", Examination.SIZES);
    return parameters;
  }

  /** What titles call a landscape, or a kind of test tasks. */
  static String title(String name) {
    return NAMES.get(name);
  }

  /** What legends call a method. */
  static String method(TrainingPlan.Method method) {
    return method.toString().replace('_', '-');
  }
}

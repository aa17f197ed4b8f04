package org.tasklandscape.chapter.fewshotlandscape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/** What the captions of this chapter share: how networks are trained and examined. */
final class LandscapeWords {
  private LandscapeWords() {}

  /** How tasks are made and networks trained. */
  private record Training(EpisodeShape shape, TrainingPlan plan) {}

  /** How networks are examined, and on which seeds. */
  private record Testing(
      Examination examination, int otherTasks, List<Double> sizes, List<Long> seeds) {}

  /** The words of a figure of results, with {training} filled. */
  static <S extends Record & Study<?>> Words of(S study, FewShotResults results) {
    FewShotDesign design = results.design();
    return Words.of(study)
        .with("training", Words.shared(new Training(design.shape(), design.plan())))
        .parameters(parameters(design, results.seeds()));
  }

  /** What fills {testing}. */
  static String testing(FewShotResults results) {
    Examination examination = results.design().examination();
    int both = results.design().tests().size() * examination.tuningTasks();
    return Words.shared(new Testing(examination, both, Examination.SIZES, results.seeds()));
  }

  /** What is saved beside a table of results. */
  static Map<String, Object> parameters(FewShotResults results) {
    return parameters(results.design(), results.seeds());
  }

  private static Map<String, Object> parameters(FewShotDesign design, List<Long> seeds) {
    TrainingPlan plan = design.plan();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configuration", design.configuration());
    parameters.put("seeds", seeds);
    parameters.put("tasks", plan.tasks());
    parameters.put("iterations", plan.iterations());
    parameters.put("innerStep", plan.innerStep());
    parameters.put("adamStep", plan.step());
    parameters.put("clip", plan.clip());
    parameters.put("testTasks", design.examination().tasks());
    parameters.put("tuningTasks", design.examination().tuningTasks());
    parameters.put("sizes", Examination.SIZES);
    return parameters;
  }
}

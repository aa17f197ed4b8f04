package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/** What the captions of the second run share: how networks are trained, tuned and judged. */
final class StepWords {
  private StepWords() {}

  /** How tasks are made and networks trained. */
  private record Training(EpisodeShape shape, TrainingPlan plan) {}

  /** How steps are tuned, and on how many seeds. */
  private record StepTuning(
      StepExamination examination, List<Double> sizes, int seeds, String configuration) {}

  /** The words of an artefact of one run, with {training} and {tuning} filled. */
  static <S extends Record & Study<?>> Words of(S study, StepResults results) {
    TrainingConfig config = results.config();
    StepExamination examination = config.stepExamination().orElseThrow();
    return Words.of(study)
        .with("training", Words.shared(new Training(config.kind().shape(), plan(results))))
        .with(
            "tuning",
            Words.shared(
                new StepTuning(
                    examination,
                    StepExamination.SIZES,
                    results.seeds().size(),
                    configuration(results))))
        .parameters(parameters(List.of(results)));
  }

  /** The words of an artefact of some runs, with {trained} filled too: which these are. */
  static <S extends Record & Study<?>> Words of(S study, SecondRun runs) {
    return of(study, runs.all().get(0))
        .with("trained", runs.toString())
        .parameters(parameters(runs.all()));
  }

  private static TrainingPlan plan(StepResults results) {
    TrainingConfig config = results.config();
    TrainingConfig.Run last = config.runs().get(config.runs().size() - 1);
    return config.plan(
        new TrainedAlike(
            last.alike().landscape(), TrainingPlan.TASKS / 2, TrainingPlan.Method.MAML));
  }

  private static String configuration(StepResults results) {
    return "src/fewshot/" + results.name() + ".json";
  }

  /** What is saved beside an artefact of some runs. */
  static Map<String, Object> parameters(List<StepResults> all) {
    StepResults first = all.get(0);
    TrainingPlan plan = plan(first);
    Map<String, Object> parameters = new LinkedHashMap<>();
    List<Object> seeds = new ArrayList<>();
    all.forEach(results -> seeds.add(results.seeds()));
    parameters.put("configurations", all.stream().map(StepWords::configuration).toList());
    parameters.put("seeds", all.size() == 1 ? first.seeds() : seeds);
    parameters.put("tasks", plan.tasks());
    parameters.put("iterations", plan.iterations());
    parameters.put("innerStep", plan.innerStep());
    parameters.put("adamStep", plan.step());
    parameters.put("clip", plan.clip());
    parameters.put("testTasks", first.config().testTasks());
    parameters.put("sizes", StepExamination.SIZES);
    return parameters;
  }
}

package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.fewshot.DrawingTasks;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;

/** The design of the landscape of drawings (theory 6), as captions and parameters state it. */
final class FewShotDesign {
  /** How many of the tasks of an iteration are hard where the landscapes are compared: half. */
  static final int HALF = plan().tasks() / 2;

  private FewShotDesign() {}

  private static TrainingPlan plan() {
    return TrainingPlan.landscape(TrainingPlan.Method.MAML, 0);
  }

  /** How tasks are made and networks trained. */
  static String training() {
    TrainingPlan plan = plan();
    return ("%d labels, %d images of each to adapt on and %d to judge by; %d tasks an iteration,"
            + " %d iterations of Adam with step %s, gradients cut to norm %s; MAML with one inner"
            + " step, α = %s.")
        .formatted(
            DrawingTasks.SHAPE.classes(),
            DrawingTasks.SHAPE.shots(),
            DrawingTasks.SHAPE.queries(),
            plan.tasks(),
            plan.iterations(),
            Captions.number(plan.step()),
            Captions.number(plan.clip()),
            Captions.number(plan.innerStep()));
  }

  /** How networks are examined, and on which seeds. */
  static String test(List<Long> seeds) {
    Examination test = Examination.landscape();
    return ("%d test tasks a kind; step sizes are chosen for each network and number of steps among"
            + " %s by the mean accuracy on %d other tasks, half of them hard. Means over seeds %s,"
            + " with Student's 95 %% intervals.")
        .formatted(
            test.tasks(),
            FixedParameters.list(Examination.SIZES),
            2 * test.tuningTasks(),
            list(seeds));
  }

  /** The end of every caption. */
  static String choice() {
    return "The design is the companion's own choice.";
  }

  static String list(List<Long> seeds) {
    return seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** What is saved beside a figure of results. */
  static Map<String, Object> parameters(List<Long> seeds) {
    TrainingPlan plan = plan();
    Examination test = Examination.landscape();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configuration", "src/fewshot/landscape.json");
    parameters.put("seeds", seeds);
    parameters.put("tasks", plan.tasks());
    parameters.put("iterations", plan.iterations());
    parameters.put("innerStep", plan.innerStep());
    parameters.put("adamStep", plan.step());
    parameters.put("clip", plan.clip());
    parameters.put("testTasks", test.tasks());
    parameters.put("tuningTasks", test.tuningTasks());
    parameters.put("sizes", Examination.SIZES);
    return parameters;
  }
}

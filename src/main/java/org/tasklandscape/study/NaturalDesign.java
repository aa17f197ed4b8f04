package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;

/**
 * The design of the natural tasks, as captions and parameters state it: those within the alphabets
 * of Omniglot, and those across and within the superclasses of CIFAR-100.
 */
final class NaturalDesign {
  /** α of FO-MAML's inner step. */
  static final double INNER_STEP = 0.4;

  private static final TrainingPlan PLAN =
      TrainingPlan.of(TrainingPlan.Method.FO_MAML, INNER_STEP, 1, 0);

  /** Tasks of an iteration. */
  static final int TASKS = PLAN.tasks();

  /** How many of them are hard where methods are compared: half. */
  static final int HALF = TASKS / 2;

  /** Filters of a stage. */
  static final int FILTERS = 32;

  /** Images of a label to judge by. */
  static final int QUERIES = 5;

  /** The number of labels. */
  static final int CLASSES = 5;

  /** Test tasks of each kind. */
  static final int TEST_TASKS = 60;

  private NaturalDesign() {}

  private static int iterations(FewShotResults results) {
    List<Integer> iterations = results.iterations();
    return iterations.get(iterations.size() - 1);
  }

  /** How tasks are made and networks trained. */
  static String training(FewShotResults results) {
    return ("%d labels, 1 image of each to adapt on and %d to judge by; in training every class keeps"
            + " one label in all its tasks, at the test classes are new and labels in random order."
            + " Conv4 with %d filters, batch norm by the moments of the batch at hand, max pooling;"
            + " %d tasks an iteration, %d iterations of Adam with step %s, gradients cut to norm %s;"
            + " FO-MAML with one inner step, α = %s; NAL on all images of a task.")
        .formatted(
            CLASSES,
            QUERIES,
            FILTERS,
            TASKS,
            iterations(results),
            Captions.number(PLAN.step()),
            Captions.number(PLAN.clip()),
            Captions.number(INNER_STEP));
  }

  /** How networks are examined, and on which seeds. */
  static String test(FewShotResults results) {
    return ("%d test tasks a kind. FO-MAML adapts with the α it was trained with; NAL, trained for"
            + " none, with a step size chosen for each network and number of steps among %s on other"
            + " test tasks of all kinds. Means over seeds %s with Student's 95 %% intervals.")
        .formatted(
            TEST_TASKS,
            FixedParameters.list(Examination.SIZES),
            FewShotDesign.list(results.seeds()));
  }

  /** What is saved beside a figure of results. */
  static Map<String, Object> parameters(FewShotResults results) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configuration", results.table().folder() + ".json");
    parameters.put("seeds", results.seeds());
    parameters.put("tasks", TASKS);
    parameters.put("iterations", iterations(results));
    parameters.put("filters", FILTERS);
    parameters.put("innerStep", INNER_STEP);
    parameters.put("adamStep", PLAN.step());
    parameters.put("clip", PLAN.clip());
    parameters.put("testTasks", TEST_TASKS);
    parameters.put("sizes", Examination.SIZES);
    return parameters;
  }
}

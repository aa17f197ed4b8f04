package org.tasklandscape.fewshot;

import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.rule.Require;

/**
 * How a network is trained on a landscape of tasks.
 *
 * @param method NAL, MAML, FO-MAML, HF-MAML, ANIL or joint training on all classes
 * @param innerStep α of the inner step, finite and at least 0
 * @param step η of Adam, finite and positive
 * @param schedule of η
 * @param clip the norm to which longer gradients are cut, positive
 * @param tasks of an iteration, at least 1
 * @param iterations at least 0
 * @param hardTasks how many tasks of an iteration are hard, 0 to all
 */
public record TrainingPlan(
    Method method,
    double innerStep,
    double step,
    Schedule schedule,
    double clip,
    int tasks,
    int iterations,
    int hardTasks) {
  /** The algorithms that are trained. */
  public enum Method {
    /** All images of a task at once, no adaptation. */
    NAL,
    /** One inner step, its exact gradient. */
    MAML,
    /** One inner step, the bracket dropped. */
    FO_MAML,
    /** One inner step, the bracket by differences. */
    HF_MAML,
    /** One inner step of the linear layer alone, its exact gradient. */
    ANIL,
    /** As NAL, on {@link EveryClass}: an output for each class, and a new head at the test. */
    ALL_CLASSES;

    /** {@return whether it learns from all images of a task at once, without an inner step} */
    public boolean isJoint() {
      return this == NAL || this == ALL_CLASSES;
    }

    /** {@return whether the head that is trained has an output for each label of a task} */
    public boolean keepsHead() {
      return this != ALL_CLASSES;
    }
  }

  /** What becomes of Adam's step from the first iteration to the last. */
  public enum Schedule {
    /** It stays η. */
    CONSTANT,
    /** It falls from η to 0 along half a cosine. */
    COSINE
  }

  /** Tasks of an iteration, in every experiment. */
  public static final int TASKS = 4;

  // In single precision the rounding of a gradient, 1e-7, against δ² is least near the cube root.
  private static final double DIFFERENCE_WIDTH = 1e-2;

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TrainingPlan {
    Require.finiteAtLeastZero("the inner step", innerStep);
    Require.finitePositive("Adam's step", step);
    if (!(clip > 0)) {
      throw new IllegalArgumentException("the largest gradient norm must be > 0, got " + clip);
    }
    if (tasks < 1 || hardTasks < 0 || hardTasks > tasks) {
      throw new IllegalArgumentException(
          "must have tasks >= 1 and 0 <= hard tasks <= tasks, got %d and %d"
              .formatted(tasks, hardTasks));
    }
    if (iterations < 0) {
      throw new IllegalArgumentException("iterations must be >= 0, got " + iterations);
    }
  }

  /**
   * A plan whose step stays as it is.
   *
   * @param method as for the record
   * @param innerStep as for the record
   * @param step as for the record
   * @param clip as for the record
   * @param tasks as for the record
   * @param iterations as for the record
   * @param hardTasks as for the record
   * @throws IllegalArgumentException if a rule is broken
   */
  public TrainingPlan(
      Method method,
      double innerStep,
      double step,
      double clip,
      int tasks,
      int iterations,
      int hardTasks) {
    this(method, innerStep, step, Schedule.CONSTANT, clip, tasks, iterations, hardTasks);
  }

  /**
   * A plan with Adam 1e-3, norms cut at 10, 4 tasks an iteration.
   *
   * @param method which
   * @param innerStep α
   * @param iterations how many
   * @param hardTasks how many of the 4 tasks of an iteration are hard
   * @return the plan
   * @throws IllegalArgumentException if a rule is broken
   */
  public static TrainingPlan of(Method method, double innerStep, int iterations, int hardTasks) {
    return new TrainingPlan(method, innerStep, 1e-3, 10, TASKS, iterations, hardTasks);
  }

  /** The algorithm on a network, whose last layer ANIL knows. */
  MetaAlgorithm algorithm(ConvNetwork network) {
    return switch (method) {
      case NAL, ALL_CLASSES -> MetaAlgorithm.nal();
      case MAML -> MetaAlgorithm.maml(innerStep, 1);
      case FO_MAML -> MetaAlgorithm.foMaml(innerStep, 1);
      case HF_MAML -> MetaAlgorithm.hfMaml(innerStep, 1, DIFFERENCE_WIDTH);
      case ANIL -> MetaAlgorithm.anil(innerStep, 1, Head.of(network).body());
    };
  }

  Adam optimiser() {
    return Adam.of(
        switch (schedule) {
          case CONSTANT -> StepSize.constant(step);
          case COSINE -> StepSize.cosine(step, Math.max(1, iterations));
        });
  }
}

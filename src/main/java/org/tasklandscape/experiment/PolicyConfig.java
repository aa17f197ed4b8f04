package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.files.Json;
import org.tasklandscape.reinforcement.PolicyLearner;
import org.tasklandscape.reinforcement.PolicyPlan;
import org.tasklandscape.reinforcement.StepChoice;
import org.tasklandscape.reinforcement.TestReturns;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.Streams;

/**
 * Which policies are to be trained: on every family of tasks by its methods, for every seed.
 *
 * @param families at least one
 * @param methods at least one
 * @param seeds at least one
 * @param training what all have in common
 * @param test how their returns are measured
 */
public record PolicyConfig(
    List<Family> families, List<Method> methods, List<Long> seeds, Training training, Test test) {
  /** The name of the random streams. */
  private static final String ARTEFACT = "reinforcement";

  /**
   * A family of tasks.
   *
   * @param family its name: letters, digits, points and hyphens
   * @param tasks the name of a {@link ControlKind}
   * @param parameters of the kind, those that are not as by default
   * @param methods which of the configuration's methods are trained on it
   */
  public record Family(
      String family, String tasks, Map<String, Double> parameters, List<String> methods) {
    /** Checks the name and copies what could change. */
    public Family {
      if (!family.matches("[A-Za-z0-9.-]+")) {
        throw new IllegalArgumentException(
            "family must be a name of letters, digits, points and hyphens, got " + family);
      }
      parameters = Map.copyOf(parameters);
      methods = List.copyOf(methods);
    }

    TaskFamily open() {
      return ConstantName.find(ControlKind.class, "tasks", tasks).family(parameters);
    }
  }

  /**
   * A method.
   *
   * @param method of "drs", "maml", "fo-maml", "maml-log-likelihood"
   * @param delta δ of its trust region
   * @param innerStep α in training, and the given step at test
   */
  public record Method(String method, double delta, double innerStep) {
    PolicyPlan.Method constant() {
      return ConstantName.find(PolicyPlan.Method.class, "methods", method);
    }
  }

  /**
   * What all trainings have in common.
   *
   * @param tasks T of an iteration
   * @param episodes n of a task
   * @param hidden the sizes of the policy's hidden layers
   * @param deviation σ at the start
   * @param discount γ
   * @param thinning every so many-th row makes the metric
   * @param budget of steps
   * @param checkpoints steps at which returns are measured, rising, from 0 to the budget
   */
  public record Training(
      int tasks,
      int episodes,
      List<Integer> hidden,
      double deviation,
      double discount,
      int thinning,
      long budget,
      List<Long> checkpoints) {
    /** Checks the sizes and the checkpoints, and copies the lists. */
    public Training {
      hidden = List.copyOf(hidden);
      if (hidden.stream().anyMatch(size -> size < 1)) {
        throw new IllegalArgumentException("hidden must hold sizes >= 1, got " + hidden);
      }
      checkpoints = List.copyOf(checkpoints);
      long last = -1;
      for (long checkpoint : checkpoints) {
        if (checkpoint <= last || checkpoint > budget) {
          throw new IllegalArgumentException(
              "checkpoints must rise from at least 0 to at most the budget %d, got %s"
                  .formatted(budget, checkpoints));
        }
        last = checkpoint;
      }
    }
  }

  /**
   * How returns are measured.
   *
   * @param tasks of the test, at least 1
   * @param validationTasks by which steps are chosen, at least 1
   * @param episodes of a task before each update
   * @param updates the most updates
   * @param steps to choose from, rising
   */
  public record Test(
      int tasks, int validationTasks, int episodes, int updates, List<Double> steps) {
    /** Checks the numbers of tasks; what is made of them checks the others. */
    public Test {
      if (tasks < 1 || validationTasks < 1) {
        throw new IllegalArgumentException(
            "must have at least 1 task of test and of validation, got %d and %d"
                .formatted(tasks, validationTasks));
      }
      steps = List.copyOf(steps);
    }

    StepChoice choice() {
      return new StepChoice(steps);
    }
  }

  /**
   * One policy to train.
   *
   * @param family its tasks
   * @param method how
   * @param seed of start, tasks, episodes and tests
   */
  public record Run(Family family, Method method, long seed) implements KeyedRun {
    @Override
    public List<String> cells() {
      return List.of(family.family, method.method, String.valueOf(seed));
    }
  }

  /**
   * Checks that each list names something, and nothing twice, and that every policy can be trained.
   *
   * @throws IllegalArgumentException if not
   */
  public PolicyConfig {
    Require.distinct("families", families.stream().map(Family::family).toList());
    Require.distinct("methods", methods.stream().map(Method::method).toList());
    Require.distinct("seeds", seeds);
    families = List.copyOf(families);
    methods = List.copyOf(methods);
    seeds = List.copyOf(seeds);
    test.choice();
    methods.forEach(Method::constant);
    for (Family family : families) {
      Require.distinct("methods of " + family.family, family.methods);
      for (String name : family.methods) {
        Method method = method(methods, name);
        var run = new Run(family, method, seeds.get(0));
        TaskFamily tasks = family.open();
        new TestReturns(tasks, test.episodes, test.updates, training.discount);
        PolicyPlan plan = plan(training, run);
        if (plan.budget() < plan.cost(tasks)) {
          throw new IllegalArgumentException(
              "budget must be enough for one iteration of %d steps of %s on %s, got %d"
                  .formatted(plan.cost(tasks), name, family.family, plan.budget()));
        }
      }
    }
  }

  private static Method method(List<Method> methods, String name) {
    return methods.stream()
        .filter(method -> method.method.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "methods of a family must be of %s, got %s"
                        .formatted(
                            String.join(", ", methods.stream().map(Method::method).toList()),
                            name)));
  }

  private static PolicyPlan plan(Training training, Run run) {
    return new PolicyPlan(
        run.method.constant(),
        training.tasks,
        training.episodes,
        training.hidden,
        training.deviation,
        training.discount,
        run.method.innerStep,
        run.method.delta,
        training.thinning,
        training.budget);
  }

  /**
   * Reads a file.
   *
   * @param file one JSON object
   * @return what it asks for
   * @throws IllegalArgumentException naming the file, if it does not hold such an object
   */
  public static PolicyConfig read(Path file) {
    return Json.record(file, PolicyConfig.class);
  }

  /** {@return all policies, family by family, seed by seed, method by method} */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Family family : families) {
      for (long seed : seeds) {
        for (String name : family.methods) {
          runs.add(new Run(family, method(methods, name), seed));
        }
      }
    }
    return runs;
  }

  static Streams streams(Run run) {
    return new Streams(run.seed, ARTEFACT);
  }

  /** A policy at its start. */
  PolicyLearner learner(Run run, int threads) {
    return new PolicyLearner(plan(training, run), run.family.open(), streams(run), threads);
  }

  /** How the returns of a policy are measured. */
  TestReturns returns(Run run) {
    return new TestReturns(run.family.open(), test.episodes, test.updates, training.discount);
  }
}

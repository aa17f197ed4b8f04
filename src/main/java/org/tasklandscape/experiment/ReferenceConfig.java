package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.NewClassTest;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.rule.Require;

/**
 * The reference benchmark: networks by every method for every seed, on the standard tasks of
 * Omniglot.
 *
 * @param methods at least one, each the name of a {@link ReferenceMethod}
 * @param seeds at least one
 * @param training what all trainings have in common
 * @param test how all networks are tested
 */
public record ReferenceConfig(
    List<String> methods, List<Long> seeds, Training training, Test test) {
  /** The name of the random streams. */
  static final String ARTEFACT = "fewshot-reference";

  /**
   * How networks are trained: Conv4, Adam, its step falling to 0 along half a cosine.
   *
   * @param filters of each stage
   * @param shots to adapt on
   * @param queries to judge by, in training and at the test
   * @param tasks of an iteration, at least 1
   * @param innerStep α, also the given size at the test
   * @param step η of Adam at the start
   * @param clip the norm to which longer gradients are cut
   * @param marks how many tasks a network has seen when it is tested, rising from at least 0 by
   *     whole iterations; the last is the budget
   */
  public record Training(
      int filters,
      int shots,
      int queries,
      int tasks,
      double innerStep,
      double step,
      double clip,
      List<Integer> marks) {
    /** Checks the marks and copies them; what is made of the others checks those. */
    public Training {
      Require.atLeastOne("tasks", tasks);
      Require.distinct("marks", marks);
      int before = -1;
      for (int mark : marks) {
        if (mark <= before || mark % tasks != 0) {
          throw new IllegalArgumentException(
              "marks must rise from at least 0 by multiples of %d tasks, got %s"
                  .formatted(tasks, marks));
        }
        before = mark;
      }
      marks = List.copyOf(marks);
    }

    /** {@return the tasks that a network sees in all} */
    public int budget() {
      return marks.get(marks.size() - 1);
    }
  }

  /**
   * How networks are tested.
   *
   * @param markTasks test tasks before the last mark
   * @param tasks test tasks at the last mark
   * @param markValidationTasks to choose step sizes by before the last mark
   * @param validationTasks likewise at the last mark
   * @param steps numbers of gradient steps
   * @param sizes of a step to choose from
   */
  public record Test(
      int markTasks,
      int tasks,
      int markValidationTasks,
      int validationTasks,
      List<Integer> steps,
      List<Double> sizes) {
    /** Copies the lists. */
    public Test {
      steps = List.copyOf(steps);
      sizes = List.copyOf(sizes);
    }
  }

  /**
   * One network.
   *
   * @param method how it is trained and used
   * @param seed of division, start, tasks and tests
   */
  public record Run(ReferenceMethod method, long seed) implements KeyedRun {
    @Override
    public List<String> cells() {
      return List.of(ConstantName.of(method), String.valueOf(seed));
    }
  }

  /**
   * Checks the lists and what is made of the numbers.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public ReferenceConfig {
    Require.distinct("methods", methods);
    Require.distinct("seeds", seeds);
    methods = List.copyOf(methods);
    seeds = List.copyOf(seeds);
    methods.forEach(ReferenceConfig::method);
    plan(training, TrainingPlan.Method.NAL);
    test(training, test, true);
    test(training, test, false);
  }

  private static ReferenceMethod method(String name) {
    return ConstantName.find(ReferenceMethod.class, "methods", name);
  }

  /** {@return all networks, seed by seed, method by method} */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (long seed : seeds) {
      methods.forEach(name -> runs.add(new Run(method(name), seed)));
    }
    return runs;
  }

  /** {@return the sizes of every task} */
  public EpisodeShape shape() {
    return new EpisodeShape(network().classes(), training.shots(), training.queries());
  }

  /** {@return the network that is put to the tasks} */
  public ConvNetwork network() {
    return ConvNetwork.standard(training.filters());
  }

  /**
   * When the networks of a method are tested: nothing becomes of pixels.
   *
   * @param method which
   * @return how many tasks they have seen
   */
  public List<Integer> marks(ReferenceMethod method) {
    return method.learns() ? training.marks() : List.of(0);
  }

  /** How networks are trained by a method. */
  TrainingPlan plan(TrainingPlan.Method method) {
    return plan(training, method);
  }

  private static TrainingPlan plan(Training training, TrainingPlan.Method method) {
    return new TrainingPlan(
        method,
        training.innerStep(),
        training.step(),
        TrainingPlan.Schedule.COSINE,
        training.clip(),
        training.tasks(),
        training.budget() / training.tasks(),
        0);
  }

  /** How networks are tested at the last mark, or at one before. */
  NewClassTest test(boolean last) {
    return test(training, test, last);
  }

  private static NewClassTest test(Training training, Test test, boolean last) {
    return new NewClassTest(
        last ? test.tasks() : test.markTasks(),
        last ? test.validationTasks() : test.markValidationTasks(),
        training.innerStep(),
        test.steps(),
        test.sizes());
  }
}

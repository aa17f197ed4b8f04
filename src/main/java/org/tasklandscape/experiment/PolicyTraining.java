package org.tasklandscape.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tasklandscape.experiment.PolicyConfig.Run;
import org.tasklandscape.meta.Crew;
import org.tasklandscape.reinforcement.PolicyLearner;
import org.tasklandscape.reinforcement.StepChoice;
import org.tasklandscape.reinforcement.TestReturns;
import org.tasklandscape.sampling.Streams;

/**
 * One policy in training: iterations of its learner, and at each checkpoint its returns on test
 * tasks, with the step that validation tasks choose for each number of updates and with the given
 * one.
 */
public final class PolicyTraining implements MeasuredTraining {
  private final PolicyConfig config;
  private final Run run;
  private final PolicyLearner learner;
  private final Crew crew;
  private final Measurements measured = new Measurements();

  /**
   * A policy at its start.
   *
   * @param config of all policies
   * @param run which of them
   * @param threads over which tasks are spread, at least 1
   */
  public PolicyTraining(PolicyConfig config, Run run, int threads) {
    this.config = config;
    this.run = run;
    learner = config.learner(run, threads);
    crew = new Crew(threads);
  }

  @Override
  public Run run() {
    return run;
  }

  /** {@return the steps of all episodes in training so far, as far as they are of the budget} */
  @Override
  public long spent() {
    return Math.min(learner.steps(), config.training().budget());
  }

  @Override
  public boolean due() {
    List<Long> checkpoints = config.training().checkpoints();
    return measured.marks() < checkpoints.size()
        && learner.steps() >= checkpoints.get(measured.marks());
  }

  @Override
  public boolean finished() {
    return learner.finished() && !due();
  }

  @Override
  public void step() {
    measured.train(learner::step);
  }

  /** {@return the mean return in the last iteration, after adaptation} */
  @Override
  public String message() {
    List<PolicyLearner.Iteration> made = learner.iterations();
    return String.format(Locale.ROOT, "return %.2f", made.get(made.size() - 1).after());
  }

  @Override
  public void measure() {
    measured.measure(this::test);
  }

  private void test() {
    TestReturns tests = config.returns(run);
    Streams streams = PolicyConfig.streams(run);
    double[] theta = learner.parameters();
    PolicyConfig.Test test = config.test();
    StepChoice choice = test.choice();
    int[] chosen =
        choice.of(
            tests.of(
                learner.policy(),
                theta,
                choice.steps(),
                "validation",
                test.validationTasks(),
                streams,
                crew));
    double given = run.method().innerStep();
    // A chosen step is played no further than the last number of updates it was chosen for.
    var needed = new TreeMap<Double, Integer>(Map.of(given, chosen.length - 1));
    for (int k = 1; k < chosen.length; k++) {
      needed.merge(choice.steps().get(chosen[k]), k, Math::max);
    }
    List<Double> steps = List.copyOf(needed.keySet());
    double[][] found =
        tests.of(learner.policy(), theta, needed, "test", test.tasks(), streams, crew);
    long checkpoint = config.training().checkpoints().get(measured.marks());
    measured.add(PolicyTable.score(checkpoint, 0, false, 0, found[0][0]));
    for (int k = 1; k < chosen.length; k++) {
      double own = choice.steps().get(chosen[k]);
      measured.add(PolicyTable.score(checkpoint, k, true, own, found[steps.indexOf(own)][k]));
      measured.add(PolicyTable.score(checkpoint, k, false, given, found[steps.indexOf(given)][k]));
    }
  }

  /**
   * Trains the policy to its end.
   *
   * @return its rows in every table
   * @throws ArithmeticException as {@link #step}
   */
  public RunRows complete() {
    while (!finished()) {
      if (due()) {
        measure();
      } else {
        step();
      }
    }
    return rows();
  }

  @Override
  public RunRows rows() {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    for (PolicyTable table : PolicyTable.values()) {
      tables.put(table.file(), rows(table));
    }
    return new RunRows(tables);
  }

  /** The rows of a table, behind the key. */
  private List<List<String>> rows(PolicyTable table) {
    return switch (table) {
      case RETURNS -> measured.rows();
      case CURVES -> PolicyTable.curve(learner.iterations());
      case POLICIES ->
          run.seed() == config.seeds().get(0)
              ? List.of(PolicyTable.policy(learner.parameters()))
              : List.of();
      case TIMES -> List.of(measured.times());
    };
  }

  @Override
  public void write(DataOutput out) throws IOException {
    learner.write(out);
    measured.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    learner.read(in);
    measured.read(in);
  }
}

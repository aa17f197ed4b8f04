package org.tasklandscape.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
 *
 * <p>What was measured so far is written and read with the learner, so a training that goes on
 * after an interruption ends with the bytes of one that was not interrupted.
 */
public final class PolicyTraining {
  private static final double NANOS = 1e9;

  private final PolicyConfig config;
  private final Run run;
  private final PolicyLearner learner;
  private final Crew crew;
  private final List<List<String>> returns = new ArrayList<>();
  private int measured;
  private double trainingSeconds;
  private double testSeconds;

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

  /** {@return which policy} */
  public Run run() {
    return run;
  }

  /** {@return the steps of all episodes in training so far} */
  public long steps() {
    return learner.steps();
  }

  /** {@return the mean return in the last iteration, after adaptation; NaN before the first} */
  public double lastReturn() {
    List<PolicyLearner.Iteration> made = learner.iterations();
    return made.isEmpty() ? Double.NaN : made.get(made.size() - 1).after();
  }

  /** {@return whether the policy has come to a checkpoint whose returns are not measured yet} */
  public boolean due() {
    List<Long> checkpoints = config.training().checkpoints();
    return measured < checkpoints.size() && learner.steps() >= checkpoints.get(measured);
  }

  /** {@return whether the budget is spent and all returns are measured} */
  public boolean finished() {
    return learner.finished() && !due();
  }

  /**
   * Makes one iteration.
   *
   * @throws ArithmeticException as {@link PolicyLearner#step}
   */
  public void step() {
    long began = System.nanoTime();
    learner.step();
    trainingSeconds += (System.nanoTime() - began) / NANOS;
  }

  /** Measures the returns that are due. */
  public void measure() {
    long began = System.nanoTime();
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
    var needed = new TreeSet<Double>(List.of(given));
    for (int k = 1; k < chosen.length; k++) {
      needed.add(choice.steps().get(chosen[k]));
    }
    List<Double> steps = List.copyOf(needed);
    double[][] found =
        tests.of(learner.policy(), theta, steps, "test", test.tasks(), streams, crew);
    long checkpoint = config.training().checkpoints().get(measured);
    returns.add(PolicyTable.score(checkpoint, 0, false, 0, found[0][0]));
    for (int k = 1; k < chosen.length; k++) {
      double own = choice.steps().get(chosen[k]);
      returns.add(PolicyTable.score(checkpoint, k, true, own, found[steps.indexOf(own)][k]));
      returns.add(PolicyTable.score(checkpoint, k, false, given, found[steps.indexOf(given)][k]));
    }
    measured++;
    testSeconds += (System.nanoTime() - began) / NANOS;
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

  /** {@return the rows of all tables, behind the key} */
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
      case RETURNS -> List.copyOf(returns);
      case CURVES -> PolicyTable.curve(learner.iterations());
      case POLICIES ->
          run.seed() == config.seeds().get(0)
              ? List.of(PolicyTable.policy(learner.parameters()))
              : List.of();
      case TIMES -> List.of(KeyedRows.times(trainingSeconds, testSeconds));
    };
  }

  /**
   * Writes all that {@link #read} needs to go on.
   *
   * @param out receives it
   * @throws IOException if it cannot be written
   */
  public void write(DataOutput out) throws IOException {
    learner.write(out);
    out.writeInt(measured);
    out.writeDouble(trainingSeconds);
    out.writeDouble(testSeconds);
    out.writeInt(returns.size());
    for (List<String> row : returns) {
      out.writeUTF(String.join(",", row));
    }
  }

  /**
   * Goes on where a training of the same policy was written.
   *
   * @param in what it wrote
   * @throws IOException if it cannot be read, or does not fit
   */
  public void read(DataInput in) throws IOException {
    learner.read(in);
    measured = in.readInt();
    trainingSeconds = in.readDouble();
    testSeconds = in.readDouble();
    returns.clear();
    int rows = in.readInt();
    for (int i = 0; i < rows; i++) {
      returns.add(List.of(in.readUTF().split(",")));
    }
  }
}

package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.tasklandscape.experiment.PolicyConfig.Run;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.meta.Crew;
import org.tasklandscape.reinforcement.PolicyLearner;
import org.tasklandscape.reinforcement.TestReturns;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;

/**
 * What centre and line tell of MAML's gain at joint training's policies, on tasks that no training
 * and no test has had: after one update, with the step that is best for the policy on the probed
 * tasks, and with the step that MAML trains with (theory 9.1 to 9.3).
 *
 * @param config whose policies are probed
 */
public record PolicyProbing(PolicyConfig config) implements Probing<Run> {
  private static final String ARTEFACT = "policy-probe";

  /**
   * How much is measured.
   *
   * @param tasks probed ones, which tell where the centre lies
   * @param fresh others, which judge
   * @param episodes of a task before each update, and as many to judge it
   * @param updates of fine-tuning
   * @param rounds of the centre iteration, at least 1
   */
  public record Effort(int tasks, int fresh, int episodes, int updates, int rounds) {
    private static final int UPDATES = 20;
    private static final int ROUNDS = 3;

    /**
     * What was announced: numbers of tasks and episodes as in the tests of a configuration.
     *
     * @param config the configuration
     * @return the effort
     */
    public static Effort of(PolicyConfig config) {
      PolicyConfig.Test test = config.test();
      return new Effort(test.validationTasks(), test.tasks(), test.episodes(), UPDATES, ROUNDS);
    }
  }

  /** Joint training, which is probed. */
  static final String JOINT = "drs";

  /**
   * Checks that there is something to probe.
   *
   * @throws IllegalArgumentException if no policy is trained jointly
   */
  public PolicyProbing {
    if (runs(config).isEmpty()) {
      throw new IllegalArgumentException(
          "must train drs to be probed, got "
              + config.runs().stream()
                  .map(run -> run.method().method())
                  .distinct()
                  .collect(Collectors.joining(", ")));
    }
  }

  private static List<Run> runs(PolicyConfig config) {
    return config.runs().stream().filter(run -> run.method().method().equals(JOINT)).toList();
  }

  /** {@return the policies that are probed, those of joint training} */
  @Override
  public List<Run> runs() {
    return runs(config);
  }

  /**
   * Trains a policy again, to the same bits, and probes it. One thread.
   *
   * @param run which
   * @return its rows
   * @throws ArithmeticException if a state or reward is not finite
   */
  @Override
  public RunRows probe(Run run) {
    long start = System.nanoTime();
    PolicyLearner learner = config.learner(run, 1);
    while (!learner.finished()) {
      learner.step();
    }
    long trained = System.nanoTime();
    Effort effort = Effort.of(config);
    TestReturns tests = config.returns(run);
    var room =
        new PolicyProbe.Room(
            learner.policy(),
            new TestReturns(tests.family(), effort.episodes(), 1, tests.discount()),
            new Streams(run.seed(), ARTEFACT),
            effort);
    List<List<String>> rows = rows(room, learner.parameters(), run.method().innerStep());
    long end = System.nanoTime();
    return new RunRows(
        Map.of(
            PolicyProbeTable.PROBE.file(),
            rows,
            PolicyProbeTable.TIMES.file(),
            List.of(KeyedRows.times((trained - start) / 1e9, (end - trained) / 1e9))));
  }

  private List<List<String>> rows(PolicyProbe.Room room, double[] w, double given) {
    List<Double> steps = config.test().steps();
    double[][] returns =
        room.returns()
            .of(
                room.policy(),
                w,
                steps,
                PolicyProbe.PROBED,
                room.effort().tasks(),
                room.streams(),
                new Crew(1));
    double own = steps.get(config.test().choice().of(returns)[1]);
    PolicyProbe chosen = room.at(w, own);
    return List.of(
        row(true, own, chosen), row(false, given, own == given ? chosen : room.at(w, given)));
  }

  private static List<String> row(boolean chosen, double size, PolicyProbe probe) {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(chosen));
    cells.add(ExactDecimal.of(size));
    cells.add(String.valueOf(probe.moved()));
    DoubleStream numbers =
        DoubleStream.concat(
            DoubleStream.of(probe.hardness(), probe.geography(), probe.share()),
            Stream.of(probe.line(), probe.rounds()).flatMapToDouble(PolicyProbing::ends));
    numbers.mapToObj(ExactDecimal::of).forEach(cells::add);
    cells.add(String.valueOf(probe.probing()));
    cells.add(String.valueOf(probe.judging()));
    return cells;
  }

  private static DoubleStream ends(Estimate estimate) {
    return DoubleStream.of(estimate.value(), estimate.lower(), estimate.upper());
  }
}

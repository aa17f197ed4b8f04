package org.tasklandscape.reinforcement;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tasklandscape.control.Locomotion;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.control.VelocityTasks;
import org.tasklandscape.sampling.Streams;

/**
 * An iteration of ten half-cheetah tasks, ten episodes of 100 steps, with a 17-32-32-6 network: its
 * rollouts with their baselines and advantages, and its trust-region step with ten conjugate
 * gradients on every fourth row.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PolicyUpdateBenchmark {
  /** Joint training has 10,000 rows, MAML as many before and after adaptation. */
  @Param({"DRS", "MAML"})
  public PolicyPlan.Method method;

  /** Threads. */
  @Param({"1", "2"})
  public int threads;

  private TaskBatch batch;
  private TrustRegion region;
  private double[] start;
  private int iteration;

  /** Plays once. */
  @Setup
  public void play() {
    Locomotion cheetah = Locomotion.halfCheetah().withActionScale(1);
    TaskFamily family = new VelocityTasks(cheetah, 0, 2, 0, 0.05, 100);
    var plan = new PolicyPlan(method, 10, 10, List.of(32, 32), 0.61, 0.99, 0.1, 0.1, 4, 1_000_000);
    var streams = new Streams(1, "bench");
    batch = new TaskBatch(plan, family, streams, threads);
    region = TrustRegion.of(plan.delta());
    start = plan.policy(family).initial(streams.stream("start"));
    batch.collect(start, 0);
  }

  /**
   * The rollouts of one iteration.
   *
   * @return the mean return
   */
  @Benchmark
  public double rollouts() {
    batch.collect(start, iteration++);
    return batch.after();
  }

  /**
   * The step.
   *
   * @return how it went
   */
  @Benchmark
  public TrustRegion.Step update() {
    return region.step(batch, start.clone());
  }
}

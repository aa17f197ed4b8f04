package org.tasklandscape.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;

/** Both solutions, both risks and the gain of two clusters at d = 10, by two routes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SolverBenchmark {
  private final TwoClusters world =
      TwoClusters.of(10, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 0.1), 2);
  private final TaskEnvironment environment = world.environment();
  private final Adaptation step = Adaptation.step(1, 1000);

  /** {@return the gain by the formulas of two clusters} */
  @Benchmark
  public double closedForm() {
    return world.compare(step, step).gain();
  }

  /** {@return the gain by the solver for any environment} */
  @Benchmark
  public double generalSolver() {
    return Comparison.of(environment, step, step).gain();
  }
}

package org.tasklandscape.bench;

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
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.SimulatedRisk;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/** 10⁶ task draws at d = 10, both solutions on each draw, with noise. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RiskSimulationBenchmark {
  private static final long DRAWS = 1_000_000;

  /** m, the samples of the adaptation step. */
  @Param({"10", "1000000"})
  public int samples;

  /** Threads. */
  @Param({"1", "2"})
  public int threads;

  private RiskSimulation simulation;
  private Comparison solved;

  /** Solves the environment. */
  @Setup
  public void prepare() {
    TwoClusters world =
        TwoClusters.of(10, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 0.1), 2)
            .withNoiseVariance(0.1);
    Adaptation step = Adaptation.step(1, samples);
    solved = Comparison.of(world.environment(), step, step);
    simulation =
        new RiskSimulation(
            world.environment(), step, new Streams(1, "benchmark"), new Trials(threads));
  }

  /** {@return one estimate of both risks} */
  @Benchmark
  public SimulatedRisk simulate() {
    return simulation.run("cell", DRAWS, solved.nalArray(), solved.mamlArray());
  }
}

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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.tradeoff.PublishedGrid;
import org.tasklandscape.tradeoff.TradeoffCell;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;

/** One cell of the published grid: 1000 trials, all 21 step sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TradeoffCellBenchmark {
  /** p. */
  @Param({"1", "3"})
  public int dimension;

  /** M and N, the tasks and samples of training. */
  @Param({"100x10", "400x10", "400x400"})
  public String cell;

  /** Threads. */
  @Param({"1", "2"})
  public int threads;

  /**
   * Trains both methods 1000 times.
   *
   * @return the losses
   */
  @Benchmark
  public TradeoffCell run() {
    String[] sizes = cell.split("x");
    return new TradeoffSimulation(
            new TradeoffEnvironment(dimension, 2), PublishedGrid.TRIALS, 1, new Trials(threads))
        .run(
            new TrainingSize(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1])),
            PublishedGrid.STEPS);
  }
}

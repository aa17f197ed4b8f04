package org.tasklandscape.bench;

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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.tradeoff.PublishedGrid;
import org.tasklandscape.tradeoff.TradeoffCell;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;

/** The whole published grid: 144 cells of 1000 trials at all 21 step sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TradeoffGridBenchmark {
  /** Threads. */
  @Param({"1", "2"})
  public int threads;

  /**
   * Runs every cell.
   *
   * @return the cells
   */
  @Benchmark
  public List<TradeoffCell> run() {
    List<TrainingSize> sizes =
        PublishedGrid.TASKS.stream()
            .flatMap(m -> PublishedGrid.SAMPLES.stream().map(n -> new TrainingSize(m, n)))
            .toList();
    return new TradeoffSimulation(
            TradeoffEnvironment.published(), PublishedGrid.TRIALS, 1, new Trials(threads))
        .run(sizes, PublishedGrid.STEPS, cell -> {});
  }
}

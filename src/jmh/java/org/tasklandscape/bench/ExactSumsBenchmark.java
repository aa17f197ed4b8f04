package org.tasklandscape.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.ExactDraw;
import org.tasklandscape.stats.ExactSums;
import org.tasklandscape.stats.RunningMoments;

/** The price of exactness: a row of a table added without rounding, and by Welford's update. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ExactSumsBenchmark {
  private static final int ROWS = 1024;

  /** d + 1: the features and the target. */
  @Param({"6", "11", "21"})
  public int columns;

  private double[] values;
  private double[][] rows;

  /** Draws the rows. */
  @Setup
  public void draw() {
    values = new double[ROWS * columns];
    new Streams(1, "benchmark").stream("exact sums").gaussians(values);
    rows = new double[ROWS][columns];
    for (int t = 0; t < ROWS; t++) {
      System.arraycopy(values, t * columns, rows[t], 0, columns);
    }
  }

  /** {@return the rows, added exactly} */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public ExactSums exact() {
    var sums = new ExactSums(columns);
    var draw = new ExactDraw(columns);
    for (int t = 0; t < ROWS; t++) {
      sums.add(draw.set(values, t * columns));
    }
    return sums;
  }

  /** {@return the rows, added with rounding} */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public RunningMoments welford() {
    var moments = new RunningMoments(columns);
    for (double[] row : rows) {
      moments.add(row);
    }
    return moments;
  }
}

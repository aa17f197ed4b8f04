package org.tasklandscape.bench;

import java.util.Arrays;
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
import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * X<sup>T</sup>X and X<sup>T</sup>z of n samples at d = 10: from a Bartlett factor, and from data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SamplerBenchmark {
  private static final int DIMENSION = 10;

  /** n. */
  @Param({"10", "400"})
  public int samples;

  private RandomStream stream;
  private BartlettFactor factor;
  private double[] x;
  private double[] gram;
  private double[] cross;

  /** Makes the sampler and the buffers. */
  @Setup
  public void prepare() {
    stream = new Streams(1, "benchmark").stream("sampler");
    factor = new BartlettFactor(samples, DIMENSION, stream);
    x = new double[DIMENSION];
    gram = new double[DIMENSION * DIMENSION];
    cross = new double[DIMENSION];
  }

  /** {@return X<sup>T</sup>z, the sufficient statistics drawn} */
  @Benchmark
  public double[] bartlett() {
    factor.draw();
    factor.cross(cross);
    return cross;
  }

  /** {@return X<sup>T</sup>z, the data drawn and reduced} */
  @Benchmark
  public double[] data() {
    Arrays.fill(gram, 0);
    Arrays.fill(cross, 0);
    for (int s = 0; s < samples; s++) {
      stream.gaussians(x);
      double z = stream.gaussian();
      for (int i = 0; i < DIMENSION; i++) {
        cross[i] += z * x[i];
        for (int j = 0; j <= i; j++) {
          gram[i * DIMENSION + j] += x[i] * x[j];
        }
      }
    }
    return cross;
  }
}

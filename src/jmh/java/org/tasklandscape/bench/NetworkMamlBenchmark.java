package org.tasklandscape.bench;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.network.Activation;
import org.tasklandscape.network.SampleNetwork;
import org.tasklandscape.network.SampleRisk;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * One exact MAML iteration of the softplus network on samples, one inner step: F and its gradient;
 * by the Vector API, and by plain loops where its module is left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class NetworkMamlBenchmark {
  /** Tasks, samples of each of the two sets of a task, d and k. */
  @Param({"10x25x10x5", "100x100x50x20"})
  public String work;

  /** Threads. */
  @Param({"1", "2"})
  public int threads;

  private MetaGradient maml;
  private double[] w;
  private double[] gradient;

  /** Draws the tasks: x and W standard normal by √d, y standard normal. */
  @Setup
  public void draw() {
    int[] sizes = Arrays.stream(work.split("x")).mapToInt(Integer::parseInt).toArray();
    RandomStream stream = new Streams(1, "bench").stream(work);
    List<MetaTask> tasks = new ArrayList<>();
    SampleNetwork network = new SampleNetwork(Activation.SOFTPLUS, sizes[1], sizes[2], sizes[3]);
    for (int i = 0; i < sizes[0]; i++) {
      tasks.add(new MetaTask(risk(network, stream, sizes), risk(network, stream, sizes)));
    }
    double[] equal = new double[sizes[0]];
    Arrays.fill(equal, 1.0 / sizes[0]);
    maml = MetaGradient.of(MetaAlgorithm.maml(0.05, 1), tasks, equal, threads);
    w = normals(stream, sizes[2] * sizes[3], 1 / Math.sqrt(sizes[2]));
    gradient = new double[w.length];
  }

  /** {@return F of one iteration by the Vector API} */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
  public double iteration() {
    return gradient();
  }

  /** {@return F of one iteration by plain loops} */
  @Benchmark
  @Fork(1)
  public double plainIteration() {
    return gradient();
  }

  /** At another W than the last: what is kept at one point must not count. */
  private double gradient() {
    w[0] = -w[0];
    return maml.gradient(w, gradient);
  }

  private static SampleRisk risk(SampleNetwork network, RandomStream stream, int[] sizes) {
    double[] x = normals(stream, sizes[1] * sizes[2], 1);
    return network.risk(x, normals(stream, sizes[1], 1));
  }

  private static double[] normals(RandomStream stream, int count, double scale) {
    double[] draws = new double[count];
    stream.gaussians(draws);
    for (int i = 0; i < count; i++) {
      draws[i] *= scale;
    }
    return draws;
  }
}

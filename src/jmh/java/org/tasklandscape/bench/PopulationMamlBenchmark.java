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
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;

/** One exact MAML iteration of the base case in population form: 30 tasks, ten inner steps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class PopulationMamlBenchmark {
  private static final int TASKS = 30;

  /** Of student and teachers. */
  @Param({"RELU", "ERF"})
  public PopulationActivation activation;

  /** Threads. */
  @Param({"1", "2"})
  public int threads;

  private MetaGradient maml;
  private double[] w;
  private double[] gradient;

  /** Draws the tasks, half of them hard, and starts at the easy centre. */
  @Setup
  public void draw() {
    TeacherEnvironment world = TeacherEnvironment.base(activation);
    Streams streams = new Streams(1, "bench");
    List<MetaTask> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS; i += 2) {
      tasks.add(MetaTask.population(world.easyTask(streams, "base", i)));
      tasks.add(MetaTask.population(world.hardTask(streams, "base", i)));
    }
    double[] equal = new double[TASKS];
    Arrays.fill(equal, 1.0 / TASKS);
    maml = MetaGradient.of(MetaAlgorithm.maml(0.7, 10), tasks, equal, threads);
    w = world.easyCentre(streams, "base");
    gradient = new double[w.length];
  }

  /** {@return F of one iteration} */
  @Benchmark
  public double iteration() {
    return maml.gradient(w, gradient);
  }
}

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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.network.RandomStart;
import org.tasklandscape.sampling.Streams;

/** One iteration on the tasks of figure iterations-to-accuracy: what table overall-cost counts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class ConvergenceIterationBenchmark {
  /** Of which panel. */
  @Param({"REGRESSION", "NETWORK"})
  public IterationsToAccuracy.Tasks tasks;

  /** Its name in the table. */
  @Param({"MAML", "HF-MAML", "FO-MAML"})
  public String algorithm;

  private MetaGradient iteration;
  private double[] w;
  private double[] gradient;

  /** Draws the tasks of the first draw. */
  @Setup
  public void draw() {
    IterationsToAccuracy study = IterationsToAccuracy.defaults();
    Streams streams = new Streams(study.seed(), study.name());
    boolean regression = tasks == IterationsToAccuracy.Tasks.REGRESSION;
    String cell = "networks, draw 0";
    List<MetaTask> drawn =
        regression
            ? ConvergenceTasks.population(
                ConvergenceTasks.smooth(
                    streams.stream("tasks", 0), study.tasks(), study.dimension(), study.samples()))
            : study.world().alternating(streams, cell, study.networkTasks());
    w =
        regression
            ? new double[study.dimension()]
            : new RandomStart(study.world(), streams, cell).point();
    double step = regression ? study.innerStep() : study.networkStep();
    iteration = MetaGradient.of(of(step, study.width()), drawn);
    gradient = new double[w.length];
  }

  private MetaAlgorithm of(double step, double width) {
    return switch (algorithm) {
      case "MAML" -> MetaAlgorithm.maml(step, 1);
      case "HF-MAML" -> MetaAlgorithm.hfMaml(step, 1, width);
      default -> MetaAlgorithm.foMaml(step, 1);
    };
  }

  /** The meta-gradient at the start. */
  @Benchmark
  public double[] iteration() {
    iteration.gradient(w, gradient);
    return gradient;
  }
}

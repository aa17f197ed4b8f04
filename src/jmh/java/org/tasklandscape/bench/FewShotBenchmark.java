package org.tasklandscape.bench;

import java.util.ArrayList;
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
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.ImageRisk;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * One iteration of few-shot training on four tasks of 5 classes, one inner step: F and its
 * gradient. The landscape's network on 3 shots and 5 queries a class, the standard one on 1 and 15.
 *
 * <p>Threads share the tasks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class FewShotBenchmark {
  private static final int TASKS = 4;
  private static final double[] EQUAL = {0.25, 0.25, 0.25, 0.25};
  private static final double STEP = 0.1;

  /** The network, with its filters. */
  @Param({"landscape", "standard32", "standard64"})
  public String work;

  /** The algorithm. */
  @Param({"maml", "fo-maml", "nal"})
  public String algorithm;

  /** Threads. */
  @Param({"1", "2"})
  public int threads;

  private MetaGradient iteration;
  private double[] w;
  private double[] gradient;

  /** Draws the tasks: pixels standard normal. */
  @Setup
  public void draw() {
    boolean landscape = work.equals("landscape");
    ConvNetwork network =
        landscape
            ? ConvNetwork.landscape()
            : ConvNetwork.standard(Integer.parseInt(work.substring("standard".length())));
    RandomStream stream = new Streams(1, "bench").stream(work);
    List<MetaTask> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      ImageRisk shown = risk(network, stream, landscape ? 15 : 5);
      tasks.add(new MetaTask(shown, risk(network, stream, landscape ? 25 : 75)));
    }
    iteration = MetaGradient.of(algorithm(), tasks, EQUAL, threads);
    w = network.initial(stream);
    gradient = new double[w.length];
  }

  private MetaAlgorithm algorithm() {
    return switch (algorithm) {
      case "maml" -> MetaAlgorithm.maml(STEP, 1);
      case "fo-maml" -> MetaAlgorithm.foMaml(STEP, 1);
      default -> MetaAlgorithm.nal();
    };
  }

  /**
   * {@return F of one iteration, at another θ than the last: what is kept at one point must not
   * count}
   */
  @Benchmark
  public double iteration() {
    w[0] = -w[0];
    return iteration.gradient(w, gradient);
  }

  private static ImageRisk risk(ConvNetwork network, RandomStream stream, int n) {
    float[] pixels = new float[n * network.channels() * network.side() * network.side()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) stream.gaussian();
    }
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i % network.classes();
    }
    ImageRisk risk = new ImageRisk(network, n);
    risk.show(pixels, labels);
    return risk;
  }
}

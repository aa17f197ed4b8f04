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
import org.tasklandscape.control.PlanarBodies;
import org.tasklandscape.control.PlanarBody;
import org.tasklandscape.control.PlanarMotion;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * One action of a body at random: its frame skip of time steps with a control drawn from U(-1, 1),
 * from rest again after every 200 actions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class PlanarMotionBenchmark {
  private static final int EPISODE = 200;

  /** The body. */
  @Param({"half-cheetah", "hopper", "walker2d"})
  public String body;

  private PlanarMotion motion;
  private int frameSkip;
  private double[] start;
  private double[] rest;
  private double[] control;
  private RandomStream stream;
  private int step;

  /** Puts the body at rest. */
  @Setup
  public void start() {
    PlanarBody planar =
        switch (body) {
          case "half-cheetah" -> PlanarBodies.halfCheetah();
          case "hopper" -> PlanarBodies.hopper();
          default -> PlanarBodies.walker2d();
        };
    frameSkip =
        switch (body) {
          case "half-cheetah" -> 5;
          case "hopper" -> 4;
          default -> 8;
        };
    motion = new PlanarMotion(planar);
    start = planar.start().stream().mapToDouble(Double::doubleValue).toArray();
    rest = new double[start.length];
    control = new double[planar.motors()];
    stream = new Streams(1, "bench").stream(body);
    step = 0;
  }

  /**
   * One action.
   *
   * @return where the body is
   */
  @Benchmark
  public double action() {
    if (step++ % EPISODE == 0) {
      motion.start(start, rest);
    }
    for (int k = 0; k < control.length; k++) {
      control[k] = 2 * stream.nextDouble() - 1;
    }
    for (int i = 0; i < frameSkip; i++) {
      motion.step(control);
    }
    return motion.position(0);
  }
}

package org.tasklandscape.fewshot;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Gradient;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Optimiser;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * A network in training: w<sub>t+1</sub> = w<sub>t</sub> moved by Adam against the gradient of a
 * batch of tasks drawn for iteration t, its norm cut to a bound.
 *
 * <p>The batch of an iteration follows from the seed and the number of the iteration alone, so a
 * learner that was written and read goes on as if it had never stopped, to the last bit on the same
 * machine.
 */
public final class Learner {
  private final TrainingPlan plan;
  private final FewShotTasks tasks;
  private final Streams streams;
  private final List<ScaledRisk> inner = new ArrayList<>();
  private final List<ScaledRisk> outer = new ArrayList<>();
  private final MetaGradient batch;
  private final Optimiser.Mover mover;
  private final double[] w;
  private final double[] gradient;
  private final List<Double> losses = new ArrayList<>();
  private final List<Double> accuracies = new ArrayList<>();
  private double loss;
  private int iteration;
  private boolean begun;

  /**
   * A network at its start.
   *
   * @param plan of the training
   * @param network the architecture
   * @param tasks what it learns from
   * @param streams the seed; the start is that of its stream "start"
   * @param threads over which the tasks of a batch are spread, at least 1
   */
  public Learner(
      TrainingPlan plan, ConvNetwork network, FewShotTasks tasks, Streams streams, int threads) {
    this.plan = plan;
    this.tasks = tasks;
    this.streams = streams;
    int support = tasks.shape().support();
    int query = tasks.shape().query();
    List<MetaTask> slots = new ArrayList<>();
    for (int i = 0; i < plan.tasks(); i++) {
      if (plan.method().isJoint()) {
        ScaledRisk all = new ScaledRisk(new ImageRisk(network, support + query));
        inner.add(all);
        outer.add(all);
      } else {
        inner.add(new ScaledRisk(new ImageRisk(network, support)));
        outer.add(new ScaledRisk(new ImageRisk(network, query)));
      }
      slots.add(new MetaTask(inner.get(i), outer.get(i)));
    }
    double[] equal = new double[plan.tasks()];
    Arrays.fill(equal, 1.0 / plan.tasks());
    batch = MetaGradient.of(plan.algorithm(network), slots, equal, threads);
    w = network.initial(streams.stream("start"));
    gradient = new double[w.length];
    mover = plan.optimiser().begin(w.length);
  }

  /**
   * Begins elsewhere than at the start that was drawn.
   *
   * @param point the parameters
   * @throws IllegalArgumentException if their number is another
   * @throws IllegalStateException if an iteration was made, here or before it was written and read
   */
  public void beginAt(double[] point) {
    if (point.length != w.length) {
      throw new IllegalArgumentException(
          "must have %d parameters, got %d".formatted(w.length, point.length));
    }
    if (begun || iteration > 0) {
      throw new IllegalStateException("must begin before the first iteration");
    }
    System.arraycopy(point, 0, w, 0, w.length);
  }

  /** {@return the number of iterations made, t} */
  public int iteration() {
    return iteration;
  }

  /** {@return whether all iterations are made} */
  public boolean finished() {
    return iteration >= plan.iterations();
  }

  /** {@return w<sub>t</sub>, the parameters now, a copy} */
  public double[] parameters() {
    return w.clone();
  }

  /**
   * {@return the loss of each iteration's batch, after adaptation where the method has one, as many
   * as iterations made}
   */
  public List<Double> losses() {
    return List.copyOf(losses);
  }

  /** {@return the accuracy on each iteration's batch, likewise, as many as iterations made} */
  public List<Double> accuracies() {
    return List.copyOf(accuracies);
  }

  /**
   * Makes one iteration.
   *
   * @throws IllegalStateException if all are made
   * @throws ArithmeticException if the loss or its gradient is not finite
   */
  public void step() {
    if (finished()) {
      throw new IllegalStateException("all " + plan.iterations() + " iterations are made");
    }
    Gradient drawn = new DrawnBatch();
    if (!begun) {
      loss = drawn.gradient(w, gradient);
      begun = true;
    }
    losses.add(loss);
    accuracies.add(outer.stream().mapToDouble(ScaledRisk::accuracy).sum() / plan.tasks());
    int now = iteration;
    iteration++;
    loss = mover.move(drawn, w, loss, gradient, now);
  }

  /** The loss and gradient of the batch of the present iteration. */
  private final class DrawnBatch implements Gradient {
    @Override
    public int size() {
      return w.length;
    }

    @Override
    public double gradient(double[] point, double[] slope) {
      RandomStream stream = streams.stream("training", iteration);
      for (int i = 0; i < plan.tasks(); i++) {
        Episode episode = tasks.training(i < plan.hardTasks(), stream);
        double scale = episode.scale();
        if (plan.method().isJoint()) {
          outer.get(i).show(episode.images(), episode.labels(), scale);
        } else {
          inner.get(i).show(episode.support(), episode.supportLabels(), scale);
          outer.get(i).show(episode.query(), episode.queryLabels(), scale);
        }
      }
      double value = batch.gradient(point, slope);
      double norm = Vectors.norm(slope);
      if (!Double.isFinite(value) || !Double.isFinite(norm)) {
        throw new ArithmeticException(
            "loss and gradient must stay finite, got %s and the norm %s at iteration %d"
                .formatted(value, norm, iteration));
      }
      if (norm > plan.clip()) {
        for (int i = 0; i < slope.length; i++) {
          slope[i] *= plan.clip() / norm;
        }
      }
      return value;
    }
  }

  /**
   * Writes all that {@link #read} needs to go on.
   *
   * @param out receives it
   * @throws IOException if it cannot be written
   */
  public void write(DataOutput out) throws IOException {
    out.writeInt(iteration);
    write(out, w);
    for (double[] memory : mover.memory()) {
      write(out, memory);
    }
    for (int t = 0; t < iteration; t++) {
      out.writeDouble(losses.get(t));
      out.writeDouble(accuracies.get(t));
    }
  }

  /**
   * Goes on where a learner of the same plan, network, tasks and seed was written.
   *
   * @param in what it wrote
   * @throws IOException if it cannot be read, or does not fit
   */
  public void read(DataInput in) throws IOException {
    iteration = in.readInt();
    read(in, w);
    for (double[] memory : mover.memory()) {
      read(in, memory);
    }
    losses.clear();
    accuracies.clear();
    for (int t = 0; t < iteration; t++) {
      losses.add(in.readDouble());
      accuracies.add(in.readDouble());
    }
    // The gradient at w follows from w and the batch of this iteration.
    begun = false;
  }

  private static void write(DataOutput out, double[] entries) throws IOException {
    out.writeInt(entries.length);
    for (double x : entries) {
      out.writeDouble(x);
    }
  }

  private static void read(DataInput in, double[] entries) throws IOException {
    int length = in.readInt();
    if (length != entries.length) {
      throw new IOException(
          "a checkpoint must be of a network with %d parameters, got %d"
              .formatted(entries.length, length));
    }
    for (int i = 0; i < length; i++) {
      entries[i] = in.readDouble();
    }
  }
}

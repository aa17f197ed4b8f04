package org.tasklandscape.reinforcement;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.sampling.Streams;

/**
 * A policy in training: each iteration draws tasks, plays them, and takes one step of a trust
 * region down the mean risk, before adaptation for joint training and after it for MAML.
 *
 * <p>Tasks and rollouts of an iteration follow from the seed and the number of the iteration alone,
 * so a learner that was written and read goes on as if it had never stopped, to the last bit on any
 * number of threads. Tasks are the same for all methods.
 */
public final class PolicyLearner {
  private final PolicyPlan plan;
  private final TaskFamily family;
  private final Streams streams;
  private final TrustRegion region;
  private final TaskBatch batch;
  private final double[] theta;
  private final List<Iteration> iterations = new ArrayList<>();
  private long steps;

  /**
   * One iteration.
   *
   * @param steps of all episodes so far, this iteration's among them
   * @param before the mean return of the policy it began with
   * @param after the mean return after adaptation; for joint training the same
   * @param divergence of the new policy from the old one, 0 where it stayed
   * @param moved whether there was a step that lowered the risk within the region
   */
  public record Iteration(
      long steps, double before, double after, double divergence, boolean moved) {}

  /**
   * A policy at its start.
   *
   * @param plan of the training
   * @param family what it learns from
   * @param streams the seed; the start is that of its stream "start"
   * @param threads over which the tasks of an iteration are spread, at least 1
   * @throws IllegalArgumentException if the budget is too small for one iteration
   */
  public PolicyLearner(PolicyPlan plan, TaskFamily family, Streams streams, int threads) {
    if (plan.budget() < plan.cost(family)) {
      throw new IllegalArgumentException(
          "budget must be enough for one iteration of %d steps, got %d"
              .formatted(plan.cost(family), plan.budget()));
    }
    this.plan = plan;
    this.family = family;
    this.streams = streams;
    region = TrustRegion.of(plan.delta());
    batch = new TaskBatch(plan, family, streams, threads);
    theta = plan.policy(family).initial(streams.stream("start"));
  }

  /** {@return the policy of all θ} */
  public GaussianPolicy policy() {
    return plan.policy(family);
  }

  /** {@return θ now, a copy} */
  public double[] parameters() {
    return theta.clone();
  }

  /** {@return the steps of all episodes so far} */
  public long steps() {
    return steps;
  }

  /** {@return what happened so far, a record for each iteration} */
  public List<Iteration> iterations() {
    return List.copyOf(iterations);
  }

  /** {@return whether the budget is spent} */
  public boolean finished() {
    return steps >= plan.budget();
  }

  /**
   * Makes one iteration.
   *
   * @throws IllegalStateException if the budget is spent
   * @throws ArithmeticException naming method, seed, iteration and task, if a state, a reward, the
   *     risk or its gradient is not finite
   */
  public void step() {
    if (finished()) {
      throw new IllegalStateException("the budget of " + plan.budget() + " steps is spent");
    }
    int now = iterations.size();
    try {
      batch.collect(theta, now);
      TrustRegion.Step made = region.step(batch, theta);
      steps += batch.steps();
      iterations.add(
          new Iteration(steps, batch.before(), batch.after(), made.divergence(), made.moved()));
    } catch (ArithmeticException e) {
      String method = plan.method().name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw new ArithmeticException(
          "%s, seed %d, iteration %d, %s: try a smaller %s"
              .formatted(method, streams.seed(), now, e.getMessage(), tooLong()));
    }
  }

  /** What may have thrown the policy out of all bounds. */
  private String tooLong() {
    String delta = "delta than " + ExactDecimal.of(plan.delta());
    return plan.method().adapts()
        ? "innerStep than %s or %s".formatted(ExactDecimal.of(plan.innerStep()), delta)
        : delta;
  }

  /**
   * Writes all that {@link #read} needs to go on.
   *
   * @param out receives it
   * @throws IOException if it cannot be written
   */
  public void write(DataOutput out) throws IOException {
    out.writeInt(theta.length);
    for (double entry : theta) {
      out.writeDouble(entry);
    }
    out.writeInt(iterations.size());
    for (Iteration made : iterations) {
      out.writeLong(made.steps);
      out.writeDouble(made.before);
      out.writeDouble(made.after);
      out.writeDouble(made.divergence);
      out.writeBoolean(made.moved);
    }
  }

  /**
   * Goes on where a learner of the same plan, family and seed was written.
   *
   * @param in what it wrote
   * @throws IOException if it cannot be read, or does not fit
   */
  public void read(DataInput in) throws IOException {
    int length = in.readInt();
    if (length != theta.length) {
      throw new IOException(
          "a checkpoint must be of a policy with %d parameters, got %d"
              .formatted(theta.length, length));
    }
    for (int i = 0; i < length; i++) {
      theta[i] = in.readDouble();
    }
    iterations.clear();
    int made = in.readInt();
    for (int t = 0; t < made; t++) {
      iterations.add(
          new Iteration(
              in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(), in.readBoolean()));
    }
    steps = made == 0 ? 0 : iterations.get(made - 1).steps;
  }
}

package org.tasklandscape.reinforcement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Crew;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.sampling.Streams;

/**
 * The tasks of one iteration as a {@link TrustRegion.Problem}: f̂ after adaptation and its gradient
 * by {@link MetaGradient}, the metric F = (1/T) Σ
 * B<sub>i</sub>F<sub>i</sub>(u<sub>i</sub>)B<sub>i</sub> with B<sub>i</sub> = I - α∇²f̂(θ;
 * D<sub>i</sub>), and the mean divergence of adapted policies.
 *
 * <p>D<sub>i</sub> are rollouts of π<sub>θ</sub>, f̂ and F<sub>i</sub> are seen from rollouts of
 * π<sub>u<sub>i</sub></sub>. Joint training has u = θ, B = I and needs the first ones alone. The
 * metric takes only some rows of both. Tasks are spread over threads, sums run in their order.
 */
final class TaskBatch implements TrustRegion.Problem {
  private final PolicyPlan plan;
  private final TaskFamily family;
  private final Streams streams;
  private final Crew crew;
  private final MetaGradient objective;
  private final List<Slot> slots = new ArrayList<>();
  private double[] theta;

  TaskBatch(PolicyPlan plan, TaskFamily family, Streams streams, int threads) {
    this.plan = plan;
    this.family = family;
    this.streams = streams;
    crew = new Crew(threads);
    GaussianPolicy policy = plan.policy(family);
    List<MetaTask> tasks = new ArrayList<>();
    for (int i = 0; i < plan.tasks(); i++) {
      slots.add(new Slot(policy));
      tasks.add(new MetaTask(slots.get(i).inner, slots.get(i).outer));
    }
    double[] equal = new double[plan.tasks()];
    Arrays.fill(equal, 1.0 / plan.tasks());
    objective = MetaGradient.of(plan.algorithm(), tasks, equal, threads);
  }

  /** What one task needs; for joint training before and after are the same. */
  private final class Slot {
    private final Rollouts before;
    private final Rollouts after;
    private final Advantages advantages;
    private final Surrogate inner;
    private final Surrogate outer;
    private final Surrogate innerThinned;
    private final Divergence metric;
    private final MetaAlgorithm.Pass pass;
    private final double[] direction;
    private final double[] image;
    private double[] adapted;

    Slot(GaussianPolicy policy) {
      before = new Rollouts(policy, family, plan.episodes());
      int rows = before.capacity();
      int some = Divergence.thinned(rows, plan.thinning());
      InnerHessian hessian = plan.method().hessian();
      advantages = new Advantages(plan.discount(), policy.observations(), rows);
      outer = new Surrogate(policy, InnerHessian.RATIO, rows);
      metric = new Divergence(policy, some);
      pass = plan.algorithm().begin(policy.size());
      direction = new double[policy.size()];
      image = new double[policy.size()];
      boolean adapts = plan.method().adapts();
      after = adapts ? new Rollouts(policy, family, plan.episodes()) : before;
      inner = adapts ? new Surrogate(policy, hessian, rows) : outer;
      innerThinned = adapts ? new Surrogate(policy, hessian, some) : outer;
    }

    void collect(double[] task, String cell) {
      before.collect(theta, task, streams, cell + "/before");
      double[] values = advantages.of(before);
      inner.show(before, values, 1);
      if (plan.method().adapts()) {
        innerThinned.show(before, values, plan.thinning());
        adapted = pass.adapt(inner, theta);
        after.collect(adapted, task, streams, cell + "/after");
        outer.show(after, advantages.of(after), 1);
      } else {
        adapted = pass.adapt(inner, theta);
      }
      metric.show(after, plan.thinning());
    }

    /** B F B v. */
    void metric(double[] v) {
      Vectors.copy(v, direction);
      pass.back(innerThinned, direction);
      metric.fisher(adapted, direction, image);
      pass.back(innerThinned, image);
    }
  }

  /**
   * Draws tasks and plays them.
   *
   * @param point θ, which stays the present one until the next call
   * @param iteration names the streams
   * @throws ArithmeticException naming the task, if a number is not finite
   */
  void collect(double[] point, int iteration) {
    theta = point.clone();
    String method = plan.method().name().toLowerCase(Locale.ROOT);
    crew.run(
        slots.size(),
        (member, i) -> {
          double[] task = family.draw(streams.stream("task/" + iteration, i));
          try {
            slots.get(i).collect(task, "rollout/" + method + "/" + iteration + "/" + i);
          } catch (ArithmeticException e) {
            throw new ArithmeticException("task %d: %s".formatted(i, e.getMessage()));
          }
        });
  }

  @Override
  public double gradient(double[] gradient) {
    return objective.gradient(theta, gradient);
  }

  @Override
  public void of(double[] v, double[] product) {
    crew.run(slots.size(), (member, i) -> slots.get(i).metric(v));
    Arrays.fill(product, 0);
    for (Slot slot : slots) {
      Vectors.add(1.0 / slots.size(), slot.image, product);
    }
  }

  @Override
  public double risk(double[] candidate) {
    return objective.value(candidate);
  }

  @Override
  public double divergence() {
    double sum = 0;
    for (Slot slot : slots) {
      sum += slot.outer.divergence();
    }
    return sum / slots.size();
  }

  /** The number of steps that all rollouts took. */
  long steps() {
    long sum = 0;
    for (Slot slot : slots) {
      sum += slot.before.rows() + (plan.method().adapts() ? slot.after.rows() : 0);
    }
    return sum;
  }

  /** The mean return before adaptation. */
  double before() {
    return slots.stream().mapToDouble(slot -> slot.before.meanReturn()).sum() / slots.size();
  }

  /** The mean return after it; of joint training the same. */
  double after() {
    return slots.stream().mapToDouble(slot -> slot.after.meanReturn()).sum() / slots.size();
  }
}

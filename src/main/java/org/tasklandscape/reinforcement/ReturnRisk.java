package org.tasklandscape.reinforcement;

import java.util.Locale;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.sampling.Streams;

/**
 * <b>f(θ) = -J(θ)</b>, J the mean undiscounted return of a task, from n episodes that have the same
 * starts and noise for every θ; and ∇f̂(θ; D) as adaptation takes it at test, from n other
 * episodes.
 *
 * <p>So what a step gains by fitting its own episodes does not count, and two policies differ by
 * themselves alone: the error of a difference of values is O(1/√n), that of equal policies 0.
 * Streams are those of {@link TestReturns}, whose returns after one step these are. One thread at a
 * time. Source: theory 5.3 and 9.1.
 */
public final class ReturnRisk implements Objective {
  private final PlainGradient episodes;
  private final double[] task;
  private final Streams streams;
  private final String cell;
  private final int size;
  private final int each;
  private long steps;

  /**
   * A task.
   *
   * @param policy that acts
   * @param returns the family, n and γ
   * @param task of the family
   * @param streams the seed
   * @param cell the name of the streams
   */
  public ReturnRisk(
      GaussianPolicy policy, TestReturns returns, double[] task, Streams streams, String cell) {
    TaskFamily family = returns.family();
    episodes = new PlainGradient(policy, family, returns.episodes(), returns.discount());
    this.task = task.clone();
    this.streams = streams;
    this.cell = cell;
    size = policy.size();
    each = returns.episodes() * family.horizon();
  }

  /**
   * Task i as {@link TestReturns} draws and plays it.
   *
   * @param policy that acts
   * @param returns the family, n and γ
   * @param name of the tasks' streams
   * @param i which, from 0
   * @param streams the seed
   * @return the risk
   */
  public static ReturnRisk of(
      GaussianPolicy policy, TestReturns returns, String name, int i, Streams streams) {
    double[] task = returns.family().draw(streams.stream(name + "-task", i));
    return new ReturnRisk(policy, returns, task, streams, name + "/" + i + "/");
  }

  @Override
  public int size() {
    return size;
  }

  /** {@return the most steps that all episodes so far took} */
  public long steps() {
    return steps;
  }

  private double play(double[] theta, String part) {
    steps += each;
    return -episodes.play(theta, task, streams, cell + part);
  }

  @Override
  public double value(double[] theta) {
    return play(theta, "1");
  }

  /** The value that comes with it is that of the gradient's own episodes. */
  @Override
  public double gradient(double[] theta, double[] gradient) {
    double value = play(theta, "0");
    episodes.gradient(theta, gradient);
    return value;
  }

  /** That of the surrogate, the likelihood ratio's, from the gradient's episodes. */
  @Override
  public void hessianVector(double[] theta, double[] v, double[] product) {
    play(theta, "0");
    episodes.hessianVector(theta, v, product);
  }

  /**
   * u<sub>k</sub> = u<sub>k-1</sub> - (α/√k) ∇f̂(u<sub>k-1</sub>; D<sub>k-1</sub>), u<sub>0</sub> =
   * θ, each from fresh episodes: u<sub>1</sub> is the adapted policy, from where shrinking steps
   * lead near rest.
   *
   * @param theta θ
   * @param step α
   * @param updates k, at least 0
   * @return u<sub>k</sub>
   * @throws ArithmeticException if a state or reward is not finite
   */
  public double[] fineTuned(double[] theta, double step, int updates) {
    double[] point = theta.clone();
    double[] gradient = new double[size];
    for (int k = 1; k <= updates; k++) {
      play(point, k == 1 ? "0" : String.format(Locale.ROOT, "rest/%d", k));
      episodes.gradient(point, gradient);
      Vectors.add(-step / Math.sqrt(k), gradient, point);
    }
    return point;
  }
}

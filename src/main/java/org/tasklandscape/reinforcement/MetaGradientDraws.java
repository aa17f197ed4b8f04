package org.tasklandscape.reinforcement;

import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.sampling.Streams;

/**
 * Estimates of a method's gradient at one θ, each from tasks and episodes of its own: what an
 * iteration of {@link PolicyLearner} would be led by.
 *
 * @param plan of the method; T tasks and n episodes an estimate
 * @param family of the tasks
 * @param streams the seed; tasks are the same for all methods
 */
public record MetaGradientDraws(PolicyPlan plan, TaskFamily family, Streams streams) {

  /**
   * Draws.
   *
   * @param theta θ
   * @param count how many
   * @return the estimates
   * @throws ArithmeticException naming the task, if a state or a reward is not finite
   */
  public List<double[]> at(double[] theta, int count) {
    var batch = new TaskBatch(plan, family, streams, 1);
    return IntStream.range(0, count)
        .mapToObj(
            k -> {
              double[] gradient = new double[theta.length];
              batch.collect(theta, k);
              batch.gradient(gradient);
              return gradient;
            })
        .toList();
  }
}

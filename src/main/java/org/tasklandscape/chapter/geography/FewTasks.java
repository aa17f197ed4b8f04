package org.tasklandscape.chapter.geography;

import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.TwoClusters;

/**
 * E[E_m(ŵ_NAL)]/E[E_m(ŵ_MAML)] of solutions trained on T tasks, half of each kind, with their exact
 * risks, over the draw of their optima: ŵ weighs T/2 optima of each kind alike, so that to 1.7 at
 * the population's λ it adds ½(a + b) d ((1 - λ)² r_E + λ² r_H)/(T/2).
 */
final class FewTasks {
  private FewTasks() {}

  /**
   * The ratio of the mean excess risks.
   *
   * @param world equally likely clusters
   * @param step the adaptation of training and testing
   * @param each T/2, at least 1
   * @return the gain
   * @throws IllegalArgumentException if the clusters are not equally likely
   */
  static double gain(TwoClusters world, Adaptation step, int each) {
    if (world.hardProbability() != 0.5) {
      throw new IllegalArgumentException(
          "half of the tasks must be hard, got p_H = " + world.hardProbability());
    }
    ClusterComparison solved = world.compare(step, step);
    return risk(world, step, each, solved.weightNal())
        / risk(world, step, each, solved.weightMaml());
  }

  private static double risk(TwoClusters world, Adaptation step, int each, double weight) {
    int d = world.dimension();
    double curvature =
        0.5
            * (step.curvature(world.easy().curvature(), d)
                + step.curvature(world.hard().curvature(), d));
    double scatter =
        (1 - weight) * (1 - weight) * world.easy().spread()
            + weight * weight * world.hard().spread();
    return ClusterComparison.parts(world, step, weight).total()
        + 0.5 * curvature * d * scatter / each;
  }
}

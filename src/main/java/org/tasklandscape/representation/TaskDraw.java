package org.tasklandscape.representation;

import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;

/** Draws the tasks of two clusters: ρ and θ ~ N(c, r I), with c_E = 0 and c_H = R e₁. */
final class TaskDraw {
  private final TwoClusters world;
  private final RandomStream stream;
  private final double[] theta;
  private TwoClusters.Kind kind;

  TaskDraw(TwoClusters world, RandomStream stream) {
    this.world = world;
    this.stream = stream;
    this.theta = new double[world.dimension()];
  }

  /** Draws the next task. */
  void next() {
    boolean hard = stream.nextDouble() < world.hardProbability();
    kind = hard ? world.hard() : world.easy();
    double scale = Math.sqrt(kind.spread());
    for (int j = 0; j < theta.length; j++) {
      theta[j] = scale == 0 ? 0 : scale * stream.gaussian();
    }
    if (hard) {
      theta[0] += world.distance();
    }
  }

  double curvature() {
    return kind.curvature();
  }

  /** θ, overwritten by the next draw. */
  double[] theta() {
    return theta;
  }
}

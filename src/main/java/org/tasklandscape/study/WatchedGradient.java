package org.tasklandscape.study;

import java.util.Arrays;
import org.tasklandscape.meta.Gradient;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.Vectors;

/**
 * Follows one vector field and notes ‖∇F‖ of another at every point, for optimisers that look at
 * each point once.
 */
final class WatchedGradient implements Gradient {
  private final MetaGradient followed;
  private final MetaGradient watched;
  private final double[] gradient;
  private double[] norms = new double[64];
  private int count;

  WatchedGradient(MetaGradient followed, MetaGradient watched) {
    this.followed = followed;
    this.watched = watched;
    this.gradient = new double[followed.size()];
  }

  @Override
  public int size() {
    return followed.size();
  }

  @Override
  public double gradient(double[] w, double[] direction) {
    watched.gradient(w, gradient);
    if (count == norms.length) {
      norms = Arrays.copyOf(norms, 2 * count);
    }
    norms[count++] = Vectors.norm(gradient);
    return followed.gradient(w, direction);
  }

  /** ‖∇F(w_t)‖ for t = 0, 1, … */
  double[] norms() {
    return Arrays.copyOf(norms, count);
  }
}

package org.tasklandscape.control;

import java.util.Arrays;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;

/**
 * A point that is moved linearly towards a goal: s ← s + b a + ω ξ with ξ ~ N(0, I), reward -½ρ‖s -
 * c‖² after the step, start 0. Goals are c ~ N(m, r I), so all tasks have one curvature: theory
 * 5.3.
 *
 * <p>A task is its goal c.
 *
 * @param gain b, finite
 * @param noise ω, at least 0
 * @param curvature ρ, positive
 * @param centre m, d entries, at least one
 * @param spread r, at least 0
 * @param horizon H, at least 1
 */
public record LinearNavigation(
    double gain, double noise, double curvature, double[] centre, double spread, int horizon)
    implements TaskFamily {
  /**
   * Checks the rule of each parameter and copies the array.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public LinearNavigation {
    Require.finite("the gain", gain);
    Require.finiteAtLeastZero("the noise", noise);
    Require.finitePositive("the curvature", curvature);
    Require.atLeastOne("the dimension", centre.length);
    Require.finiteAtLeastZero("the spread", spread);
    Require.atLeastOne("the horizon", horizon);
    centre = centre.clone();
    for (double entry : centre) {
      Require.finite("the centre", entry);
    }
  }

  /** {@return m, a copy} */
  @Override
  public double[] centre() {
    return centre.clone();
  }

  @Override
  public int observations() {
    return centre.length;
  }

  @Override
  public int actions() {
    return centre.length;
  }

  @Override
  public double[] draw(RandomStream stream) {
    double[] goal = centre.clone();
    for (int i = 0; i < goal.length; i++) {
      goal[i] += Math.sqrt(spread) * stream.gaussian();
    }
    return goal;
  }

  @Override
  public Episode open(double[] task) {
    int d = centre.length;
    double[] goal = Require.length("a task of linear navigation", task, d).clone();
    return new Episode() {
      private final double[] place = new double[d];
      private RandomStream chance;

      @Override
      public void begin(RandomStream stream) {
        chance = stream;
        Arrays.fill(place, 0);
      }

      @Override
      public void observe(double[] target, int offset) {
        System.arraycopy(place, 0, target, offset, d);
      }

      @Override
      public double step(double[] actions, int offset) {
        double sum = 0;
        for (int i = 0; i < d; i++) {
          place[i] += gain * actions[offset + i];
          if (noise > 0) {
            place[i] += noise * chance.gaussian();
          }
          double distance = place[i] - goal[i];
          sum += distance * distance;
        }
        return -curvature * sum / 2;
      }
    };
  }
}

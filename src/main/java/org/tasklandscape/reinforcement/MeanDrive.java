package org.tasklandscape.reinforcement;

import org.tasklandscape.control.Locomotion;
import org.tasklandscape.control.PlanarMotion;
import org.tasklandscape.network.TanhRows;

/**
 * A body driven by the mean action of a policy, control = μ<sub>θ</sub>(observation)/scale, without
 * the noise of rollouts: for pictures. Source: theory 5.3.
 */
public final class MeanDrive {
  private final Locomotion locomotion;
  private final TanhRows network;
  private final double[] observation;
  private final double[][] seen;
  private final double[][] mean;
  private final double[] control;

  /**
   * A drive.
   *
   * @param locomotion how the body is driven
   * @param policy whose mean is taken
   * @param theta its parameters
   */
  public MeanDrive(Locomotion locomotion, GaussianPolicy policy, double[] theta) {
    this.locomotion = locomotion;
    network = new TanhRows(policy.mean(), 1);
    network.at(theta);
    observation = new double[policy.observations()];
    seen = new double[policy.observations()][1];
    mean = new double[policy.actions()][1];
    control = new double[policy.actions()];
  }

  /**
   * Chooses an action.
   *
   * @param motion of the body, as it is now
   * @return the controls until the next action, in an array that the next call fills anew
   */
  public double[] act(PlanarMotion motion) {
    locomotion.observe(motion, observation, 0);
    for (int i = 0; i < observation.length; i++) {
      seen[i][0] = observation[i];
    }
    network.show(seen, 1, 1);
    network.forward(mean);
    for (int k = 0; k < control.length; k++) {
      control[k] = locomotion.control(mean[k][0]);
    }
    return control;
  }
}

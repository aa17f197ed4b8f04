package org.tasklandscape.chapter.networkgain;

import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;

/**
 * One draw's two networks, trained by NAL and by MAML in one environment and judged after some
 * steps.
 *
 * @param network its activation
 * @param hardVariance ρ<sub>H</sub>
 * @param hardSpread r<sub>H</sub>
 * @param distance R
 * @param trainSteps MAML's k in training
 * @param testSteps the steps at test of both
 * @param draw of centres, tasks and start
 * @param risks after adaptation
 * @param nalGradient the norm of NAL's gradient at the end of training
 * @param mamlGradient of MAML's
 */
public record TrainedPair(
    PopulationActivation network,
    double hardVariance,
    double hardSpread,
    double distance,
    int trainSteps,
    int testSteps,
    int draw,
    PairRisks risks,
    double nalGradient,
    double mamlGradient) {

  /**
   * Whether it is of an environment, with some k in training and at test.
   *
   * @param world the environment
   * @param train k in training
   * @param test k at test
   * @return whether all agree
   */
  public boolean isOf(TeacherEnvironment world, int train, int test) {
    return network == world.activation()
        && hardVariance == world.hardVariance()
        && hardSpread == world.hardSpread()
        && distance == world.distance()
        && trainSteps == train
        && testSteps == test;
  }
}

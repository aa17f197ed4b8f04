package org.tasklandscape.representation;

import java.util.List;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import org.tasklandscape.stats.RunningMoments;

/**
 * Simulated gain and risks in one feature space, or on average over several that were learned from
 * independent training sets; then the interval is Student's over the sets, and so holds the
 * variation of B̂ as well as that of the draws.
 *
 * @param gain G
 * @param nal NAL's excess risk
 * @param maml MAML's excess risk
 */
public record SpaceSimulation(Estimate gain, Estimate nal, Estimate maml) {
  private static final Estimate MISSING = Estimate.unknown();

  /** Where nothing was simulated. */
  public static final SpaceSimulation NONE = new SpaceSimulation(MISSING, MISSING, MISSING);

  /**
   * Simulates.
   *
   * @param world the tasks in feature space
   * @param spaces at least one
   * @param step of adaptation
   * @param streams the seed and the artefact
   * @param cell the name of the point
   * @param draws shared out evenly among the spaces
   * @return the estimates
   */
  public static SpaceSimulation of(
      TwoClusters world,
      List<FeatureSpace> spaces,
      Adaptation step,
      Streams streams,
      String cell,
      int draws) {
    List<RunningMoments> sets =
        Trials.onAllCores()
            .run(
                spaces.size(),
                i -> {
                  FeatureSpace space = spaces.get(i);
                  return new FeatureSimulation(world, space, step, streams, new Trials(1))
                      .run(cell + ", set " + i, draws / spaces.size(), space.weights(world, step));
                });
    if (sets.size() == 1) {
      RunningMoments only = sets.get(0);
      return new SpaceSimulation(Ratio.of(only, 0, 1), only.estimate(0), only.estimate(1));
    }
    return new SpaceSimulation(
        over(sets.stream().mapToDouble(set -> Ratio.of(set, 0, 1).value()).toArray()),
        over(sets.stream().mapToDouble(set -> set.mean(0)).toArray()),
        over(sets.stream().mapToDouble(set -> set.mean(1)).toArray()));
  }

  private static Estimate over(double[] values) {
    return RepresentationTraining.overSets(values);
  }
}

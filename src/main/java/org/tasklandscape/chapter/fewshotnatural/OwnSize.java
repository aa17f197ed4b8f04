package org.tasklandscape.chapter.fewshotnatural;

import java.util.List;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.OverSeeds;

/**
 * Each method at the step size that is meant for it: FO-MAML at the α that it was trained with, NAL
 * at the size chosen for the network, as it was trained for none.
 */
final class OwnSize {
  private OwnSize() {}

  private static TestMode mode(TrainingPlan.Method method, String kind, int steps) {
    return method == TrainingPlan.Method.NAL
        ? TestMode.chosen(kind, steps)
        : TestMode.given(kind, steps);
  }

  static OverSeeds accuracy(FewShotResults results, TrainedAlike networks, String kind, int steps) {
    return results.accuracy(networks, mode(networks.method(), kind, steps));
  }

  /**
   * FO-MAML's accuracy minus NAL's. Without hard tasks it does not matter where they would be from:
   * there is one such network.
   */
  static OverSeeds gain(
      FewShotResults results, String landscape, int hardTasks, String kind, int steps) {
    List<String> landscapes = results.design().landscapes();
    String trained = hardTasks == 0 ? landscapes.get(landscapes.size() - 1) : landscape;
    List<OverSeeds> accuracies =
        results.design().methods().stream()
            .map(method -> new TrainedAlike(trained, hardTasks, method))
            .map(networks -> accuracy(results, networks, kind, steps))
            .toList();
    return accuracies.get(1).minus(accuracies.get(0));
  }
}

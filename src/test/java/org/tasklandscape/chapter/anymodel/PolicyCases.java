package org.tasklandscape.chapter.anymodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.tasklandscape.experiment.PolicyConfig;
import org.tasklandscape.experiment.PolicyMeasure;
import org.tasklandscape.experiment.PolicyProbeResults;
import org.tasklandscape.experiment.PolicyProbeResults.Case;

/** Made-up policies of navigation: half of what is realised is told, on the circle a fifth. */
final class PolicyCases {
  private PolicyCases() {}

  static PolicyProbeResults results() {
    PolicyConfig config = PolicyConfig.read(Path.of("src/reinforcement/navigation.json"));
    var random = new Random(3);
    List<Case> cases = new ArrayList<>();
    for (int family = 0; family < 4; family++) {
      for (long seed : config.seeds()) {
        for (boolean chosen : new boolean[] {true, false}) {
          double realised = 2 + 2 * family + 0.01 * random.nextGaussian();
          Double[] measures = new Double[PolicyMeasure.values().length];
          Arrays.setAll(measures, i -> random.nextGaussian());
          measures[0] = realised / (family == 0 ? 5 : 2);
          cases.add(
              new Case(
                  config.families().get(family).family(),
                  seed,
                  chosen,
                  realised,
                  List.of(measures),
                  512_000));
        }
      }
    }
    return new PolicyProbeResults(config, cases);
  }
}

package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tasklandscape.experiment.HeadMeasure;
import org.tasklandscape.experiment.HeadResults;
import org.tasklandscape.experiment.HeadResults.Case;

/** Made-up networks: the head tells half of what is realised, all else is noise. */
final class HeadCases {
  private HeadCases() {}

  static HeadRuns runs(String... names) {
    return new HeadRuns(Stream.of(names).map(HeadCases::results).toList());
  }

  static HeadRuns all() {
    return runs(HeadRuns.CONFIRMATION, HeadRuns.DOSE_RESPONSE, HeadRuns.CHANNEL);
  }

  private static HeadResults results(String name) {
    boolean channel = name.equals(HeadRuns.CHANNEL);
    var random = new Random(name.hashCode());
    return new HeadResults(
        name,
        IntStream.range(101, 125)
            .mapToObj(
                seed -> {
                  double packed = channel ? 0.02 : 0.3;
                  List<Case> draw = new ArrayList<>();
                  draw.add(one("packed", seed, packed, random));
                  draw.add(one("diverse", seed, 0.2, random));
                  draw.add(one("near", seed, 0, random));
                  return draw;
                })
            .map(List::copyOf)
            .toList());
  }

  private static Case one(String landscape, int seed, double gain, Random random) {
    double realised = gain + 0.001 * random.nextGaussian();
    double[] measures = new double[HeadMeasure.values().length];
    Arrays.setAll(measures, i -> random.nextGaussian());
    measures[HeadMeasure.DIVERSITY.ordinal()] = 0;
    measures[HeadMeasure.HEAD.ordinal()] = realised / 2;
    return new Case(landscape, seed, realised, Arrays.stream(measures).boxed().toList());
  }
}

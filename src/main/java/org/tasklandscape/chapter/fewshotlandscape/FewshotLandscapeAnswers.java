package org.tasklandscape.chapter.fewshotlandscape;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.fewshot.DrawingTasks;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.LabelPermutations;
import org.tasklandscape.stats.OverSeeds;

/** Right answers of chapter 11. */
final class FewshotLandscapeAnswers {
  private FewshotLandscapeAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "11.1", () -> new Answer.Numbers(3, FewshotLandscapeAnswers::stretched),
        "11.2", () -> new Answer.Numbers(2, FewshotLandscapeAnswers::allDerangements),
        "11.3", () -> new Answer.Numbers(2, FewshotLandscapeAnswers::atTheGivenSize),
        "11.4", () -> new Answer.Numbers(3, FewshotLandscapeAnswers::apart));
  }

  /** Factors of gradient and curvature at the stretched optimum, and how far it lies. */
  private static double[] stretched() {
    double contrast = DrawingTasks.HARD_CONTRAST;
    return new double[] {contrast, contrast * contrast, 1 / contrast - 1};
  }

  private static double[] allDerangements() {
    List<int[]> all = HardLabels.derangements(5, Integer.MAX_VALUE);
    return new double[] {FewshotGeography.distanceSquared(all), FewshotGeography.spread(all)};
  }

  /** R² of one permutation with two fixed points, and R² and spread of all permutations. */
  private static double[] apart() {
    List<int[]> all = permutations(new int[0]).toList();
    return new double[] {
      LabelPermutations.FIXED_2.squaredDistance(),
      FewshotGeography.distanceSquared(all),
      FewshotGeography.spread(all)
    };
  }

  /** All permutations that begin so. */
  private static Stream<int[]> permutations(int[] begin) {
    if (begin.length == LabelPermutations.CLASSES) {
      return Stream.of(begin);
    }
    return IntStream.range(0, LabelPermutations.CLASSES)
        .filter(next -> IntStream.of(begin).noneMatch(label -> label == next))
        .mapToObj(next -> IntStream.concat(IntStream.of(begin), IntStream.of(next)).toArray())
        .flatMap(FewshotLandscapeAnswers::permutations);
  }

  private static double[] atTheGivenSize() {
    FewShotResults results = FewShotResults.committed(FewShotDesign.landscape());
    OverSeeds hard = results.gain(HardLabels.PACKED, 2, TestMode.given(true, 1));
    OverSeeds easy = results.gain(HardLabels.PACKED, 2, TestMode.given(false, 1));
    return new double[] {hard.estimate().value(), hard.minus(easy).estimate().value()};
  }
}

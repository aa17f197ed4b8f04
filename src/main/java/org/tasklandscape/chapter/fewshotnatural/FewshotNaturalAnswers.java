package org.tasklandscape.chapter.fewshotnatural;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.GaussianBlur;
import org.tasklandscape.fewshot.NeighbourHardness;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;

/** Right answers of chapter 12. */
final class FewshotNaturalAnswers {
  private static final int HARDEST = 10;

  private FewshotNaturalAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "12.1", () -> Answer.number(FewshotNaturalAnswers::narrowerByPairing),
        "12.2", () -> Answer.number(FewshotNaturalAnswers::seedsForOnePercent),
        "12.3", () -> new Answer.Numbers(2, FewshotNaturalAnswers::agreeing));
  }

  private static FewShotResults results() {
    return FewShotResults.committed(FewShotDesign.natural());
  }

  private static OverSeeds accuracy(
      FewShotResults results,
      String landscape,
      TrainingPlan.Method method,
      String kind,
      int steps) {
    return OwnSize.accuracy(results, new TrainedAlike(landscape, 2, method), kind, steps);
  }

  /** In how many rows the paired standard error is the smaller one. */
  private static double narrowerByPairing() {
    FewShotResults results = results();
    int count = 0;
    for (String landscape : results.design().landscapes()) {
      for (String kind : results.design().tests()) {
        for (int steps : List.of(1, 10)) {
          OverSeeds nal = accuracy(results, landscape, TrainingPlan.Method.NAL, kind, steps);
          OverSeeds fo = accuracy(results, landscape, TrainingPlan.Method.FO_MAML, kind, steps);
          double unpaired =
              Math.hypot(nal.estimate().standardError(), fo.estimate().standardError());
          count += fo.minus(nal).estimate().standardError() < unpaired ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** The least number of seeds, the spread between seeds taken as it is. */
  private static double seedsForOnePercent() {
    FewShotResults results = results();
    OverSeeds difference =
        OwnSize.gain(results, "ten-alphabets", 2, "ten-hard", 1)
            .minus(OwnSize.gain(results, "ten-alphabets", 2, "easy", 1));
    double spread = difference.estimate().standardError() * Math.sqrt(difference.seeds().size());
    int seeds = 2;
    while (Estimate.studentT(0, spread / Math.sqrt(seeds), seeds - 1).upper() > 0.01) {
      seeds++;
    }
    return seeds;
  }

  /** How many of the hardest agree between two blurs, and how many would by chance. */
  private static double[] agreeing() {
    ImageSet glyphs = GlyphAlphabets.defaults().draw();
    List<String> blurred = hardest(glyphs, 1.5);
    long agree = hardest(glyphs, 0).stream().filter(blurred::contains).count();
    return new double[] {agree, (double) HARDEST * HARDEST / glyphs.groups().size()};
  }

  private static List<String> hardest(ImageSet glyphs, double blur) {
    return new NeighbourHardness(new GaussianBlur(blur), 50, 5)
        .rank(glyphs, 1, Trials.onAllCores()).stream()
            .limit(HARDEST)
            .map(rank -> rank.group().name())
            .toList();
  }
}

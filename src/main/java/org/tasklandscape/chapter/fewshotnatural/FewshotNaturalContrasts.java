package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * What the theory would lead one to expect on natural tasks, each as one difference that would then
 * be positive (theory 6): a larger gain on hard tasks than on easy ones, a larger one where the
 * hard tasks are of one alphabet, and more accuracy on hard tasks from training on them.
 *
 * @param results of the trained networks
 */
public record FewshotNaturalContrasts(FewShotResults results)
    implements TableStudy<FewshotNaturalContrasts.Row> {
  private static final String EASY = "easy";
  private static final String HARDEST = "one-hard";
  private static final String HARD = "ten-hard";

  /**
   * A difference.
   *
   * @param difference what it is called
   * @param oneStep its value after one step
   * @param oneStepSign "positive" or "negative", "open" where the interval holds 0
   * @param tenSteps its value after ten steps
   * @param tenStepsSign as before
   */
  public record Row(
      String difference,
      @Heading("after 1 step, with 95 % interval") @Ends Estimate oneStep,
      @Heading("sign after 1 step") String oneStepSign,
      @Heading("after 10 steps, with 95 % interval") @Ends Estimate tenSteps,
      @Heading("sign after 10 steps") String tenStepsSign) {
    private static Row of(String difference, IntFunction<OverSeeds> afterSteps) {
      Estimate one = afterSteps.apply(1).estimate();
      Estimate ten = afterSteps.apply(10).estimate();
      return new Row(difference, one, sign(one), ten, sign(ten));
    }

    private static String sign(Estimate estimate) {
      if (estimate.lower() > 0) {
        return "positive";
      }
      return estimate.upper() < 0 ? "negative" : "open";
    }
  }

  /** {@return the study of the committed results} */
  public static FewshotNaturalContrasts defaults() {
    return new FewshotNaturalContrasts(FewShotResults.committed(FewShotDesign.natural()));
  }

  @Override
  public String caption() {
    return NaturalWords.of(this, results).with("testing", NaturalWords.testing(results)).caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return NaturalWords.parameters(results);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    String one = results.design().landscapes().get(0);
    String ten = results.design().landscapes().get(1);
    rows.add(Row.of("gain on hard - easy tasks, one hard alphabet", kinds(one)));
    rows.add(Row.of("gain on hard - easy tasks, ten hard alphabets", kinds(ten)));
    rows.add(
        Row.of(
            "gain on the hardest, one - ten hard alphabets",
            steps -> gain(one, HARDEST, steps).minus(gain(ten, HARDEST, steps))));
    rows.add(
        Row.of(
            "gain on hard tasks, one - ten hard alphabets",
            steps -> gain(one, HARD, steps).minus(gain(ten, HARD, steps))));
    for (TrainingPlan.Method method : results.design().methods()) {
      String name = NaturalWords.method(method);
      rows.add(
          Row.of(
              name + " on hard tasks, half - none of the training hard",
              steps -> trained(ten, method, HARD, steps)));
      rows.add(
          Row.of(
              name + " on easy tasks, half - none of the training hard",
              steps -> trained(ten, method, EASY, steps)));
    }
    return Rows.of(Row.class, rows);
  }

  private IntFunction<OverSeeds> kinds(String landscape) {
    return steps -> gain(landscape, HARD, steps).minus(gain(landscape, EASY, steps));
  }

  private OverSeeds gain(String landscape, String kind, int steps) {
    return OwnSize.gain(results, landscape, results.design().half(), kind, steps);
  }

  /** What training on hard tasks does to the accuracy. */
  private OverSeeds trained(String landscape, TrainingPlan.Method method, String kind, int steps) {
    var half = new TrainedAlike(landscape, results.design().half(), method);
    var none = new TrainedAlike(landscape, 0, method);
    return OwnSize.accuracy(results, half, kind, steps)
        .minus(OwnSize.accuracy(results, none, kind, steps));
  }
}

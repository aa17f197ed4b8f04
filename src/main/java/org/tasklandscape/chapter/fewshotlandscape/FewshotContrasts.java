package org.tasklandscape.chapter.fewshotlandscape;

import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * The differences that the claims of this chapter rest on, paired over seeds, after one step at the
 * size chosen for each network (theory 6).
 *
 * @param results of the trained networks
 */
public record FewshotContrasts(FewShotResults results) implements TableStudy<FewshotContrasts.Row> {
  private static final int HALF = 2;

  /**
   * A difference of accuracies.
   *
   * @param difference of what
   * @param accuracy its mean over seeds
   */
  public record Row(
      String difference, @Heading("difference of accuracies") @Ends Estimate accuracy) {}

  /** {@return the study of the committed results} */
  public static FewshotContrasts defaults() {
    return new FewshotContrasts(FewShotResults.committed(FewShotDesign.landscape()));
  }

  @Override
  public String caption() {
    return LandscapeWords.of(this, results)
        .with("testing", LandscapeWords.testing(results))
        .caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return LandscapeWords.parameters(results);
  }

  @Override
  public Rows<Row> run() {
    OverSeeds onHard = gain(HardLabels.PACKED, true);
    OverSeeds half = trained(HALF, true);
    OverSeeds none = trained(0, true);
    return Rows.of(
        Row.class,
        List.of(
            row("gain on hard tasks, packed", onHard),
            row("gain on hard - easy tasks, packed", onHard.minus(gain(HardLabels.PACKED, false))),
            row("gain on hard tasks, packed - near", onHard.minus(gain(HardLabels.NEAR, true))),
            row(
                "gain on hard tasks, packed - diverse",
                onHard.minus(gain(HardLabels.DIVERSE, true))),
            row("MAML on hard tasks, half - none of them hard", half.minus(none)),
            row(
                "MAML on both kinds, half - none of them hard",
                half.meanWith(trained(HALF, false)).minus(none.meanWith(trained(0, false))))));
  }

  private static Row row(String difference, OverSeeds numbers) {
    return new Row(difference, numbers.estimate());
  }

  /** MAML's accuracy minus NAL's, half of the training tasks hard. */
  private OverSeeds gain(HardLabels labels, boolean onHard) {
    return results.gain(labels, HALF, TestMode.chosen(onHard, 1));
  }

  private OverSeeds trained(int hardTasks, boolean onHard) {
    TrainedAlike networks =
        new TrainedAlike(HardLabels.PACKED, hardTasks, TrainingPlan.Method.MAML);
    return results.accuracy(networks, TestMode.chosen(onHard, 1));
  }
}

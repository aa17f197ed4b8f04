package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;

/**
 * NAL and FO-MAML in one examination, half of the training tasks hard.
 *
 * @param kind of the test tasks
 * @param steps of adaptation
 * @param size "given", "chosen" for each network, or each method's "own"; empty without a step
 * @param nal NAL's accuracy
 * @param foMaml FO-MAML's
 * @param gain their difference, paired over seeds
 */
public record ScoreRow(
    @Heading("test tasks") String kind,
    @Heading("steps of adaptation") int steps,
    @Heading("step size") String size,
    @Heading("accuracy of NAL") @Ends Estimate nal,
    @Heading("accuracy of FO-MAML") @Ends Estimate foMaml,
    @Heading("difference, paired over seeds") @Ends Estimate gain) {
  private static final String GIVEN = "given";
  private static final String CHOSEN = "chosen";
  private static final List<String> SIZES = List.of(GIVEN, CHOSEN, "own");

  /** All examinations of the networks of a landscape. */
  static List<ScoreRow> of(FewShotResults results, String landscape) {
    List<ScoreRow> rows = new ArrayList<>();
    for (String kind : results.design().tests()) {
      for (int steps : Examination.STEPS) {
        for (String size : steps == 0 ? List.of("") : SIZES) {
          OverSeeds nal =
              accuracy(results, landscape, TrainingPlan.Method.NAL, new Size(kind, steps, size));
          OverSeeds foMaml =
              accuracy(
                  results, landscape, TrainingPlan.Method.FO_MAML, new Size(kind, steps, size));
          rows.add(
              new ScoreRow(
                  kind,
                  steps,
                  size,
                  nal.estimate(),
                  foMaml.estimate(),
                  foMaml.minus(nal).estimate()));
        }
      }
    }
    return rows;
  }

  /** An examination. */
  private record Size(String kind, int steps, String size) {}

  private static OverSeeds accuracy(
      FewShotResults results, String landscape, TrainingPlan.Method method, Size at) {
    TrainedAlike networks = new TrainedAlike(landscape, results.design().half(), method);
    return switch (at.size()) {
      case GIVEN -> results.accuracy(networks, TestMode.given(at.kind(), at.steps()));
      case CHOSEN -> results.accuracy(networks, TestMode.chosen(at.kind(), at.steps()));
      default -> OwnSize.accuracy(results, networks, at.kind(), at.steps());
    };
  }
}

package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * λ, the largest curvature of a task's risk where the first step is made, at NAL's and at MAML's
 * solution, and the size a of each network's own step: along that direction a step shrinks the
 * distance to the bottom for aλ &lt; 2, and lengthens it beyond.
 *
 * @param results of the trained networks
 */
public record FewshotCurvature(StepResults results) implements TableStudy<FewshotCurvature.Row> {

  /**
   * A landscape, a method and a kind of tasks.
   *
   * @param landscape its name
   * @param method "nal" or "maml"
   * @param kind of the tasks
   * @param curvature λ
   * @param size a
   * @param given αλ at the step of MAML's training
   */
  public record Row(
      String landscape,
      String method,
      String kind,
      @Heading("largest curvature") @Ends Estimate curvature,
      @Heading("own step") @Ends Estimate size,
      @Heading("step of training × curvature") double given) {}

  /** {@return the study of the committed results} */
  public static FewshotCurvature defaults() {
    return new FewshotCurvature(StepResults.committed(SecondRun.CONFIRMATION));
  }

  @Override
  public String caption() {
    return StepWords.of(this, results).caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return StepWords.parameters(List.of(results));
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (String landscape : List.of("packed", "diverse", "near")) {
      for (TrainingPlan.Method method :
          List.of(TrainingPlan.Method.NAL, TrainingPlan.Method.MAML)) {
        var alike = new TrainedAlike(landscape, TrainingPlan.TASKS / 2, method);
        double step = results.config().plan(alike).innerStep();
        for (String kind : List.of("easy", "hard")) {
          Estimate curvature = results.curvature(alike, kind).estimate();
          rows.add(
              new Row(
                  landscape,
                  ConstantName.of(method),
                  kind,
                  curvature,
                  results.size(alike, 1).estimate(),
                  step * curvature.value()));
        }
      }
    }
    return Rows.of(Row.class, rows);
  }
}

package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.PublishedAccuracy;
import org.tasklandscape.experiment.ReferenceMethod;
import org.tasklandscape.experiment.ReferenceResults;
import org.tasklandscape.experiment.ReferenceResults.Measure;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * Accuracy on the standard tasks of Omniglot at the end of training, by method and by how its
 * network is put to new classes, beside what is published.
 *
 * @param results of all methods
 * @param full of exact MAML with the full budget
 */
public record FewshotReferenceMethods(ReferenceResults results, ReferenceResults full)
    implements TableStudy<FewshotReferenceMethods.Row> {
  /**
   * Networks used in one way.
   *
   * @param trained how, or whose published number it is
   * @param tasks seen in training, 0 where nothing was trained here
   * @param used how they are put to new classes
   * @param before the accuracy without a step
   * @param one after 1 step of the chosen size
   * @param three after 3
   * @param ten after 10
   */
  public record Row(
      @Heading("trained by") String trained,
      @Heading("tasks seen") int tasks,
      @Heading("used by") String used,
      @Heading("without a step") @Ends Estimate before,
      @Heading("after 1 step") @Ends Estimate one,
      @Heading("after 3 steps") @Ends Estimate three,
      @Heading("after 10 steps") @Ends Estimate ten) {}

  /** {@return the study of the committed results} */
  public static FewshotReferenceMethods defaults() {
    return new FewshotReferenceMethods(
        ReferenceResults.committed("reference"), ReferenceResults.committed("reference-full"));
  }

  @Override
  public String caption() {
    return ReferenceWords.of(this, results, full).caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("configurations", List.of(results.configuration(), full.configuration()));
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (PublishedAccuracy published : PublishedAccuracy.of(PublishedAccuracy.STANDARD)) {
      Estimate known = Estimate.exact(published.accuracy());
      Estimate unknown = Estimate.unknown();
      rows.add(
          new Row(published.method(), 0, published.source(), unknown, unknown, known, unknown));
    }
    for (ReferenceResults each : List.of(full, results)) {
      for (ReferenceMethod method : each.methods()) {
        List<Integer> marks = each.config().marks(method);
        int last = marks.get(marks.size() - 1);
        for (Adaptation way : method.ways()) {
          rows.add(row(each, method, last, way));
        }
      }
    }
    return Rows.of(Row.class, rows);
  }

  private static Row row(ReferenceResults from, ReferenceMethod method, int tasks, Adaptation way) {
    return new Row(
        ReferenceWords.name(method),
        tasks,
        ReferenceWords.way(way),
        ReferenceWords.accuracy(from, method, new Measure(tasks, way, 0, false)),
        after(from, method, tasks, way, 1),
        after(from, method, tasks, way, 3),
        after(from, method, tasks, way, 10));
  }

  private static Estimate after(
      ReferenceResults from, ReferenceMethod method, int tasks, Adaptation way, int steps) {
    return way.isGradual()
        ? ReferenceWords.accuracy(from, method, new Measure(tasks, way, steps, true))
        : Estimate.unknown();
  }
}

package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * Accuracies of NAL and FO-MAML on new characters and the gain, at the given step size, at the
 * chosen one and at each method's own, half of the training tasks hard, within the alphabets of
 * Omniglot (theory 6).
 *
 * @param results of the trained networks
 */
public record FewshotNaturalScores(FewShotResults results)
    implements TableStudy<FewshotNaturalScores.Row> {

  /**
   * An examination.
   *
   * @param landscape what the networks were trained on
   * @param score its numbers
   */
  public record Row(String landscape, ScoreRow score) {}

  /** {@return the study of the committed results} */
  public static FewshotNaturalScores defaults() {
    return new FewshotNaturalScores(FewShotResults.committed(FewShotDesign.natural()));
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
    for (String landscape : results.design().landscapes()) {
      ScoreRow.of(results, landscape).forEach(score -> rows.add(new Row(landscape, score)));
    }
    return Rows.of(Row.class, rows);
  }
}

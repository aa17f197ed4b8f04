package org.tasklandscape.chapter.fewshotnatural;

import java.util.Map;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * Accuracies of NAL and FO-MAML on new classes and the gain, at the given step size, at the chosen
 * one and at each method's own, half of the training tasks hard, across and within the superclasses
 * of CIFAR-100 (theory 6). The committed results are of a subset, a fifth of the images.
 *
 * @param results of the trained networks
 */
public record FewshotSuperclasses(FewShotResults results) implements TableStudy<ScoreRow> {

  /** {@return the study of the committed results} */
  public static FewshotSuperclasses defaults() {
    return new FewshotSuperclasses(FewShotResults.committed(FewShotDesign.cifar100()));
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
  public Rows<ScoreRow> run() {
    return Rows.of(ScoreRow.class, ScoreRow.of(results, results.design().landscapes().get(0)));
  }
}

package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.experiment.ProbeResults.Case;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * What probing takes beside what training takes, in gradients and Hessian-vector products of tasks.
 *
 * @param first results of the first announced run
 * @param atRest results of the run judged at rest
 */
public record ProbeCost(ProbeResults first, ProbeResults atRest)
    implements TableStudy<ProbeCost.Row> {
  /** Of a row; a method's own training is from one start. */
  private record Part(String words, ToDoubleFunction<Case> of) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("training NAL", one -> one.work("nal")),
          new Part("training MAML", one -> one.work("maml")),
          new Part("geography", one -> one.work("geography")),
          new Part("centre and line, three rounds", one -> one.work("rounds")),
          new Part("the same with its judging", one -> one.work("rounds") + one.work("judging")),
          new Part("ten moves of FO-MAML", one -> one.work("firstOrder")));

  /**
   * A part of the work.
   *
   * @param network its activation
   * @param work what for
   * @param count geometric mean over landscapes and draws
   * @param share of MAML's training, the geometric mean
   * @param most the greatest share
   */
  public record Row(
      String network,
      String work,
      @Heading("gradients and products") @Ends Estimate count,
      @Heading("of MAML's training") @Ends Estimate share,
      @Heading("at most") double most) {}

  /** {@return the study of the committed results} */
  public static ProbeCost defaults() {
    return new ProbeCost(ProbeResults.first(), ProbeResults.atRest());
  }

  @Override
  public String caption() {
    return ProbeWords.of(this, first, atRest).caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return ProbeWords.parameters(first, atRest);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (String network : atRest.plan().plan().networks()) {
      List<Case> cases = atRest.draws(network).stream().flatMap(List::stream).toList();
      for (Part part : PARTS) {
        double[] shares =
            cases.stream()
                .mapToDouble(one -> part.of().applyAsDouble(one) / one.work("maml"))
                .toArray();
        rows.add(
            new Row(
                network,
                part.words(),
                GeometricMean.of(cases.stream().mapToDouble(part.of()).toArray()),
                GeometricMean.of(shares),
                Arrays.stream(shares).max().orElseThrow()));
      }
    }
    return Rows.of(Row.class, rows);
  }
}

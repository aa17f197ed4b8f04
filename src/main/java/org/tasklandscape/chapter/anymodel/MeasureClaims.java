package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.claim.AnnouncedBounds;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.experiment.DrawBootstrap;
import org.tasklandscape.experiment.PredictionAgreement;
import org.tasklandscape.experiment.ProbeMeasure;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.experiment.ProbeResults.Case;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * Every number of the announced claims on measures for any model, and beside them what was
 * announced to be reported without a say (theory 9.4).
 *
 * @param first results of the first announced run
 * @param atRest results of the run judged at rest
 * @param resamples of the bootstrap over draws
 * @param seed of the resamples
 */
public record MeasureClaims(ProbeResults first, ProbeResults atRest, int resamples, long seed)
    implements TableStudy<MeasureClaims.Row> {
  private static final double FACTOR = 1.1;
  private static final double TOLD = 1.25;

  /** A gain this many times another one is another gain. */
  private static final double APART = 1.25;

  private static final List<ProbeMeasure> RIVALS =
      List.of(
          ProbeMeasure.HARDNESS,
          ProbeMeasure.BOUND,
          ProbeMeasure.COHERENCE,
          ProbeMeasure.PACKEDNESS,
          ProbeMeasure.COSINE,
          ProbeMeasure.VARIANCE,
          ProbeMeasure.DIVERSITY,
          ProbeMeasure.FIRST_ORDER);

  /**
   * A quantity of a network.
   *
   * @param quantity in the words of the announcement, the network first
   * @param value with the interval of the bootstrap over draws
   */
  public record Row(String quantity, @Heading("measured") @Ends Estimate value) {}

  /** A quantity, and how any draws give it. */
  private record Quantity(String words, ToDoubleFunction<PredictionAgreement<ProbeMeasure>> of) {}

  /** {@return the study of the committed results, 4000 resamples} */
  public static MeasureClaims defaults() {
    return new MeasureClaims(ProbeResults.first(), ProbeResults.atRest(), 4000, 150901);
  }

  private static List<Quantity> quantities() {
    ProbeMeasure line = ProbeMeasure.CENTRE_AND_LINE;
    List<Quantity> all = new ArrayList<>();
    all.add(new Quantity("Spearman of centre and line", draws -> draws.spearman(line)));
    all.add(new Quantity("pairs of a draw in the right order", draws -> draws.order(line)));
    for (ProbeMeasure rival : RIVALS) {
      all.add(
          new Quantity(
              "Spearman of centre and line less that of " + rival,
              draws -> draws.over(line, rival)));
    }
    all.add(
        new Quantity(
            "share with the line's gain at most %s times the realised one"
                .formatted(Numbers.plain(FACTOR)),
            draws -> draws.atMost(line, FACTOR)));
    all.add(
        new Quantity(
            "share with a substantial gain told right",
            draws -> draws.told(line, TOLD, DiagnosisVerdict.SUBSTANTIAL)));
    all.addAll(beside(line));
    return all;
  }

  /** Without a say. */
  private static List<Quantity> beside(ProbeMeasure line) {
    return List.of(
        new Quantity(
            "Spearman of one round alone", draws -> draws.spearman(ProbeMeasure.FIRST_ROUND)),
        new Quantity("Spearman of the geography", draws -> draws.spearman(ProbeMeasure.GEOGRAPHY)),
        new Quantity(
            "Spearman of ten moves of FO-MAML", draws -> draws.spearman(ProbeMeasure.FIRST_ORDER)),
        new Quantity("order of pairs apart", draws -> draws.order(line, MeasureClaims::apart)),
        new Quantity(
            "order of all pairs by ten moves of FO-MAML",
            draws -> draws.order(ProbeMeasure.FIRST_ORDER)),
        new Quantity(
            "share told right by ten moves of FO-MAML",
            draws -> draws.told(ProbeMeasure.FIRST_ORDER, TOLD, DiagnosisVerdict.SUBSTANTIAL)),
        new Quantity(
            "Spearman of %s less that of the best rival without training".formatted(line),
            draws -> draws.spearman(line) - best(draws)));
  }

  private static boolean apart(double one, double other) {
    return Math.max(one, other) > APART * Math.min(one, other);
  }

  private static double best(PredictionAgreement<ProbeMeasure> draws) {
    return RIVALS.stream()
        .filter(rival -> rival != ProbeMeasure.FIRST_ORDER)
        .mapToDouble(rival -> Math.abs(draws.spearman(rival)))
        .max()
        .orElseThrow();
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
    rows.addAll(rows("", first));
    rows.addAll(rows(ProbeWords.AT_REST + ", ", atRest));
    return Rows.of(Row.class, rows);
  }

  private List<Row> rows(String run, ProbeResults results) {
    var bootstrap = new DrawBootstrap(resamples, new Streams(seed, name()));
    List<Row> rows = new ArrayList<>();
    for (String network : results.plan().plan().networks()) {
      List<List<Case>> draws = results.draws(network);
      String name = run + network;
      for (Quantity quantity : quantities()) {
        ToDoubleFunction<List<List<Case>>> of =
            some -> quantity.of().applyAsDouble(new PredictionAgreement<>(some));
        rows.add(new Row(name + ", " + quantity.words(), bootstrap.of(name, draws, of)));
      }
    }
    return rows;
  }

  /**
   * The announced conditions of a claim on the rows: quantities, bounds and power are those of the
   * announcement, not written a second time.
   *
   * @param id of the claim, such as {@code C-measure-order}
   * @param rows what {@link #run()} gave
   * @return the conditions, in their order
   * @throws IllegalArgumentException if a quantity was announced that the rows do not hold
   */
  public static List<Condition> conditions(String id, Rows<Row> rows) {
    return AnnouncedBounds.conditions(
        id, name -> rows.only(row -> row.quantity().equals(name)).value());
  }
}

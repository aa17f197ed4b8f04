package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.claim.AnnouncedBounds;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.experiment.DrawBootstrap;
import org.tasklandscape.experiment.PolicyMeasure;
import org.tasklandscape.experiment.PolicyProbeResults;
import org.tasklandscape.experiment.PolicyProbeResults.Case;
import org.tasklandscape.experiment.PredictionAgreement;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * Every number of the announced claims on probed policies, and some that stand beside them without
 * a say (theory 9.1 to 9.3).
 *
 * @param results the probed policies
 * @param resamples of the bootstrap over seeds
 * @param seed of the resamples
 */
public record ProbedPolicyClaims(PolicyProbeResults results, int resamples, long seed)
    implements TableStudy<ProbedPolicyClaims.Row> {
  /** A pair counts whose realised gains differ by more: a twentieth of a unit of length a step. */
  private static final double APART = 1;

  private static final PolicyMeasure TOLD = PolicyMeasure.CENTRE_AND_LINE;

  /**
   * A quantity.
   *
   * @param quantity in the words of the announcement
   * @param value with its interval: of the bootstrap over seeds, of a share Wilson's with it, or
   *     Student's
   */
  public record Row(String quantity, @Heading("measured") @Ends Estimate value) {}

  /** {@return the study of the committed results, 4000 resamples} */
  public static ProbedPolicyClaims defaults() {
    return new ProbedPolicyClaims(PolicyProbeResults.committed(), 4000, 151030);
  }

  @Override
  public String caption() {
    return ProbedPolicies.words(this, results).with("apart", APART).caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return ProbedPolicies.parameters(results);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    Predicate<String> disc = family -> !family.equals(ProbedPolicies.CIRCLE);
    for (boolean chosen : new boolean[] {true, false}) {
      String step = ProbedPolicies.step(chosen) + ", ";
      agreement(rows, step, results.draws(chosen, any -> true));
      agreement(rows, step + "discs, ", results.draws(chosen, disc));
      double[] shortfall =
          of(chosen, ProbedPolicies.CIRCLE, one -> one.of(TOLD) - one.realised() / 2);
      rows.add(
          new Row(
              step + "circle, predicted gain less half of the realised one",
              OverDraws.mean(shortfall)));
    }
    double[] work =
        results.cases().stream()
            .filter(one -> !one.chosen())
            .mapToDouble(one -> one.probing() / results.config().training().budget())
            .toArray();
    rows.add(
        new Row("given step, steps of the probe over those of training", OverDraws.mean(work)));
    return Rows.of(Row.class, rows);
  }

  private double[] of(boolean chosen, String family, ToDoubleFunction<Case> number) {
    return results.draws(chosen, family::equals).stream()
        .flatMap(List::stream)
        .mapToDouble(number)
        .toArray();
  }

  private void agreement(List<Row> rows, String whose, List<List<Case>> draws) {
    var bootstrap = new DrawBootstrap(resamples, new Streams(seed, name()));
    for (PolicyMeasure measure : PolicyMeasure.values()) {
      Estimate rank =
          bootstrap.of(whose, draws, some -> new PredictionAgreement<>(some).spearman(measure));
      rows.add(new Row(whose + "Spearman of " + measure, rank));
    }
    rows.add(new Row(whose + "pairs of a seed in the right order", order(bootstrap, whose, draws)));
  }

  private static boolean apart(double one, double other) {
    return Math.abs(one - other) > APART;
  }

  private static Estimate order(DrawBootstrap bootstrap, String name, List<List<Case>> draws) {
    return bootstrap.share(
        name,
        draws,
        some -> new PredictionAgreement<>(some).order(TOLD, ProbedPolicyClaims::apart),
        draws.stream().mapToLong(ProbedPolicyClaims::pairs).sum());
  }

  private static long pairs(List<Case> draw) {
    long pairs = 0;
    for (int i = 0; i < draw.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs += apart(draw.get(i).realised(), draw.get(j).realised()) ? 1 : 0;
      }
    }
    return pairs;
  }

  /**
   * The announced conditions of a claim on the rows.
   *
   * @param id of the claim, such as {@code C-probe-policies}
   * @param rows what {@link #run()} gave
   * @return the conditions, in their order
   * @throws IllegalArgumentException if a quantity was announced that the rows do not hold
   */
  public static List<Condition> conditions(String id, Rows<Row> rows) {
    return AnnouncedBounds.conditions(
        id, name -> rows.only(row -> row.quantity().equals(name)).value());
  }
}

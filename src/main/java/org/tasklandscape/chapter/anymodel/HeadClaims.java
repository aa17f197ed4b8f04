package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.tasklandscape.claim.AnnouncedBounds;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.experiment.DrawBootstrap;
import org.tasklandscape.experiment.HeadMeasure;
import org.tasklandscape.experiment.HeadResults;
import org.tasklandscape.experiment.HeadResults.Case;
import org.tasklandscape.experiment.PredictionAgreement;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * Every number of the announced claims on the head, and beside them what was announced to be
 * reported without a say (theory 9.5, 9.6).
 *
 * @param runs the probed networks
 * @param resamples of the bootstrap over seeds
 * @param seed of the resamples
 */
public record HeadClaims(HeadRuns runs, int resamples, long seed)
    implements TableStudy<HeadClaims.Row> {
  /** A realised gain above it is substantial. */
  static final double SUBSTANTIAL = 0.1;

  /** A predicted gain above it says so: the head sees less than all. */
  static final double TOLD = 0.075;

  private static final HeadMeasure HEAD = HeadMeasure.HEAD;

  /**
   * A quantity.
   *
   * @param quantity in the words of the announcement
   * @param value with its interval: of the bootstrap over seeds, of a share Wilson's with it, or
   *     Student's
   */
  public record Row(String quantity, @Heading("measured") @Ends Estimate value) {}

  /** {@return the study of the committed results, 4000 resamples} */
  public static HeadClaims defaults() {
    return new HeadClaims(HeadRuns.committed(), 4000, 150950);
  }

  /**
   * A quantity of any draws.
   *
   * @param words in the announcement
   * @param of it
   * @param counted how many are counted, for a share; for others 0
   */
  private record Quantity(
      String words,
      ToDoubleFunction<PredictionAgreement<HeadMeasure>> of,
      ToIntFunction<List<List<Case>>> counted) {
    static Quantity rank(String words, ToDoubleFunction<PredictionAgreement<HeadMeasure>> of) {
      return new Quantity(words, of, draws -> 0);
    }

    static Quantity ofPairs(String words, ToDoubleFunction<PredictionAgreement<HeadMeasure>> of) {
      return new Quantity(words, of, HeadClaims::pairs);
    }
  }

  private static List<Quantity> quantities() {
    List<Quantity> all = new ArrayList<>();
    all.add(Quantity.rank("Spearman of the head", seen -> seen.spearman(HEAD)));
    all.add(Quantity.ofPairs("pairs of a seed in the right order", seen -> seen.order(HEAD)));
    all.add(
        new Quantity(
            "share with a substantial gain told right",
            seen -> seen.told(HEAD, TOLD, SUBSTANTIAL),
            draws -> draws.stream().mapToInt(List::size).sum()));
    for (HeadMeasure rival : HeadMeasure.values()) {
      if (rival != HEAD) {
        all.add(
            Quantity.rank(
                "Spearman of the head less that of " + rival, seen -> seen.over(HEAD, rival)));
      }
    }
    all.add(
        Quantity.ofPairs(
            "right order by ten iterations of FO-MAML",
            seen -> seen.order(HeadMeasure.FIRST_ORDER)));
    return all;
  }

  private static int pairs(List<List<Case>> draws) {
    return draws.stream().mapToInt(draw -> draw.size() * (draw.size() - 1) / 2).sum();
  }

  @Override
  public String caption() {
    return runs.words(this).with("substantial", SUBSTANTIAL).with("told", TOLD).caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return runs.parameters();
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    var bootstrap = new DrawBootstrap(resamples, new Streams(seed, name()));
    for (HeadResults results : runs.all()) {
      if (!results.name().equals(HeadRuns.CHANNEL)) {
        for (Quantity quantity : quantities()) {
          String words = results.name() + ", " + quantity.words();
          rows.add(new Row(words, estimate(bootstrap, results, quantity)));
        }
      }
    }
    if (runs.has(HeadRuns.CHANNEL)) {
      channel(rows);
    }
    return Rows.of(Row.class, rows);
  }

  private static Estimate estimate(
      DrawBootstrap bootstrap, HeadResults results, Quantity quantity) {
    List<List<Case>> draws = results.draws();
    ToDoubleFunction<List<List<Case>>> of =
        some -> quantity.of().applyAsDouble(new PredictionAgreement<>(some));
    int counted = quantity.counted().applyAsInt(draws);
    return counted == 0
        ? bootstrap.of(results.name(), draws, of)
        : bootstrap.share(results.name(), draws, of, counted);
  }

  /** Student's intervals over seeds; with and without the channel, seed by seed. */
  private void channel(List<Row> rows) {
    HeadResults with = runs.of(HeadRuns.CHANNEL);
    for (String landscape : List.of("packed", "diverse", "near")) {
      double[] told = with.of(landscape).stream().mapToDouble(one -> one.of(HEAD)).toArray();
      double[] realised = with.of(landscape).stream().mapToDouble(Case::realised).toArray();
      rows.add(new Row(landscape + " with the channel, predicted gain", OverDraws.mean(told)));
      rows.add(new Row(landscape + " with the channel, realised gain", OverDraws.mean(realised)));
    }
    if (runs.has(HeadRuns.CONFIRMATION)) {
      List<Case> without = runs.of(HeadRuns.CONFIRMATION).of("packed");
      double[] fall =
          with.of("packed").stream()
              .mapToDouble(one -> sameSeed(without, one).of(HEAD) - one.of(HEAD))
              .toArray();
      rows.add(
          new Row("packed, predicted gain without the channel less with it", OverDraws.mean(fall)));
    }
  }

  private static Case sameSeed(List<Case> among, Case one) {
    return among.stream().filter(each -> each.seed() == one.seed()).findFirst().orElseThrow();
  }

  /**
   * The announced conditions of a claim on the rows.
   *
   * @param id of the claim, such as {@code C-head-order}
   * @param rows what {@link #run()} gave
   * @return the conditions, in their order
   * @throws IllegalArgumentException if a quantity was announced that the rows do not hold
   */
  public static List<Condition> conditions(String id, Rows<Row> rows) {
    return AnnouncedBounds.conditions(
        id, name -> rows.only(row -> row.quantity().equals(name)).value());
  }
}

package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tasklandscape.claim.AnnouncedBounds;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.experiment.KnownResults;
import org.tasklandscape.experiment.KnownResults.Test;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.fewshot.TrainingPlan.Method;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Holm;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * Gains of MAML over joint training on natural tasks: the difference of accuracies, and beside it
 * log(e<sub>NAL</sub>/e<sub>MAML</sub>), e the share of wrong answers, which is the gain of theory
 * 3 on the scale of logarithms. What was announced, and what was to be reported without a say.
 *
 * @param results of the trained networks, as far as they are there
 */
public record FewshotKnownGains(KnownResults results) implements TableStudy<FewshotKnownGains.Row> {
  private static final String ONE = "one-alphabet";
  private static final String TEN = "ten-alphabets";
  private static final String DIFFERENCE = ", in accuracy";
  private static final String RATIO = ", logarithm of the ratio of errors";

  /**
   * A quantity.
   *
   * @param quantity in the words of the announcement
   * @param says whether a claim rests on it
   * @param difference of accuracies
   * @param ratio of errors, its logarithm
   */
  public record Row(
      String quantity,
      boolean says,
      @Heading("difference of accuracies") @Ends Estimate difference,
      @Heading("logarithm of the ratio of errors") @Ends Estimate ratio) {}

  /** Tests over which errors are averaged: easy and hard, or one of them. */
  private record Tested(Adaptation way, List<String> kinds, int steps) {}

  /** Both scales of one gain, seed by seed. */
  private record Gain(OverSeeds difference, OverSeeds ratio) {
    Gain minus(Gain other) {
      return new Gain(difference.minus(other.difference), ratio.minus(other.ratio));
    }
  }

  /** {@return the study of the committed results} */
  public static FewshotKnownGains defaults() {
    return new FewshotKnownGains(KnownWords.committed());
  }

  /** {@return whether all networks of MAML and NAL are there: claims rest on all seeds or none} */
  public boolean isWhole() {
    return results.isWhole();
  }

  /** {@return why no claim is decided where networks are missing} */
  public String missing() {
    return results.isRun()
        ? "%d of %d networks are missing"
            .formatted(results.missing().size(), results.planned().size())
        : "there are no tables in src/fewshot/" + results.name();
  }

  /**
   * The announced conditions of a claim.
   *
   * @param id such as {@code C-fewshot-natural-packed}
   * @param rows what {@link #run()} gave
   * @return the conditions, in their order
   */
  public static List<Condition> conditions(String id, Rows<Row> rows) {
    return AnnouncedBounds.conditions(
        id,
        condition -> {
          boolean ratio = condition.endsWith(RATIO);
          String quantity = condition.replace(ratio ? RATIO : DIFFERENCE, "");
          Row row = rows.only(each -> each.quantity().equals(quantity));
          return ratio ? row.ratio() : row.difference();
        });
  }

  @Override
  public String caption() {
    return KnownWords.of(this, results).caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return KnownWords.parameters(results);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    announced(rows);
    for (String family : List.of("known", "new")) {
      for (int steps : List.of(1, 10)) {
        report(rows, family, steps);
      }
    }
    heads(rows);
    return Rows.of(Row.class, rows);
  }

  private void announced(List<Row> rows) {
    List<Long> both = seeds(ONE, TEN);
    if (both.size() > 1) {
      Gain packed = gain(ONE, kinds("known"), 1, both).minus(gain(TEN, kinds("known"), 1, both));
      rows.add(holm("known characters, one hard alphabet - ten", packed));
    }
    List<Long> ten = seeds(TEN);
    if (ten.size() > 1) {
      Gain hard =
          gain(TEN, List.of("known-hard"), 1, ten).minus(gain(TEN, List.of("known-easy"), 1, ten));
      rows.add(holm("known characters, ten hard alphabets, hard - easy", hard));
    }
  }

  private static Row holm(String quantity, Gain gain) {
    List<Estimate> together =
        new Holm(List.of(gain.difference(), gain.ratio()), List.of(0.0, 0.0)).estimates();
    return new Row(quantity, true, together.get(0), together.get(1));
  }

  private void report(List<Row> rows, String family, int steps) {
    String words = "%s characters, %s".formatted(family, steps == 1 ? "one step" : "ten steps");
    for (String landscape : List.of(ONE, TEN)) {
      List<Long> seeds = seeds(landscape);
      if (seeds.size() > 1) {
        String place = "%s, %s".formatted(words, NaturalWords.title(landscape));
        rows.add(row(place, gain(landscape, kinds(family), steps, seeds)));
        for (String kind : kinds(family)) {
          String one = kind.endsWith("hard") ? "hard" : "easy";
          rows.add(row(place + ", " + one, gain(landscape, List.of(kind), steps, seeds)));
        }
      }
    }
    List<Long> both = seeds(ONE, TEN);
    if (both.size() > 1 && !(family.equals("known") && steps == 1)) {
      rows.add(
          row(
              words + ", one hard alphabet - ten",
              gain(ONE, kinds(family), steps, both).minus(gain(TEN, kinds(family), steps, both))));
    }
  }

  /** What a dead head costs NAL, and MAML against pre-training, on new characters. */
  private void heads(List<Row> rows) {
    for (String landscape : List.of(ONE, TEN)) {
      String place = "new characters, ten steps, %s, ".formatted(NaturalWords.title(landscape));
      List<Long> seeds = seeds(landscape);
      if (seeds.size() > 1) {
        var zero = new Tested(Adaptation.ZERO_HEAD, kinds("new"), 10);
        var kept = new Tested(Adaptation.KEPT_HEAD, kinds("new"), 10);
        rows.add(
            row(
                place + "NAL's head of zeros - kept",
                over(landscape, Method.NAL, zero, kept, seeds)));
        rows.add(
            row(
                place + "MAML - NAL with a head of zeros",
                gain(landscape, kept, Method.NAL, zero, seeds)));
      }
      TrainedAlike maml = KnownWords.half(landscape, Method.MAML);
      TrainedAlike all = KnownWords.half(landscape, Method.ALL_CLASSES);
      List<Long> three = results.seeds(maml, all);
      if (three.size() > 1) {
        rows.add(
            row(
                place + "MAML - prototypes of all classes",
                gain(
                    landscape,
                    new Tested(Adaptation.KEPT_HEAD, kinds("new"), 10),
                    Method.ALL_CLASSES,
                    new Tested(Adaptation.PROTOTYPES, kinds("new"), 0),
                    three)));
      }
    }
  }

  private static List<String> kinds(String family) {
    return family.equals("known") ? List.of("known-easy", "known-hard") : List.of("easy", "hard");
  }

  private static Row row(String quantity, Gain gain) {
    return new Row(quantity, false, gain.difference().estimate(), gain.ratio().estimate());
  }

  /** The seeds with networks of MAML and NAL on all these landscapes. */
  private List<Long> seeds(String... landscapes) {
    return results.seeds(
        Arrays.stream(landscapes)
            .flatMap(
                landscape ->
                    List.of(Method.MAML, Method.NAL).stream()
                        .map(method -> KnownWords.half(landscape, method)))
            .toArray(TrainedAlike[]::new));
  }

  /** MAML over NAL, each with its own head. */
  private Gain gain(String landscape, List<String> kinds, int steps, List<Long> seeds) {
    var kept = new Tested(Adaptation.KEPT_HEAD, kinds, steps);
    return gain(landscape, kept, Method.NAL, kept, seeds);
  }

  private Gain gain(String landscape, Tested maml, Method other, Tested tested, List<Long> seeds) {
    return gain(
        errors(KnownWords.half(landscape, Method.MAML), maml, seeds),
        errors(KnownWords.half(landscape, other), tested, seeds));
  }

  /** One way of a method over another. */
  private Gain over(String landscape, Method method, Tested way, Tested other, List<Long> seeds) {
    TrainedAlike networks = KnownWords.half(landscape, method);
    return gain(errors(networks, way, seeds), errors(networks, other, seeds));
  }

  private static Gain gain(OverSeeds fewer, OverSeeds more) {
    List<Double> logarithms =
        fewer.seeds().stream().map(seed -> StrictMath.log(more.of(seed) / fewer.of(seed))).toList();
    return new Gain(more.minus(fewer), new OverSeeds(fewer.seeds(), logarithms));
  }

  /** Mean shares of wrong answers, with half an image more, so that none is 0. */
  private OverSeeds errors(TrainedAlike networks, Tested tested, List<Long> seeds) {
    double images = (double) results.config().testTasks() * results.config().kind().shape().query();
    double[] right = new double[seeds.size()];
    for (String kind : tested.kinds()) {
      OverSeeds own =
          results.accuracy(networks, new Test(tested.way(), kind, tested.steps()), seeds);
      Arrays.setAll(right, s -> right[s] + own.values().get(s) / tested.kinds().size());
    }
    double half = 0.5 / (images * tested.kinds().size());
    return new OverSeeds(seeds, Arrays.stream(right).mapToObj(share -> 1 - share + half).toList());
  }
}

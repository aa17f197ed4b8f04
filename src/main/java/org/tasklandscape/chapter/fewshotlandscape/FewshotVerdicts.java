package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.claim.AnnouncedBounds;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.StepResults.Measure;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.LabelPermutations;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Holm;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * Every quantity that the second run announced, with its interval, and beside them what was
 * announced to be reported without a say (theory 6, 9.6): those of the tables that are there.
 *
 * @param second its tables
 */
public record FewshotVerdicts(SecondRun second) implements TableStudy<FewshotVerdicts.Row> {
  private static final int ONE = 1;
  private static final int TEN = 10;

  /**
   * A quantity.
   *
   * @param quantity in the words of the announcement
   * @param says whether a claim rests on it
   * @param measured its mean over seeds with its interval
   */
  public record Row(
      String quantity,
      @Heading("a claim rests on it") boolean says,
      @Heading("measured") @Ends Estimate measured) {}

  /** {@return the study of the committed results} */
  public static FewshotVerdicts defaults() {
    return new FewshotVerdicts(SecondRun.committed());
  }

  /**
   * The announced conditions of a claim.
   *
   * @param id such as {@code C-fewshot-geography-2}
   * @param rows what {@link #run()} gave
   * @return the conditions, in their order
   */
  public static List<Condition> conditions(String id, Rows<Row> rows) {
    return AnnouncedBounds.conditions(
        id, quantity -> rows.only(row -> row.quantity().equals(quantity)).measured());
  }

  @Override
  public String caption() {
    return StepWords.of(this, second).caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return StepWords.parameters(second.all());
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    if (second.has(SecondRun.CONFIRMATION)) {
      geography(rows);
    }
    if (second.has(SecondRun.THIRD_CONDITION)) {
      thirdCondition(rows);
    }
    if (second.has(SecondRun.DOSE_RESPONSE)) {
      doseResponse(rows);
    }
    if (second.has(SecondRun.CONFIRMATION, SecondRun.TRAIN_HARD)) {
      trainHard(rows);
    }
    return Rows.of(Row.class, rows);
  }

  private void geography(List<Row> rows) {
    List<String> others = List.of("diverse", "near");
    List<OverSeeds> leads =
        others.stream().map(other -> lead(other, ONE, Measure.ACCURACY)).toList();
    List<Estimate> together = new Holm(leads, List.of(0.0, 0.0)).estimates();
    for (int i = 0; i < others.size(); i++) {
      String pair = "packed - " + others.get(i);
      rows.add(new Row(pair + ", gain in accuracy", true, together.get(i)));
    }
    for (String other : others) {
      String pair = "packed - " + other;
      report(rows, pair + ", gain in cross-entropy", lead(other, ONE, Measure.LOSS));
      report(rows, pair + ", ten steps", lead(other, TEN, Measure.ACCURACY));
      for (String kind : List.of("hard", "easy", "unseen")) {
        report(rows, "%s, %s tasks".formatted(pair, kind), lead(other, kind, ONE));
      }
      report(rows, pair + ", hard tasks, ten steps", lead(other, "hard", TEN));
    }
    for (String landscape : List.of("packed", "diverse", "near")) {
      report(rows, landscape + ", gain", confirmation().gain(landscape, ONE, Measure.ACCURACY));
    }
  }

  private StepResults confirmation() {
    return second.of(SecondRun.CONFIRMATION);
  }

  private OverSeeds lead(String other, int steps, Measure measure) {
    return confirmation()
        .gain("packed", steps, measure)
        .minus(confirmation().gain(other, steps, measure));
  }

  private OverSeeds lead(String other, String kind, int steps) {
    return confirmation()
        .gain("packed", kind, steps, Measure.ACCURACY)
        .minus(confirmation().gain(other, kind, steps, Measure.ACCURACY));
  }

  private void thirdCondition(List<Row> rows) {
    StepResults third = second.of(SecondRun.THIRD_CONDITION);
    for (String landscape : List.of("packed", "diverse", "near")) {
      OverSeeds gain = third.gain(landscape, ONE, Measure.ACCURACY);
      boolean says = !landscape.equals("near");
      String quantity = landscape + " with a constant channel, gain in accuracy";
      rows.add(new Row(quantity, says, gain.estimate()));
      if (second.has(SecondRun.CONFIRMATION)) {
        StepResults without = confirmation().only(third.seeds());
        report(
            rows,
            landscape + ", gain without the channel - with it",
            without.gain(landscape, ONE, Measure.ACCURACY).minus(gain));
      }
    }
  }

  private void doseResponse(List<Row> rows) {
    List<OverSeeds> slopes = slopes();
    List<Estimate> together = new Holm(slopes, List.of(0.0, 0.0)).estimates();
    rows.add(
        new Row(
            "gain in accuracy a unit of spread, at one squared distance", true, together.get(0)));
    rows.add(
        new Row(
            "gain in accuracy a unit of squared distance, at one spread", true, together.get(1)));
  }

  /** Of each seed the plane through the gains of all landscapes, by least squares. */
  private List<OverSeeds> slopes() {
    StepResults dose = second.of(SecondRun.DOSE_RESPONSE);
    LabelPermutations[] all = LabelPermutations.values();
    var design = new SimpleMatrix(all.length, 3);
    List<OverSeeds> gains = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      design.setRow(i, 0, 1, all[i].spread(), all[i].squaredDistance());
      gains.add(dose.gain(FewshotDose.name(all[i]), ONE, Measure.ACCURACY));
    }
    SimpleMatrix inverse = design.pseudoInverse();
    return IntStream.of(1, 2)
        .mapToObj(
            slope ->
                new OverSeeds(
                    dose.seeds(),
                    dose.seeds().stream().map(seed -> slope(inverse, slope, gains, seed)).toList()))
        .toList();
  }

  private static double slope(SimpleMatrix inverse, int slope, List<OverSeeds> gains, long seed) {
    double sum = 0;
    for (int i = 0; i < gains.size(); i++) {
      sum += inverse.get(slope, i) * gains.get(i).of(seed);
    }
    return sum;
  }

  private void trainHard(List<Row> rows) {
    StepResults hard = second.of(SecondRun.TRAIN_HARD);
    StepResults half = confirmation().only(hard.seeds());
    OverSeeds near = maml(half, "near", 2, "hard").minus(maml(hard, "near", 0, "hard"));
    OverSeeds packed = maml(hard, "packed", 4, "hard").minus(maml(half, "packed", 2, "hard"));
    rows.add(
        new Row("near, MAML's accuracy on hard tasks, half hard - none", true, near.estimate()));
    rows.add(
        new Row("packed, MAML's accuracy on hard tasks, all hard - half", true, packed.estimate()));
    report(
        rows,
        "near, MAML's accuracy on hard tasks, all hard - half",
        maml(hard, "near", 4, "hard").minus(maml(half, "near", 2, "hard")));
    report(
        rows,
        "packed, MAML's accuracy on easy tasks, all hard - half",
        maml(hard, "packed", 4, "easy").minus(maml(half, "packed", 2, "easy")));
  }

  private static OverSeeds maml(StepResults results, String landscape, int hardTasks, String kind) {
    var alike = new TrainedAlike(landscape, hardTasks, TrainingPlan.Method.MAML);
    return results.own(alike, kind, ONE, Measure.ACCURACY);
  }

  private static void report(List<Row> rows, String quantity, OverSeeds numbers) {
    rows.add(new Row(quantity, false, numbers.estimate()));
  }
}

package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.StepResults.Measure;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.fewshot.Hardness;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * The gain of the population, packed - diverse and packed - near, where one number of the
 * confirmation is another: width, length of training, or what makes hard tasks hard (theory 6).
 *
 * @param runs the confirmation first, then the variants whose tables are there
 */
public record FewshotRobustness(List<StepResults> runs)
    implements FigureStudy<FewshotRobustness.Row> {
  private static final String FOLDER = "robustness/";
  private static final List<String> VARIANTS = List.of("narrow", "wide", "scaled", "long");
  private static final List<String> LANDSCAPES = List.of("packed", "diverse", "near");
  private static final double ASIDE = 0.1;

  /**
   * A quantity of a run.
   *
   * @param run its configuration
   * @param design what is other than in the confirmation, or that it is this
   * @param quantity a landscape, or the difference of two
   * @param seeds how many
   * @param gain of the population in accuracy, or the difference of two gains
   */
  public record Row(String run, String design, String quantity, int seeds, Estimate gain) {}

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public FewshotRobustness {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("must have at least one run, got none");
    }
    runs = List.copyOf(runs);
  }

  /** {@return the study of the committed results} */
  public static FewshotRobustness defaults() {
    return new FewshotRobustness(
        Stream.concat(Stream.of(SecondRun.CONFIRMATION), variants())
            .map(StepResults::committed)
            .toList());
  }

  /** {@return whether there is a variant beside the confirmation} */
  public static boolean isThere() {
    return StepResults.isThere(SecondRun.CONFIRMATION) && variants().findAny().isPresent();
  }

  private static Stream<String> variants() {
    return VARIANTS.stream().map(name -> FOLDER + name).filter(StepResults::isThere);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (StepResults results : runs) {
      OverSeeds packed = gain(results, "packed");
      add(rows, results, "packed - diverse", packed.minus(gain(results, "diverse")));
      add(rows, results, "packed - near", packed.minus(gain(results, "near")));
      LANDSCAPES.forEach(landscape -> add(rows, results, landscape, gain(results, landscape)));
    }
    return Rows.of(Row.class, rows);
  }

  private static OverSeeds gain(StepResults results, String landscape) {
    return results.gain(landscape, 1, Measure.ACCURACY);
  }

  private static void add(List<Row> rows, StepResults results, String quantity, OverSeeds gain) {
    rows.add(
        new Row(
            results.name(), design(results), quantity, results.seeds().size(), gain.estimate()));
  }

  /** The one number that a run turns. */
  private static String design(StepResults results) {
    TrainingConfig config = results.config();
    if (results.name().equals(SecondRun.CONFIRMATION)) {
      return results.name();
    }
    return switch (config.kind()) {
      case PERMUTED_NARROW, PERMUTED_WIDE -> config.kind().network().filters() + " filters";
      case PERMUTED_SCALED -> "loss × 1/%.0f".formatted(1 / Hardness.SCALE.scale());
      default -> config.iterations() + " iterations";
    };
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    Plot contrasts = panel("differences of gains");
    draw(contrasts, rows, "packed - diverse", -ASIDE, Palette.MAML);
    draw(contrasts, rows, "packed - near", ASIDE, Palette.OTHER);
    Plot gains = panel("gains");
    draw(gains, rows, "packed", -2 * ASIDE, Palette.HARD);
    draw(gains, rows, "diverse", 0, Palette.ANOTHER);
    draw(gains, rows, "near", 2 * ASIDE, Palette.EASY);
    return StepWords.of(this, SecondRun.of(runs.toArray(StepResults[]::new)))
        .figure()
        .columns(1)
        .panelSize(1120, 460)
        .panel(contrasts)
        .panel(gains)
        .build();
  }

  private Plot panel(String title) {
    String[] designs = runs.stream().map(FewshotRobustness::design).toArray(String[]::new);
    return Plot.titled(title)
        .axes("", "accuracy, MAML - NAL")
        .xNames(designs)
        .horizontal(0, "", Palette.NEUTRAL);
  }

  private static void draw(Plot plot, Rows<Row> rows, String quantity, double aside, Ink ink) {
    List<Estimate> gains =
        rows.where(row -> row.quantity().equals(quantity)).stream().map(Row::gain).toList();
    double[] x = new double[gains.size()];
    Arrays.setAll(x, i -> i + aside);
    plot.estimates(quantity, x, gains, ink);
  }
}

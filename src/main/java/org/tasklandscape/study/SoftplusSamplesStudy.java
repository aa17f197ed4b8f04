package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * NAL and MAML on softplus networks of which only samples are seen: NAL on all n_in + n_out samples
 * of a task, MAML on the split; tested on fresh tasks, adapted on m samples, judged on many others.
 * The base case of theory 3 and its three variations.
 *
 * @param near R of the variation with near centres
 * @param wide r_H of the variation with spread hard teachers
 * @param innerSamples n_in
 * @param outerSamples n_out
 * @param testSamples m
 * @param heldOut samples on which an adapted network is judged
 * @param training training tasks, half of each kind
 * @param tests fresh tasks, half of each kind
 * @param innerStep α
 * @param steps k, in training and testing
 * @param iterations moves of Adam
 * @param outerStep the step of Adam at the start
 * @param draws draws of centres and tasks
 * @param seed the seed
 */
public record SoftplusSamplesStudy(
    double near,
    double wide,
    int innerSamples,
    int outerSamples,
    int testSamples,
    int heldOut,
    int training,
    int tests,
    double innerStep,
    int steps,
    int iterations,
    double outerStep,
    int draws,
    long seed)
    implements LegacyStudy {
  private static final List<String> NUMBERS =
      List.of("draw", "nalEasy", "nalHard", "mamlEasy", "mamlHard");

  /** A landscape with its name. */
  private record Case(String name, TeacherEnvironment world) {}

  /**
   * Checks the rules that the mathematics does not check.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public SoftplusSamplesStudy {
    if (training < 2 || tests < 2 || training % 2 != 0 || tests % 2 != 0) {
      throw new IllegalArgumentException(
          "training and fresh tasks must be even numbers >= 2, got %d and %d"
              .formatted(training, tests));
    }
    if (steps < 1 || iterations < 1 || draws < 2) {
      throw new IllegalArgumentException(
          "must have steps and iterations >= 1 and draws >= 2, got %d, %d and %d"
              .formatted(steps, iterations, draws));
    }
  }

  /**
   * {@return the study of theory 3's base case and variations with its ten adaptation steps, fifty
   * samples of each use; kα = 5 repairs directions of curvature 1 and leaves those of 0.05}
   */
  public static SoftplusSamplesStudy defaults() {
    return new SoftplusSamplesStudy(
        0.2, 0.3, 50, 50, 50, 500, 20, 40, 0.5, 10, 300, 0.1, 6, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "softplus-samples";
  }

  private List<Case> cases() {
    TeacherEnvironment base = TeacherEnvironment.base(PopulationActivation.RELU);
    return List.of(
        new Case("base", base),
        new Case(
            "near", NetworkLandscapes.with(base, base.hardVariance(), base.hardSpread(), near)),
        new Case(
            "spread", NetworkLandscapes.with(base, base.hardVariance(), wide, base.distance())),
        new Case(
            "equally hard",
            NetworkLandscapes.with(base, base.easyVariance(), base.hardSpread(), base.distance())));
  }

  /** {@return the names of the landscapes, the base case first} */
  public List<String> landscapes() {
    return cases().stream().map(Case::name).toList();
  }

  @Override
  public Table run() {
    List<Case> cases = cases();
    // One cell a draw: the landscapes share its centres and noises, so their gains compare.
    List<double[]> rows =
        Trials.onAllCores()
            .run(
                cases.size() * draws,
                i ->
                    new SoftplusDraw(this, cases.get(i / draws).world(), "draw " + i % draws)
                        .risks());
    Table table = Table.create(name(), StringColumn.create("landscape"));
    NumberColumns.create(table, NUMBERS);
    for (int i = 0; i < rows.size(); i++) {
      double[] risks = rows.get(i);
      table.stringColumn("landscape").append(cases.get(i / draws).name());
      NumberColumns.append(table, i % draws, risks[0], risks[1], risks[2], risks[3]);
    }
    return table;
  }

  /**
   * The geometric mean over the draws of one part of the excess risk.
   *
   * @param table what {@link #run()} gave
   * @param landscape one of {@link #landscapes()}
   * @param part a column such as {@code mamlHard}
   * @return the mean, with Student's 95 % interval of the logarithm
   */
  public static Estimate mean(Table table, String landscape, String part) {
    return rows(table, landscape).risk(part);
  }

  /**
   * The geometric mean over the draws of NAL's excess risk over MAML's.
   *
   * @param table what {@link #run()} gave
   * @param landscape one of {@link #landscapes()}
   * @return the gain, with Student's 95 % interval of the logarithm
   */
  public static Estimate gain(Table table, String landscape) {
    return rows(table, landscape).gain();
  }

  /**
   * The geometric mean over the draws of one landscape's gain over another's, draw by draw.
   *
   * @param table what {@link #run()} gave
   * @param landscape one of {@link #landscapes()}
   * @param other another one
   * @return the ratio, with Student's 95 % interval of the logarithm
   */
  public static Estimate lead(Table table, String landscape, String other) {
    return rows(table, landscape).gainOver(rows(table, other));
  }

  private static NetworkRows rows(Table table, String landscape) {
    return new NetworkRows(table.where(table.stringColumn("landscape").isEqualTo(landscape)));
  }

  @Override
  public Figure figure(Table table) {
    return new SoftplusSamplesFigure(this, table).build();
  }
}

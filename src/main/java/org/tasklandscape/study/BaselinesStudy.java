package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.Baseline;
import org.tasklandscape.meta.LinearBaselines;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * NAL, MAML, FO-MAML, ANIL, Reptile and ridge towards w on linear regression with population
 * gradients: the excess risk after each method's own adaptation, and after one common to all,
 * against the strength of adaptation that they are trained with. Closed form, and the algorithms
 * themselves on drawn tasks. Source: theory B7.
 *
 * @param world the clusters; the line of the centres makes equal angles with all axes
 * @param steps k, at least 1
 * @param head the number of coordinates that ANIL adapts
 * @param strengths the range of α
 * @param every every how many values of α one is simulated
 * @param commonStep α of the common adaptation
 * @param tasks T training tasks, half of each kind
 * @param draws how often tasks are drawn
 * @param seed the seed of the tasks
 */
public record BaselinesStudy(
    TwoClusters world,
    int steps,
    int head,
    Range strengths,
    int every,
    double commonStep,
    int tasks,
    int draws,
    long seed)
    implements LegacyStudy {
  private static final List<String> QUANTITIES = List.of("easy", "hard", "total");

  /**
   * Checks the rules that the mathematics does not check.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public BaselinesStudy {
    if (steps < 1 || every < 1 || draws < 2) {
      throw new IllegalArgumentException(
          "must have steps >= 1, every >= 1 and draws >= 2, got %d, %d and %d"
              .formatted(steps, every, draws));
    }
    if (head < 0 || head > world.dimension()) {
      throw new IllegalArgumentException(
          "the head must have 0 to %d coordinates, got %d".formatted(world.dimension(), head));
    }
    if (tasks < 2 || tasks % 2 != 0 || world.hardProbability() != 0.5) {
      throw new IllegalArgumentException(
          "an even number of tasks >= 2 and p_H = 0.5 are needed, got %d and %s"
              .formatted(tasks, world.hardProbability()));
    }
  }

  /**
   * {@return the study of the favourable landscape: five steps, of which each method gets the same
   * number and size}
   */
  public static BaselinesStudy defaults() {
    return new BaselinesStudy(
        Landscapes.favourable(),
        5,
        5,
        Range.logarithmic(0.01, 1, 41),
        10,
        0.2,
        20,
        100,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "baselines-linear";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(name(), StringColumn.create("judged"), StringColumn.create("method"));
    NumberColumns.create(table, List.of("innerStep", "easy", "hard", "total"));
    QUANTITIES.forEach(x -> EstimateColumns.createWithError(table, x + "Simulated"));
    double[] alphas = strengths.values();
    LinearBaselines exact = exact();
    for (Baseline method : Baseline.values()) {
      for (int i = 0; i < alphas.length; i++) {
        RunningMoments seen = i % every == 0 ? simulate(method, alphas[i]) : null;
        append(table, "own", method, alphas[i], exact.own(method, alphas[i]), seen, 0);
        LinearBaselines.Parts common = exact.common(method, alphas[i], commonStep);
        append(table, "common", method, alphas[i], common, seen, QUANTITIES.size());
      }
    }
    return table;
  }

  LinearBaselines exact() {
    return new LinearBaselines(world, steps, head, tasks);
  }

  private static void append(
      Table table,
      String judged,
      Baseline method,
      double alpha,
      LinearBaselines.Parts exact,
      RunningMoments seen,
      int first) {
    table.stringColumn("judged").append(judged);
    table.stringColumn("method").append(method.toString());
    table.doubleColumn("innerStep").append(alpha);
    table.doubleColumn("easy").append(exact.easy());
    table.doubleColumn("hard").append(exact.hard());
    table.doubleColumn("total").append(exact.total());
    for (int q = 0; q < QUANTITIES.size(); q++) {
      EstimateColumns.appendWithError(
          table,
          QUANTITIES.get(q) + "Simulated",
          seen == null ? Estimate.unknown() : seen.estimate(first + q));
    }
  }

  /** The algorithms on drawn tasks: own easy, hard and total, then the same after the common. */
  private RunningMoments simulate(Baseline method, double alpha) {
    RunningMoments moments = new RunningMoments(2 * QUANTITIES.size());
    LinearBaselineTrial trial = new LinearBaselineTrial(this, method, alpha);
    Trials.onAllCores().run(draws, trial::risks).forEach(moments::add);
    return moments;
  }

  /** The rows of one method. */
  static Table rows(Table table, String judged, Baseline method) {
    return table.where(
        table
            .stringColumn("judged")
            .isEqualTo(judged)
            .and(table.stringColumn("method").isEqualTo(method.toString())));
  }

  @Override
  public Figure figure(Table table) {
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Four panels of excess risk against the strength of adaptation, a line with points for"
                + " each of six methods.")
        .parameters(Parameters.of(this))
        .columns(2)
        .panelSize(820, 580)
        .panel(panel(table, "own", "total", "own adaptation", 5e-4, 4))
        .panel(panel(table, "common", "total", "common adaptation", 0.4, 0.8))
        .panel(panel(table, "own", "easy", "own adaptation, easy part", 5e-4, 4))
        .panel(panel(table, "own", "hard", "own adaptation, hard part", 5e-4, 4))
        .build();
  }

  private static Plot panel(
      Table table, String judged, String quantity, String title, double low, double high) {
    Plot plot =
        Plot.titled(title)
            .axes("α in training (ridge: λ = 1/(kα))", "excess risk")
            .logX()
            .logY()
            .yRange(low, high)
            .legendBelow();
    for (Baseline method : Baseline.values()) {
      Table rows = rows(table, judged, method);
      double[] alpha = LegacySweep.values(rows, "innerStep");
      plot.line(
          method.toString(), alpha, LegacySweep.values(rows, quantity), BaselineInk.of(method));
      plot.points(
          "",
          alpha,
          LegacySweep.values(rows, quantity + "Simulated"),
          EstimateColumns.half(rows, quantity + "Simulated"),
          BaselineInk.of(method));
    }
    return plot;
  }

  private String caption() {
    return ("Excess risk on fresh tasks against α of training, in all four panels. Own adaptation: as"
            + " in training, which for NAL and Reptile is %d gradient steps of α; ridge has λ ="
            + " 1/(kα); ANIL adapts the first %d coordinates. Common adaptation: %d gradient steps"
            + " of %s for all. Lines: closed form, the mean over training sets of %d tasks. Points:"
            + " the algorithms on %d drawn training sets, %d test tasks each, 95 %% intervals. The"
            + " parts carry their probability; lines leave the panel below where little is left. %s; the line of the centres makes equal angles with"
            + " the axes; population gradients. The parameters are the companion's own choice.")
        .formatted(
            steps,
            head,
            steps,
            Captions.number(commonStep),
            tasks,
            draws,
            2 * LinearBaselineTrial.TESTS,
            Captions.of(world));
  }
}

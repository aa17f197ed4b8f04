package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.Baseline;
import org.tasklandscape.meta.LinearBaselines;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

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
public record BaselinesLinear(
    TwoClusters world,
    int steps,
    int head,
    Range strengths,
    int every,
    double commonStep,
    int tasks,
    int draws,
    long seed)
    implements FigureStudy<BaselinesLinear.Row> {
  private static final int QUANTITIES = 3;

  /**
   * A method at one α; estimates are unknown where nothing was simulated.
   *
   * @param judged after {@code own} adaptation, or the {@code common} one
   * @param method which
   * @param innerStep α
   * @param easy the easy part of the excess risk in closed form
   * @param hard the hard part
   * @param total their sum
   * @param easySimulated the easy part by the algorithm
   * @param hardSimulated the hard part
   * @param totalSimulated their sum
   */
  public record Row(
      String judged,
      Baseline method,
      double innerStep,
      double easy,
      double hard,
      double total,
      Estimate easySimulated,
      Estimate hardSimulated,
      Estimate totalSimulated) {
    private static Row of(
        String judged,
        Baseline method,
        double alpha,
        LinearBaselines.Parts exact,
        List<Estimate> seen) {
      return new Row(
          judged,
          method,
          alpha,
          exact.easy(),
          exact.hard(),
          exact.total(),
          seen.get(0),
          seen.get(1),
          seen.get(2));
    }
  }

  /** Checks the rules that the mathematics does not check. */
  public BaselinesLinear {
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
  public static BaselinesLinear defaults() {
    Range strengths = Range.logarithmic(0.01, 1, 41);
    return new BaselinesLinear(
        Landscapes.favourable(), 5, 5, strengths, 10, 0.2, 20, 100, Landscapes.SEED);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    double[] alphas = strengths.values();
    LinearBaselines exact = exact();
    for (Baseline method : Baseline.values()) {
      for (int i = 0; i < alphas.length; i++) {
        double alpha = alphas[i];
        List<Estimate> seen = i % every == 0 ? simulate(method, alpha) : unknown();
        List<Estimate> own = seen.subList(0, QUANTITIES);
        List<Estimate> common = seen.subList(QUANTITIES, 2 * QUANTITIES);
        LinearBaselines.Parts parts = exact.common(method, alpha, commonStep);
        rows.add(Row.of("own", method, alpha, exact.own(method, alpha), own));
        rows.add(Row.of("common", method, alpha, parts, common));
      }
    }
    return Rows.of(Row.class, rows);
  }

  LinearBaselines exact() {
    return new LinearBaselines(world, steps, head, tasks);
  }

  /** The algorithms on drawn tasks: own easy, hard and total, then the same after the common. */
  private List<Estimate> simulate(Baseline method, double alpha) {
    RunningMoments moments = new RunningMoments(2 * QUANTITIES);
    LinearBaselineTrial trial = new LinearBaselineTrial(this, method, alpha);
    Trials.onAllCores().run(draws, trial::risks).forEach(moments::add);
    return IntStream.range(0, 2 * QUANTITIES).mapToObj(moments::estimate).toList();
  }

  private static List<Estimate> unknown() {
    return Collections.nCopies(2 * QUANTITIES, Estimate.unknown());
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    Rows<Row> own = rows.where(row -> row.judged().equals("own"));
    Rows<Row> common = rows.where(row -> row.judged().equals("common"));
    Plot easy = plot("own adaptation, easy part", 5e-4, 4);
    Plot hard = plot("own adaptation, hard part", 5e-4, 4);
    return Words.of(this)
        .with("tests", 2 * LinearBaselineTrial.TESTS)
        .figure()
        .columns(2)
        .panelSize(820, 580)
        .panel(draw(plot("own adaptation", 5e-4, 4), own, Row::total, Row::totalSimulated))
        .panel(draw(plot("common adaptation", 0.4, 0.8), common, Row::total, Row::totalSimulated))
        .panel(draw(easy, own, Row::easy, Row::easySimulated))
        .panel(draw(hard, own, Row::hard, Row::hardSimulated))
        .build();
  }

  private static Plot plot(String title, double low, double high) {
    return Plot.titled(title)
        .axes("α in training (ridge: λ = 1/(kα))", "excess risk")
        .logX()
        .logY()
        .yRange(low, high)
        .legendBelow();
  }

  private static Plot draw(
      Plot plot, Rows<Row> rows, ToDoubleFunction<Row> exact, Function<Row, Estimate> simulated) {
    rows.by(Row::method)
        .forEach(
            (method, own) -> {
              double[] alpha = own.values(Row::innerStep);
              Ink ink = BaselineInk.of(method);
              plot.line(method.toString(), alpha, own.values(exact), ink);
              plot.estimates("", alpha, own.estimates(simulated), ink);
            });
    return plot;
  }
}

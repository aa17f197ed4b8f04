package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * By how much centre and line fall short of MAML's gain as the covariances of the tasks turn: G,
 * G_line of one round and of several, and the geography 1 + ‖δ̄‖²/V, against the anisotropy (theory
 * 9.2, 9.3).
 *
 * @param world the two kinds of tasks
 * @param tasks how many, half of them hard
 * @param anisotropies of the covariances, from 1
 * @param innerStep α
 * @param steps k
 * @param rounds of the centre iteration
 * @param draws of all tasks
 * @param seed of the draws
 */
public record CentreShortfall(
    TwoClusters world,
    int tasks,
    List<Double> anisotropies,
    double innerStep,
    int steps,
    int rounds,
    int draws,
    long seed)
    implements FigureStudy<CentreShortfall.Point> {

  /**
   * One anisotropy; geometric means over draws.
   *
   * @param anisotropy most over least curvature of a task, at most
   * @param gain MAML's
   * @param geography 1 + ‖δ̄‖²/V
   * @param line G_line of one round, on the tasks that were probed
   * @param rounds G_line of all rounds
   * @param kept log G_line over log G, of all rounds: the share of the gain that the line has
   */
  public record Point(
      double anisotropy,
      @Ends Estimate gain,
      @Ends Estimate geography,
      @Ends Estimate line,
      @Ends Estimate rounds,
      double kept) {}

  private record Drawn(double gain, double geography, double line, double rounds) {}

  /** Copies the list. */
  public CentreShortfall {
    anisotropies = List.copyOf(anisotropies);
  }

  /** {@return the study of 24 draws of 20 regressions in five dimensions} */
  public static CentreShortfall defaults() {
    TwoClusters world = TwoClusters.of(5, TwoClusters.easy(1, 0.2), TwoClusters.hard(0.1, 0.05), 3);
    return new CentreShortfall(
        world, 20, List.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0), 0.9, 3, 3, 24, 150903);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (double anisotropy : anisotropies) {
      List<Drawn> drawn = new ArrayList<>();
      for (int draw = 0; draw < draws; draw++) {
        drawn.add(draw(anisotropy, draw));
      }
      Estimate gain = mean(drawn, Drawn::gain);
      Estimate rounded = mean(drawn, Drawn::rounds);
      points.add(
          new Point(
              anisotropy,
              gain,
              mean(drawn, Drawn::geography),
              mean(drawn, Drawn::line),
              rounded,
              Math.log(rounded.value()) / Math.log(gain.value())));
    }
    return Rows.of(Point.class, points);
  }

  private Drawn draw(double anisotropy, int draw) {
    ProbedRegressions tasks =
        ProbedRegressions.draw(
            world,
            this.tasks,
            anisotropy,
            MetaAlgorithm.maml(innerStep, steps),
            new Streams(seed, name()).stream("tasks", draw));
    return new Drawn(
        tasks.gain(tasks.best()),
        1 + tasks.seen().geography().value(),
        tasks.gain(tasks.line().point()),
        tasks.gain(tasks.rounds(rounds)));
  }

  private static Estimate mean(List<Drawn> drawn, ToDoubleFunction<Drawn> of) {
    return GeometricMean.of(drawn.stream().mapToDouble(of).toArray());
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot plot = Plot.untitled().axes("anisotropy of a task's covariance", "gain G").logX().logY();
    curve(plot, "MAML", rows, Point::gain, Palette.MAML);
    curve(plot, "geography", rows, Point::geography, Palette.OTHER);
    curve(plot, "line, three rounds", rows, Point::rounds, Palette.HARD);
    curve(plot, "line", rows, Point::line, Palette.LIMIT);
    return Words.of(this)
        .with("counted", rounds)
        .figure()
        .panel(plot.legendBelow())
        .panelSize(1000, 620)
        .build();
  }

  private static void curve(
      Plot plot, String name, Rows<Point> rows, Function<Point, Estimate> of, Ink ink) {
    double[] x = rows.values(Point::anisotropy);
    plot.line(name, x, rows.values(row -> of.apply(row).value()), ink);
    plot.estimates("", x, rows.stream().map(of).toList(), ink);
  }
}

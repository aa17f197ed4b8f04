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
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * By how much centre and line fall short of MAML's gain as the covariances of the tasks turn: log
 * G_line of one round and of several, and of the geography 1 + ‖δ̄‖²/V, over log G, against the
 * anisotropy (theory 9.2, 9.3).
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
   * One anisotropy; the geometric mean of the gain over draws, and means of its shares.
   *
   * @param anisotropy most over least curvature of a task, at most
   * @param gain MAML's
   * @param line log G_line over log G of one round, on the tasks that were probed
   * @param rounds the same of all rounds
   * @param geography log(1 + ‖δ̄‖²/V) over log G
   */
  public record Point(
      double anisotropy,
      @Ends Estimate gain,
      @Ends Estimate line,
      @Ends Estimate rounds,
      @Ends Estimate geography) {}

  private record Drawn(double gain, double line, double rounds, double geography) {}

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
      points.add(
          new Point(
              anisotropy,
              GeometricMean.of(drawn.stream().mapToDouble(Drawn::gain).toArray()),
              share(drawn, Drawn::line),
              share(drawn, Drawn::rounds),
              share(drawn, Drawn::geography)));
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
        tasks.gain(tasks.line().point()),
        tasks.gain(tasks.rounds(rounds)),
        1 + tasks.seen().geography().value());
  }

  private static Estimate share(List<Drawn> drawn, ToDoubleFunction<Drawn> of) {
    return OverDraws.mean(
        drawn.stream()
            .mapToDouble(one -> StrictMath.log(of.applyAsDouble(one)) / StrictMath.log(one.gain()))
            .toArray());
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot gain =
        Plot.titled("MAML's gain").axes("anisotropy of a covariance", "gain G").logX().logY();
    curve(gain, "", rows, Point::gain, Palette.MAML);
    Plot share =
        Plot.titled("share of it")
            .axes("anisotropy of a covariance", "share of log G")
            .logX()
            .horizontal(1, "", Palette.NEUTRAL);
    curve(share, "line", rows, Point::line, Palette.LIMIT);
    curve(share, "line, three rounds", rows, Point::rounds, Palette.HARD);
    curve(share, "geography", rows, Point::geography, Palette.OTHER);
    return Words.of(this)
        .figure()
        .panel(gain)
        .panel(share.legendBelow())
        .panelSize(800, 600)
        .build();
  }

  private static void curve(
      Plot plot, String name, Rows<Point> rows, Function<Point, Estimate> of, Ink ink) {
    double[] x = rows.values(Point::anisotropy);
    plot.line(name, x, rows.values(row -> of.apply(row).value()), ink);
    plot.estimates("", x, rows.stream().map(of).toList(), ink);
  }
}

package org.tasklandscape.chapter.geography;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.GainSweep;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * G against the spread r<sub>E</sub> of the easy optima at α = 1/ρ<sub>E</sub>: with m infinite it
 * drops out (T4), at any other m it stands in the denominator (1.9).
 *
 * @param world the clusters, whose own r<sub>E</sub> is not used
 * @param samples m of each curve
 * @param spreads the range of r<sub>E</sub>
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record EasySpread(
    TwoClusters world, List<Double> samples, Range spreads, int every, int draws, long seed)
    implements FigureStudy<EasySpread.Point> {
  private static final long ANNOUNCED_SEED = 20221122;

  /**
   * A point of a curve.
   *
   * @param samples m
   * @param easySpread r<sub>E</sub>
   * @param gain G in closed form
   * @param simulated G simulated, unknown where nothing was
   */
  public record Point(double samples, double easySpread, double gain, @Ends Estimate simulated) {}

  /** Copies the list. */
  public EasySpread {
    samples = List.copyOf(samples);
  }

  /** {@return the study of the favourable landscape, with the draws and the seed announced} */
  public static EasySpread defaults() {
    return new EasySpread(
        Landscapes.favourable(),
        List.of(1e3, 1e5, Adaptation.INFINITE),
        Range.logarithmic(0.01, 1000, 51),
        10,
        200_000,
        ANNOUNCED_SEED);
  }

  @Override
  public Rows<Point> run() {
    return new GainSweep(new Streams(seed, name()), draws, every)
        .run(
            Point.class,
            GainSweep.Axis.of("samples", samples),
            new GainSweep.Axis("easy spread", spreads.values()),
            (m, spread) -> GainSweep.Setting.of(spread(spread).environment(), step(m)),
            (m, spread, gain) -> new Point(m, spread, gain.gain(), gain.simulated()));
  }

  private TwoClusters spread(double spread) {
    return world.withEasy(TwoClusters.easy(world.easy().curvature(), spread));
  }

  private Adaptation step(double samples) {
    return Adaptation.step(1 / world.easy().curvature(), samples);
  }

  /**
   * One simulated point.
   *
   * @param rows what {@link #run} gave
   * @param samples m
   * @param spread r<sub>E</sub>, but for rounding
   * @return its row
   */
  public static Point at(Rows<Point> rows, double samples, double spread) {
    return rows.only(row -> row.samples == samples && Math.abs(row.easySpread / spread - 1) < 1e-9);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot plot =
        Plot.untitled()
            .axes("r_E: spread of the easy optima", "gain G")
            .logX()
            .logY()
            .vertical(world.hard().spread(), "r_H", Palette.NEUTRAL);
    Curves<Point> curves = new Curves<>(plot, Point::easySpread, Point::gain, Point::simulated);
    for (int i = 0; i < samples.size(); i++) {
      double m = samples.get(i);
      curves.draw(
          "m = " + Numbers.plain(m),
          rows.where(row -> row.samples == m),
          Palette.ordered(i, samples.size()));
    }
    return Words.of(this)
        .with("step", step(1).innerStep())
        .with("world", Stated.of(world, "r_E"))
        .varying("world.easy.spread")
        .figure()
        .panelSize(1000, 620)
        .panel(plot)
        .build();
  }
}

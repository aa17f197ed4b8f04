package org.tasklandscape.chapter.geography;

import java.util.Comparator;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
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
 * G against ρ<sub>H</sub>/ρ<sub>E</sub> at α = 1/ρ<sub>E</sub> for several m: with m infinite it
 * climbs to 1 + R²/(d r<sub>H</sub>), at any other m it falls back to 1 (T4).
 *
 * @param world the clusters, whose own ρ<sub>H</sub> is not used
 * @param samples m of each curve
 * @param ratios the range of ρ<sub>H</sub>/ρ<sub>E</sub>
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record GeographyLimit(
    TwoClusters world, List<Double> samples, Range ratios, int every, int draws, long seed)
    implements FigureStudy<GeographyLimit.Point> {

  /**
   * A point of a curve.
   *
   * @param samples m
   * @param ratio ρ<sub>H</sub>/ρ<sub>E</sub>
   * @param gain G in closed form
   * @param simulated G simulated, unknown where nothing was
   */
  public record Point(double samples, double ratio, double gain, @Ends Estimate simulated) {}

  /** Copies the list. */
  public GeographyLimit {
    samples = List.copyOf(samples);
  }

  /** {@return the study of the favourable landscape, up to hard tasks a million times harder} */
  public static GeographyLimit defaults() {
    return new GeographyLimit(
        Landscapes.favourable(),
        List.of(1e2, 1e3, 1e4, 1e6, Adaptation.INFINITE),
        Range.logarithmic(1e-6, 0.9, 61),
        10,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    return new GainSweep(new Streams(seed, name()), draws, every)
        .run(
            Point.class,
            GainSweep.Axis.of("samples", samples),
            new GainSweep.Axis("ratio", ratios.values()),
            (m, ratio) -> GainSweep.Setting.of(harder(ratio).environment(), step(m)),
            (m, ratio, gain) -> new Point(m, ratio, gain.gain(), gain.simulated()));
  }

  private TwoClusters harder(double ratio) {
    double curvature = ratio * world.easy().curvature();
    return world.withHard(TwoClusters.hard(curvature, world.hard().spread()));
  }

  private Adaptation step(double samples) {
    return Adaptation.step(1 / world.easy().curvature(), samples);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    double limit = GainTheorems.of(world, step(1)).geographyLimit();
    Plot plot =
        Plot.untitled()
            .axes("ρ_H/ρ_E (left: harder)", "gain G")
            .logX()
            .logY()
            .yRange(0.9, 1.6 * limit)
            .horizontal(limit, "limit 1 + R²/(d r_H)", Palette.LIMIT);
    Curves<Point> curves = new Curves<>(plot, Point::ratio, Point::gain, Point::simulated);
    for (int i = 0; i < samples.size(); i++) {
      double m = samples.get(i);
      Ink ink = Palette.ordered(i, samples.size());
      Rows<Point> curve = rows.where(row -> row.samples == m);
      curves.draw("", curve, ink);
      Point peak = curve.stream().max(Comparator.comparingDouble(Point::gain)).orElseThrow();
      plot.label(peak.ratio, peak.gain, "m = " + Numbers.plain(m), ink);
    }
    return Words.of(this)
        .with("step", step(1).innerStep())
        .with("world", Stated.of(world, "ρ_H"))
        .varying("world.hard.curvature")
        .figure()
        .panelSize(1000, 620)
        .panel(plot)
        .build();
  }
}

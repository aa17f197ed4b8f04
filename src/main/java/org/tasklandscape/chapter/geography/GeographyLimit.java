package org.tasklandscape.chapter.geography;

import java.util.ArrayList;
import java.util.Arrays;
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
 * G against ρ<sub>H</sub>/ρ<sub>E</sub>: at α = 1/ρ<sub>E</sub> for several m, and at m = ∞ for
 * several αρ<sub>E</sub>. With m infinite and α = 1/ρ<sub>E</sub> it climbs to 1 + R²/(d
 * r<sub>H</sub>), with any other m or α it falls back to 1 (T4).
 *
 * @param world the clusters, whose own ρ<sub>H</sub> is not used
 * @param samples m of each curve at α = 1/ρ<sub>E</sub>
 * @param tunings αρ<sub>E</sub> of each curve at m = ∞
 * @param ratios the range of ρ<sub>H</sub>/ρ<sub>E</sub>
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record GeographyLimit(
    TwoClusters world,
    List<Double> samples,
    List<Double> tunings,
    Range ratios,
    int every,
    int draws,
    long seed)
    implements FigureStudy<GeographyLimit.Point> {

  /**
   * A point of a curve.
   *
   * @param samples m
   * @param tuning αρ<sub>E</sub>
   * @param ratio ρ<sub>H</sub>/ρ<sub>E</sub>
   * @param gain G in closed form
   * @param simulated G simulated, unknown where nothing was
   */
  public record Point(
      double samples, double tuning, double ratio, double gain, @Ends Estimate simulated) {}

  /** Copies the lists. */
  public GeographyLimit {
    samples = List.copyOf(samples);
    tunings = List.copyOf(tunings);
  }

  /** {@return the study of the favourable landscape, up to hard tasks a million times harder} */
  public static GeographyLimit defaults() {
    return new GeographyLimit(
        Landscapes.favourable(),
        List.of(1e2, 1e3, 1e4, 1e6, Adaptation.INFINITE),
        List.of(0.9, 0.95, 0.99, 0.999, 1.0),
        Range.logarithmic(1e-6, 0.9, 61),
        10,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    GainSweep sweep = new GainSweep(new Streams(seed, name()), draws, every);
    GainSweep.Axis hardness = new GainSweep.Axis("ratio", ratios.values());
    List<Point> points = new ArrayList<>();
    sweep
        .run(
            Point.class,
            GainSweep.Axis.of("samples", samples),
            hardness,
            (m, ratio) -> GainSweep.Setting.of(harder(ratio).environment(), step(1, m)),
            (m, ratio, gain) -> new Point(m, 1, ratio, gain.gain(), gain.simulated()))
        .forEach(points::add);
    double all = Adaptation.INFINITE;
    sweep
        .run(
            Point.class,
            GainSweep.Axis.of("tuning", tunings.stream().filter(tuning -> tuning != 1).toList()),
            hardness,
            (tuning, ratio) -> GainSweep.Setting.of(harder(ratio).environment(), step(tuning, all)),
            (tuning, ratio, gain) -> new Point(all, tuning, ratio, gain.gain(), gain.simulated()))
        .forEach(points::add);
    return Rows.of(Point.class, points);
  }

  private TwoClusters harder(double ratio) {
    double curvature = ratio * world.easy().curvature();
    return world.withHard(TwoClusters.hard(curvature, world.hard().spread()));
  }

  private Adaptation step(double tuning, double samples) {
    return Adaptation.step(tuning / world.easy().curvature(), samples);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    double limit = GainTheorems.of(world, step(1, 1)).geographyLimit();
    Plot sampled = panel("α = 1/ρ_E, m samples", limit);
    for (int i = 0; i < samples.size(); i++) {
      double m = samples.get(i);
      Rows<Point> curve = rows.where(row -> row.samples == m && row.tuning == 1);
      draw(sampled, curve, "m = " + Numbers.plain(m), Palette.ordered(i, samples.size()));
    }
    double[] turns = samples.stream().mapToDouble(m -> GainTheorems.turn(world, m)).toArray();
    double[] gains = new double[turns.length];
    Arrays.setAll(
        gains,
        i ->
            turns[i] < ratios.high() && turns[i] > ratios.low()
                ? GainTheorems.of(harder(turns[i]), step(1, samples.get(i))).gain()
                : Double.NaN);
    sampled.scatter("predicted turn", turns, gains, Palette.OTHER);
    Plot tuned = panel("m = ∞, step α", limit);
    for (int i = 0; i < tunings.size(); i++) {
      double tuning = tunings.get(i);
      Rows<Point> curve =
          rows.where(row -> row.samples == Adaptation.INFINITE && row.tuning == tuning);
      draw(tuned, curve, "αρ_E = " + Numbers.plain(tuning), Palette.ordered(i, tunings.size()));
    }
    return Words.of(this)
        .with("step", step(1, 1).innerStep())
        .with("world", Stated.of(world, "ρ_H"))
        .varying("world.hard.curvature")
        .figure()
        .panelSize(860, 640)
        .panel(sampled)
        .panel(tuned)
        .build();
  }

  private static Plot panel(String title, double limit) {
    return Plot.titled(title)
        .axes("ρ_H/ρ_E (left: harder)", "gain G")
        .logX()
        .logY()
        .yRange(0.9, 1.6 * limit)
        .horizontal(limit, "limit 1 + R²/(d r_H)", Palette.LIMIT);
  }

  /** A curve, named at its peak. */
  private static void draw(Plot plot, Rows<Point> curve, String label, Ink ink) {
    new Curves<>(plot, Point::ratio, Point::gain, Point::simulated).draw("", curve, ink);
    Point peak = curve.stream().max(Comparator.comparingDouble(Point::gain)).orElseThrow();
    plot.label(peak.ratio, peak.gain, label, ink);
  }
}

package org.tasklandscape.chapter.geography;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.GainSweep;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * G against the step size α, the same in training and testing, for several m.
 *
 * @param world the clusters
 * @param samples m of each curve
 * @param steps the range of α
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record GainStepSize(
    TwoClusters world, List<Double> samples, Range steps, int every, int draws, long seed)
    implements FigureStudy<GainStepSize.Point> {

  /**
   * A point of a curve.
   *
   * @param samples m
   * @param step α
   * @param gain G in closed form
   * @param simulated G simulated, unknown where nothing was
   */
  public record Point(double samples, double step, double gain, @Ends Estimate simulated) {}

  /** Copies the list. */
  public GainStepSize {
    samples = List.copyOf(samples);
  }

  /**
   * {@return the study of the favourable landscape, up to twice the step that solves an easy task}
   */
  public static GainStepSize defaults() {
    return new GainStepSize(
        Landscapes.favourable(),
        List.of(20.0, 100.0, 1000.0, Adaptation.INFINITE),
        Range.linear(0, 2, 101),
        10,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    TaskEnvironment environment = world.environment();
    return new GainSweep(new Streams(seed, name()), draws, every)
        .run(
            Point.class,
            GainSweep.Axis.of("samples", samples),
            new GainSweep.Axis("step", steps.values()),
            (m, step) -> GainSweep.Setting.of(environment, Adaptation.step(step, m)),
            (m, step, gain) -> new Point(m, step, gain.gain(), gain.simulated()));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    double easy = world.easy().curvature();
    Plot plot =
        Plot.untitled()
            .axes("step size α, in training and testing", "gain G")
            .logY()
            .vertical(1 / easy, "1/ρ_E", Palette.LIMIT)
            .vertical(2 / (easy + world.hard().curvature()), "2/(ρ_E + ρ_H)", Palette.NEUTRAL);
    Curves<Point> curves = new Curves<>(plot, Point::step, Point::gain, Point::simulated);
    for (int i = 0; i < samples.size(); i++) {
      double m = samples.get(i);
      curves.draw(
          "m = " + Numbers.plain(m),
          rows.where(row -> row.samples == m),
          Palette.ordered(i, samples.size()));
    }
    return Words.of(this).figure().panelSize(1000, 620).panel(plot).build();
  }
}

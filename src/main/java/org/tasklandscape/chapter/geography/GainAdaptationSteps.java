package org.tasklandscape.chapter.geography;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.GainSweep;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * G against the number k of adaptation steps, with the population gradient in closed form, Q = (I -
 * αΣ)<sup>k</sup> Σ (I - αΣ)<sup>k</sup>, and with k steps on one sample set by simulation.
 *
 * <p>MAML is always trained with k population steps: k steps on samples have no closed form.
 * Source: theory 1.6.
 *
 * @param world the clusters
 * @param innerSteps α of each panel
 * @param samples m of testing, finite
 * @param largest the largest k, at least 2
 * @param every every how many k one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record GainAdaptationSteps(
    TwoClusters world,
    List<Double> innerSteps,
    List<Double> samples,
    int largest,
    int every,
    int draws,
    long seed)
    implements FigureStudy<GainAdaptationSteps.Point> {

  /**
   * A point of a curve.
   *
   * @param innerStep α
   * @param samples m of testing
   * @param steps k
   * @param gain G in closed form, NaN where there is none
   * @param simulated G simulated, unknown where nothing was
   */
  public record Point(
      double innerStep, double samples, double steps, double gain, @Ends Estimate simulated) {}

  /** Copies the lists. */
  public GainAdaptationSteps {
    innerSteps = List.copyOf(innerSteps);
    samples = List.copyOf(samples);
  }

  /**
   * {@return the study of the favourable landscape, with the step that solves an easy task and a
   * smaller one}
   */
  public static GainAdaptationSteps defaults() {
    return new GainAdaptationSteps(
        Landscapes.favourable(),
        List.of(1.0, 0.2),
        List.of(200.0, 1000.0),
        20,
        2,
        4_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (double innerStep : innerSteps) {
      points.addAll(sweep(innerStep, samples, every).list());
      // Every task adapts alike to the population gradient: one simulated point is enough.
      points.addAll(sweep(innerStep, List.of(Adaptation.INFINITE), largest).list());
    }
    return Rows.of(Point.class, points);
  }

  private Rows<Point> sweep(double innerStep, List<Double> sizes, int simulated) {
    Streams streams = new Streams(seed, name() + ", α = " + CellName.decimal(innerStep));
    TaskEnvironment environment = world.environment();
    return new GainSweep(streams, draws, simulated)
        .run(
            Point.class,
            GainSweep.Axis.of("samples", sizes),
            new GainSweep.Axis("steps", Range.linear(1, largest, largest).values()),
            (m, k) -> setting(environment, innerStep, m, (int) Math.rint(k)),
            (m, k, gain) -> new Point(innerStep, m, k, gain.gain(), gain.simulated()));
  }

  private static GainSweep.Setting setting(
      TaskEnvironment environment, double innerStep, double samples, int k) {
    return new GainSweep.Setting(
        environment, Adaptation.population(innerStep, k), new Adaptation(innerStep, samples, k));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure = Words.of(this).figure().panelSize(820, 600);
    for (double innerStep : innerSteps) {
      figure.panel(panel(rows.where(row -> row.innerStep == innerStep), innerStep));
    }
    return figure.build();
  }

  private Plot panel(Rows<Point> rows, double innerStep) {
    Rows<Point> exact = rows.where(row -> row.samples == Adaptation.INFINITE);
    Plot plot =
        Plot.titled("α = " + Numbers.plain(innerStep))
            .axes("adaptation steps k", "gain G")
            .logY()
            .line(
                "population gradient",
                exact.values(Point::steps),
                exact.values(Point::gain),
                Palette.MAML)
            .legendBelow();
    Curves<Point> curves = new Curves<>(plot, Point::steps, Point::gain, Point::simulated);
    for (int i = 0; i < samples.size(); i++) {
      double m = samples.get(i);
      curves.points(
          "m = " + Numbers.plain(m),
          rows.where(row -> row.samples == m),
          Palette.ordered(i, samples.size() + 1));
    }
    return plot;
  }
}

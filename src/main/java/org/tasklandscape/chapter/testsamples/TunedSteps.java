package org.tasklandscape.chapter.testsamples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.BestStep;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * Is NAL merely mis-stepped? The gain that remains when each method takes the test α of its own
 * least excess risk, and when MAML tunes the α of its training as well.
 *
 * <p>Three gains: both at α = 1/ρ<sub>E</sub>; each at its own test α, MAML trained at
 * 1/ρ<sub>E</sub>; and each at its own α, MAML trained with the one it is tested with, which is the
 * best training for that test. Source: theory 1.7, B2.
 *
 * @param world one landscape
 * @param other another one of the same ρ_E
 * @param samples the range of m, in training and testing, before rounding
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated risk
 * @param seed the seed of the simulation
 */
public record TunedSteps(
    TwoClusters world, TwoClusters other, Range samples, int every, int draws, long seed)
    implements FigureStudy<TunedSteps.Point> {
  /** Up to 1/ρ_H, where a step would solve the hard tasks. */
  private static final int CELLS = 200;

  /**
   * The gains at one m.
   *
   * @param hardCurvature ρ_H of the landscape
   * @param samples m
   * @param gain both methods at 1/ρ_E
   * @param gainTestTuned each at its own test α
   * @param gainTuned each at its own α, in training too
   * @param stepNal NAL's α
   * @param stepMaml MAML's α, in training too
   * @param simulated the last gain, unknown where nothing was simulated
   */
  public record Point(
      double hardCurvature,
      double samples,
      double gain,
      double gainTestTuned,
      double gainTuned,
      double stepNal,
      double stepMaml,
      @Ends Estimate simulated) {}

  /**
   * {@return the study of the favourable landscape, and of one in which the easy optima are as
   * packed as the hard ones and the hard tasks only twice as hard, so that a larger step could
   * serve NAL}
   */
  public static TunedSteps defaults() {
    TwoClusters world = Landscapes.favourable();
    return new TunedSteps(
        world,
        world
            .withEasy(TwoClusters.easy(world.easy().curvature(), world.hard().spread()))
            .withHard(TwoClusters.hard(world.easy().curvature() / 2, world.hard().spread())),
        Range.logarithmic(5, 100_000, 44),
        8,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    double[] counts = Arrays.stream(samples.values()).map(Math::rint).distinct().toArray();
    for (TwoClusters here : List.of(world, other)) {
      for (int i = 0; i < counts.length; i++) {
        points.add(point(here, counts[i], i % every == 0));
      }
    }
    return Rows.of(Point.class, points);
  }

  private Point point(TwoClusters here, double m, boolean simulate) {
    Adaptation usual = Adaptation.step(1 / here.easy().curvature(), m);
    ClusterComparison atUsual = here.compare(usual, usual);
    BestStep nal = best(here, m, atUsual.weightNal());
    BestStep fixed = best(here, m, atUsual.weightMaml());
    double high = 1 / here.hard().curvature();
    BestStep maml = BestStep.of(x -> trained(here, x, m).excessRiskMaml(), high, CELLS);
    Estimate seen = Estimate.unknown();
    if (simulate) {
      double weight = trained(here, maml.innerStep(), m).weightMaml();
      seen =
          Ratio.ofIndependent(
              risk("NAL", here, nal.innerStep(), m, atUsual.weightNal()),
              risk("MAML", here, maml.innerStep(), m, weight));
    }
    return new Point(
        here.hard().curvature(),
        m,
        atUsual.gain(),
        nal.excessRisk() / fixed.excessRisk(),
        nal.excessRisk() / maml.excessRisk(),
        nal.innerStep(),
        maml.innerStep(),
        seen);
  }

  private static ClusterComparison trained(TwoClusters here, double innerStep, double m) {
    Adaptation step = Adaptation.step(innerStep, m);
    return here.compare(step, step);
  }

  /** The best test α for the point of weight λ. */
  private static BestStep best(TwoClusters here, double m, double weight) {
    return BestStep.of(
        x -> ClusterComparison.parts(here, Adaptation.step(x, m), weight).total(),
        1 / here.hard().curvature(),
        CELLS);
  }

  /** The excess risk of one method with its own step, on draws of its own. */
  private Estimate risk(
      String method, TwoClusters here, double innerStep, double m, double weight) {
    String cell =
        "%s, ρ_H = %s, m = %s"
            .formatted(method, CellName.decimal(here.hard().curvature()), CellName.decimal(m));
    return new RiskSimulation(
            here.environment(), Adaptation.step(innerStep, m), new Streams(seed, name()))
        .run(cell, draws, here.point(weight))
        .excessRisk(0);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        Words.of(this)
            .with("world", Stated.of(world, "r_E", "ρ_H"))
            .figure()
            .columns(2)
            .panelSize(820, 560);
    for (TwoClusters here : List.of(world, other)) {
      figure.panel(gains(rows(rows, here), title("gain", here)));
    }
    for (TwoClusters here : List.of(world, other)) {
      figure.panel(steps(rows(rows, here), title("best α", here)));
    }
    return figure.build();
  }

  private static Rows<Point> rows(Rows<Point> rows, TwoClusters here) {
    return rows.where(p -> p.hardCurvature() == here.hard().curvature());
  }

  private static String title(String what, TwoClusters here) {
    return "%s, ρ_H = %s, r_E = %s"
        .formatted(
            what, Numbers.plain(here.hard().curvature()), Numbers.plain(here.easy().spread()));
  }

  private static Plot gains(Rows<Point> rows, String title) {
    double[] m = rows.values(Point::samples);
    Plot plot =
        Plot.titled(title)
            .axes("m = n_in", "gain G")
            .logX()
            .logY()
            .yRange(0.9, 200)
            .line("own α", m, rows.values(Point::gainTuned), Palette.ordered(0, 3))
            .line("own test α", m, rows.values(Point::gainTestTuned), Palette.OTHER)
            .line("both at 1/ρ_E", m, rows.values(Point::gain), Palette.NEUTRAL.with(Dash.DOTTED));
    new Curves<>(plot, Point::samples, Point::gainTuned, Point::simulated)
        .points("own α", rows, Palette.ordered(0, 3));
    return plot.legendBelow();
  }

  private Plot steps(Rows<Point> rows, String title) {
    double[] m = rows.values(Point::samples);
    return Plot.titled(title)
        .axes("m = n_in", "best step size α")
        .logX()
        .yRange(0, 2.2)
        .horizontal(1 / world.easy().curvature(), "1/ρ_E", Palette.LIMIT)
        .line("NAL", m, rows.values(Point::stepNal), Palette.NAL)
        .line("MAML", m, rows.values(Point::stepMaml), Palette.MAML);
  }
}

package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tasklandscape.control.QuadraticReward.Kind;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.reinforcement.ActionRollouts;
import org.tasklandscape.reinforcement.PolicyGradientLaw;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import org.tasklandscape.stats.RunningMoments;
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * T1 to T4 with rollouts for samples: the gain of MAML's policy over the joint one after one policy
 * gradient, against the flatness of the hard tasks' reward and against the spread of their best
 * actions. Easy tasks have curvature 1 and the best action 0; those of hard tasks lie at distance R
 * on the first axis, ±√r aside of it. Source: theory 5.3.2.
 *
 * @param deviation s
 * @param step α
 * @param rollouts n of each curve
 * @param distance R
 * @param curvatures ρ of hard tasks
 * @param spreads r
 * @param hardCurvature ρ of hard tasks where r varies
 * @param every every how many points of a curve one is simulated
 * @param draws of each simulated point
 * @param seed the seed of the simulation
 */
public record RewardLandscapeGain(
    double deviation,
    double step,
    List<Integer> rollouts,
    double distance,
    Range curvatures,
    Range spreads,
    double hardCurvature,
    int every,
    int draws,
    long seed)
    implements FigureStudy<RewardLandscapeGain.Point> {

  /**
   * One point of a curve.
   *
   * @param spreads whether r varies, else ρ
   * @param rollouts n
   * @param x r or ρ
   * @param gain in closed form
   * @param simulated unknown where nothing was simulated
   */
  public record Point(boolean spreads, int rollouts, double x, double gain, Estimate simulated) {}

  /** Copies the list. */
  public RewardLandscapeGain {
    rollouts = List.copyOf(rollouts);
  }

  /** {@return the study at α = 1} */
  public static RewardLandscapeGain defaults() {
    return new RewardLandscapeGain(
        0.1,
        1,
        List.of(5, 50, 500),
        3,
        Range.logarithmic(0.01, 1, 41),
        Range.logarithmic(0.01, 100, 41),
        0.1,
        5,
        2000,
        202_611_303L);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (boolean spread : new boolean[] {false, true}) {
      double[] xs = spread ? spreads.values() : curvatures.values();
      for (int n : rollouts) {
        for (int i = 0; i < xs.length; i++) {
          points.add(point(spread, n, xs[i], i % every == 0));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  private Point point(boolean spread, int n, double x, boolean simulated) {
    PolicyGradientLaw law = spread ? law(hardCurvature, x, n) : law(x, 0, n);
    Estimate seen = Estimate.unknown();
    if (simulated) {
      String cell = (spread ? "spread/" : "curvature/") + n + "/" + CellName.hex(x);
      seen = simulate(law, new Streams(seed, name()).stream(cell));
    }
    return new Point(spread, n, x, law.gain(), seen);
  }

  /**
   * The landscape in closed form.
   *
   * @param hard ρ of hard tasks
   * @param spread r
   * @param n rollouts
   * @return policy gradients in it
   */
  public PolicyGradientLaw law(double hard, double spread, int n) {
    double aside = Math.sqrt(spread);
    return new PolicyGradientLaw(
        List.of(
            kind(0.5, 1, 0, 0),
            kind(0.25, hard, distance, aside),
            kind(0.25, hard, distance, -aside)),
        deviation,
        step,
        n);
  }

  private static Kind kind(double probability, double curvature, double x, double y) {
    return new Kind(
        probability, new double[][] {{curvature, 0}, {0, curvature}}, new double[] {x, y});
  }

  private Estimate simulate(PolicyGradientLaw law, RandomStream stream) {
    double[] nal = law.nal();
    double[] maml = law.maml();
    var moments = new RunningMoments(2);
    for (int t = 0; t < draws; t++) {
      // A quarter of the tasks for each of the hard kinds, half of them easy: no chance in that.
      double[] mean = new double[2];
      for (Kind kind : law.kinds()) {
        mean[0] += kind.probability() * after(law, kind, nal, stream);
        mean[1] += kind.probability() * after(law, kind, maml, stream);
      }
      moments.add(mean);
    }
    return Ratio.of(moments, 0, 1);
  }

  private double after(PolicyGradientLaw law, Kind kind, double[] theta, RandomStream stream) {
    double curvature = kind.curvature()[0][0];
    var world =
        new ActionRollouts(
            Collections.nCopies(theta.length, curvature), deviation, step, law.rollouts());
    double[] delta = {theta[0] - kind.centre()[0], theta[1] - kind.centre()[1]};
    return world.risk(world.draw(delta, stream).adapted());
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot hardness =
        Plot.titled("Hardness: a flat reward").axes("curvature of hard tasks", "gain").logX();
    Plot geography =
        Plot.titled("Geography: best actions apart")
            .axes("spread r of hard tasks' best actions", "gain")
            .logX();
    for (Plot plot : List.of(hardness, geography)) {
      plot.logY().horizontal(1, "", Palette.NEUTRAL);
      for (int i = 0; i < rollouts.size(); i++) {
        int n = rollouts.get(i);
        boolean spread = plot == geography;
        Rows<Point> curve = rows.where(p -> p.spreads() == spread && p.rollouts() == n);
        new Curves<>(plot, Point::x, Point::gain, Point::simulated)
            .drawNamed("n = " + n, curve, Palette.ordered(i, rollouts.size()));
      }
      plot.legendBelow();
    }
    return Words.of(this).figure().panelSize(860, 560).panel(hardness).panel(geography).build();
  }
}

package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.reinforcement.ActionRollouts;
import org.tasklandscape.reinforcement.BudgetCurve;
import org.tasklandscape.reinforcement.EstimatorWeight;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Joint training and MAML by stochastic policy gradients at equal rollouts: the excess risk after
 * one step on the mean path, the budget at which the paths cross, and simulated runs. Easy tasks
 * have curvature 1, hard ones a lower one; best actions lie on the first axis. Source: theory
 * 5.3.4.
 *
 * @param easy the best action of easy tasks
 * @param hard that of hard ones
 * @param hardCurvature ρ of hard ones
 * @param deviation s
 * @param innerStep α
 * @param rollouts n
 * @param batch T
 * @param steps η of MAML; joint training has the first
 * @param budgets in rollouts, each twice the one before
 * @param runs of each curve
 * @param seed the seed of the simulation
 */
public record BudgetCrossing(
    double easy,
    double hard,
    double hardCurvature,
    double deviation,
    double innerStep,
    int rollouts,
    int batch,
    List<Double> steps,
    List<Integer> budgets,
    int runs,
    long seed)
    implements FigureStudy<BudgetCrossing.Point> {
  private static final int PARTS = 8;

  /**
   * A method at one budget.
   *
   * @param method its name
   * @param budget in rollouts
   * @param predicted excess on the mean path
   * @param simulated mean excess over runs, unknown between the budgets of the simulation
   */
  public record Point(String method, int budget, double predicted, Estimate simulated) {}

  /** Copies the lists. */
  public BudgetCrossing {
    steps = List.copyOf(steps);
    budgets = List.copyOf(budgets);
  }

  /** {@return the study of theory 5.3.4} */
  public static BudgetCrossing defaults() {
    return new BudgetCrossing(
        3,
        5,
        0.1,
        0.3,
        1,
        50,
        10,
        List.of(0.3, 0.6),
        List.of(2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000),
        64,
        202_611_304L);
  }

  /** {@return joint training on the mean path} */
  public BudgetCurve joint() {
    return curve(EstimatorWeight.NAL, steps.get(0));
  }

  /**
   * MAML on the mean path.
   *
   * @param step η
   * @return with the ratio's Hessian
   */
  public BudgetCurve maml(double step) {
    return curve(EstimatorWeight.RATIO, step);
  }

  private BudgetCurve curve(EstimatorWeight estimator, double step) {
    var kinds =
        List.of(
            new BudgetCurve.Task(0.5, 1, new double[] {easy, 0}),
            new BudgetCurve.Task(0.5, hardCurvature, new double[] {hard, 0}));
    return new BudgetCurve(estimator, kinds, innerStep, rollouts, batch, step, new double[2]);
  }

  /**
   * The budget at which MAML passes joint training.
   *
   * @param step η of MAML
   * @return B*, NaN if it does not
   */
  public double crossing(double step) {
    double most = budgets.get(budgets.size() - 1);
    return maml(step).crossing(joint(), joint().cost(), most).orElse(Double.NaN);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    add(points, "joint training", joint());
    for (double step : steps) {
      add(points, "MAML, η = " + step, maml(step));
    }
    return Rows.of(Point.class, points);
  }

  private void add(List<Point> points, String method, BudgetCurve curve) {
    var moments = new RunningMoments(budgets.size());
    Streams streams = new Streams(seed, name());
    Trials.onAllCores()
        .run(runs, run -> descend(curve, streams.stream(method, run)))
        .forEach(moments::add);
    for (int b = 0; b < budgets.size(); b++) {
      int budget = budgets.get(b);
      points.add(new Point(method, budget, curve.excess(budget), moments.estimate(b)));
      for (int part = 1; part < PARTS && b + 1 < budgets.size(); part++) {
        int between = budget + part * (budgets.get(b + 1) - budget) / PARTS;
        points.add(new Point(method, between, curve.excess(between), Estimate.unknown()));
      }
    }
  }

  /** The excess of one run at each budget, linear between two iterations. */
  private double[] descend(BudgetCurve curve, RandomStream stream) {
    double[] seen = new double[budgets.size()];
    double[] theta = curve.start();
    long spent = 0;
    for (int b = 0; b < seen.length; b++) {
      while (spent + curve.cost() <= budgets.get(b)) {
        iterate(curve, theta, stream);
        spent += curve.cost();
      }
      seen[b] = excess(curve, theta);
    }
    return seen;
  }

  private void iterate(BudgetCurve curve, double[] theta, RandomStream stream) {
    double[] mean = new double[theta.length];
    for (int t = 0; t < batch; t++) {
      BudgetCurve.Task task = curve.tasks().get(stream.nextDouble() < 0.5 ? 0 : 1);
      double[] delta = {theta[0] - task.centre()[0], theta[1] - task.centre()[1]};
      ActionRollouts world = world(task);
      ActionRollouts.Batch inner = world.draw(delta, stream);
      double[] slope = new double[theta.length];
      if (curve.estimator() != EstimatorWeight.NAL) {
        double[] outer = world.draw(inner.adapted(), stream).gradient();
        for (int i = 0; i < slope.length; i++) {
          slope[i] = -outer[i];
        }
      }
      double[] gradient = inner.metaGradient(curve.estimator(), slope, 0);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += gradient[i] / batch;
      }
    }
    for (int i = 0; i < theta.length; i++) {
      theta[i] -= curve.step() * mean[i];
    }
  }

  private ActionRollouts world(BudgetCurve.Task task) {
    return new ActionRollouts(
        Collections.nCopies(2, task.curvature()), deviation, innerStep, rollouts);
  }

  private double excess(BudgetCurve curve, double[] theta) {
    double sum = 0;
    for (BudgetCurve.Task task : curve.tasks()) {
      double q = EstimatorWeight.EXACT.of(task.curvature(), innerStep, rollouts, theta.length);
      double x = theta[0] - task.centre()[0];
      double y = theta[1] - task.centre()[1];
      sum += task.probability() * q * (x * x + y * y) / 2;
    }
    return sum;
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot plot =
        Plot.untitled()
            .axes("rollouts in training", "excess risk after one step")
            .logX()
            .logY()
            .legendBelow();
    List<String> names = new ArrayList<>(rows.by(Point::method).keySet());
    rows.by(Point::method)
        .forEach(
            (method, curve) ->
                new Curves<>(plot, Point::budget, Point::predicted, Point::simulated)
                    .drawNamed(
                        method,
                        curve,
                        method.startsWith("joint")
                            ? Palette.NAL
                            : names.indexOf(method) == 1 ? Palette.MAML : Palette.EASY));
    List<Double> crossings = steps.stream().map(this::crossing).toList();
    crossings.forEach(budget -> plot.vertical(budget, "", Palette.LIMIT));
    return Words.of(this)
        .with("crossings", crossings.stream().map(b -> Math.round(b / 100) * 100).toList())
        .figure()
        .panelSize(900, 600)
        .panel(plot)
        .build();
  }
}

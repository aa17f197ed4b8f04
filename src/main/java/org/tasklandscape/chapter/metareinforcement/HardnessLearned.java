package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.control.LinearNavigation;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.Training;
import org.tasklandscape.reinforcement.ExactReturn;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Hardness that is learned: goals of one curvature, an affine policy a ~ N(Ks + k, σ²I), and exact
 * returns. Where K is fixed at 0 all tasks have one curvature in k and MAML is joint training (T1);
 * where K is trained too, MAML chooses it so that a step in k goes further. Source: theory 5.3.
 *
 * @param gain b of a move
 * @param noise ω of a move
 * @param spread r of goals, whose mean is the start
 * @param horizon H
 * @param deviation σ
 * @param goals in training
 * @param steps α
 * @param seed of the goals
 */
public record HardnessLearned(
    double gain,
    double noise,
    double spread,
    int horizon,
    double deviation,
    int goals,
    Range steps,
    long seed)
    implements FigureStudy<HardnessLearned.Point> {
  private static final int PLANE = 2;

  /**
   * Both methods at one step.
   *
   * @param learned whether K is trained
   * @param step α
   * @param joint mean risk of the jointly trained policy after the step
   * @param maml that of MAML's
   * @param jointGain the mean of the diagonal of the joint policy's K
   * @param mamlGain that of MAML's
   */
  public record Point(
      boolean learned, double step, double joint, double maml, double jointGain, double mamlGain) {}

  /** {@return the study of five moves} */
  public static HardnessLearned defaults() {
    return new HardnessLearned(
        0.5, 0.05, 1, 5, 0.1, 24, Range.linear(0.005, 0.12, 24), 202_611_305L);
  }

  /** k alone, at K = 0. */
  private record OffsetAlone(ExactReturn whole) implements Objective {
    @Override
    public int size() {
      return PLANE;
    }

    private double[] in(double[] k) {
      double[] theta = new double[whole.size()];
      System.arraycopy(k, 0, theta, theta.length - PLANE, PLANE);
      return theta;
    }

    private void out(double[] from, double[] to) {
      System.arraycopy(from, from.length - PLANE, to, 0, PLANE);
    }

    @Override
    public double value(double[] k) {
      return whole.value(in(k));
    }

    @Override
    public double gradient(double[] k, double[] gradient) {
      double[] all = new double[whole.size()];
      double value = whole.gradient(in(k), all);
      out(all, gradient);
      return value;
    }

    @Override
    public void hessianVector(double[] k, double[] v, double[] product) {
      double[] all = new double[whole.size()];
      whole.hessianVector(in(k), in(v), all);
      out(all, product);
    }
  }

  @Override
  public Rows<Point> run() {
    List<ExactReturn> returns = returns();
    List<MetaTask> whole = returns.stream().map(MetaTask::population).toList();
    List<MetaTask> alone =
        returns.stream().map(of -> MetaTask.population(new OffsetAlone(of))).toList();
    List<Point> points = new ArrayList<>();
    for (boolean learned : new boolean[] {false, true}) {
      List<MetaTask> tasks = learned ? whole : alone;
      double[] joint = train(MetaAlgorithm.nal(), tasks, new double[tasks.get(0).size()]);
      double[] maml = joint;
      for (double step : steps.values()) {
        // From the last step's solution: one branch of solutions, followed from joint training.
        MetaAlgorithm algorithm = MetaAlgorithm.maml(step, 1);
        maml = train(algorithm, tasks, maml);
        MetaGradient after = MetaGradient.of(algorithm, tasks);
        points.add(
            new Point(
                learned, step, after.value(joint), after.value(maml), gain(joint), gain(maml)));
      }
    }
    return Rows.of(Point.class, points);
  }

  /** The mean of K's diagonal; without K, 0. */
  private static double gain(double[] theta) {
    return theta.length == PLANE ? 0 : (theta[0] + theta[PLANE + 1]) / PLANE;
  }

  private List<ExactReturn> returns() {
    var family = new LinearNavigation(gain, noise, 1, new double[PLANE], spread, horizon);
    RandomStream stream = new Streams(seed, name()).stream("goals");
    List<ExactReturn> returns = new ArrayList<>();
    for (int i = 0; i < goals; i++) {
      returns.add(new ExactReturn(family, family.draw(stream), deviation));
    }
    return returns;
  }

  private static double[] train(MetaAlgorithm algorithm, List<MetaTask> tasks, double[] start) {
    return new Training(Lbfgs.defaults(), 2000, 1e-9)
        .run(MetaGradient.of(algorithm, tasks), start)
        .point();
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot risk = Plot.titled("Risk after one step").axes("step α", "mean risk").legendBelow();
    Plot chosen =
        Plot.titled("The gain of the policy").axes("step α", "mean of K's diagonal").legendBelow();
    Rows<Point> fixed = rows.where(point -> !point.learned());
    Rows<Point> learned = rows.where(Point::learned);
    double[] x = learned.values(Point::step);
    // Joint training's curve is the same one: the goals leave all tasks one curvature.
    risk.line(
        "both, K = 0",
        fixed.values(Point::step),
        fixed.values(Point::maml),
        Palette.NEUTRAL.with(Dash.DOTTED));
    risk.line("joint, K learned", x, learned.values(Point::joint), Palette.NAL.with(Dash.SOLID));
    risk.line("MAML, K learned", x, learned.values(Point::maml), Palette.MAML.with(Dash.SOLID));
    chosen.line("joint", x, learned.values(Point::jointGain), Palette.NAL.with(Dash.SOLID));
    chosen.line("MAML", x, learned.values(Point::mamlGain), Palette.MAML.with(Dash.SOLID));
    return Words.of(this).figure().panelSize(860, 560).panel(risk).panel(chosen).build();
  }
}

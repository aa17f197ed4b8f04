package org.tasklandscape.chapter.starthere;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The question in one picture: u = w - α ∇f(w) from NAL's and from MAML's solution, for tasks of
 * both kinds in the plane.
 *
 * <p>One population step solves an easy task from anywhere and moves a tenth of the way on a hard
 * one; so it pays to start near the hard optima, if they lie together and apart. Source: theory 0,
 * 1.1, 1.7.
 *
 * @param world two clusters in the plane, d = 2
 * @param train the adaptation MAML is trained with
 * @param tasks how many tasks of each kind are drawn
 * @param seed of the drawn tasks
 */
public record TheQuestion(TwoClusters world, Adaptation train, int tasks, long seed)
    implements FigureStudy<TheQuestion.Step> {
  private static final String NAL = "NAL";
  private static final String MAML = "MAML";

  /**
   * A step on one task.
   *
   * @param method whose solution it starts from
   * @param kind easy or hard
   * @param startX w<sub>1</sub>
   * @param startY w<sub>2</sub>
   * @param adaptedX u<sub>1</sub>
   * @param adaptedY u<sub>2</sub>
   * @param optimumX w<sub>1</sub>* of the task
   * @param optimumY w<sub>2</sub>* of the task
   */
  public record Step(
      String method,
      String kind,
      double startX,
      double startY,
      double adaptedX,
      double adaptedY,
      double optimumX,
      double optimumY) {}

  /** Checks that the world is a plane and that there are tasks. */
  public TheQuestion {
    if (world.dimension() != 2) {
      throw new IllegalArgumentException("the picture needs dimension 2, got " + world.dimension());
    }
    Require.atLeastOne("tasks", tasks);
  }

  /** {@return the study of the published picture} */
  public static TheQuestion defaults() {
    TwoClusters plane = TwoClusters.of(2, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 0.05), 4);
    return new TheQuestion(plane, Landscapes.step(), 8, Landscapes.SEED);
  }

  @Override
  public Rows<Step> run() {
    ClusterComparison solved = world.compare(train, train);
    RandomStream stream = new Streams(seed, name()).stream("tasks");
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 2 * tasks; i++) {
      boolean hard = i >= tasks;
      double scale = Math.sqrt((hard ? world.hard() : world.easy()).spread());
      double x = (hard ? world.distance() : 0) + scale * stream.gaussian();
      double y = scale * stream.gaussian();
      steps.add(step(NAL, hard, solved.weightNal() * world.distance(), x, y));
      steps.add(step(MAML, hard, solved.weightMaml() * world.distance(), x, y));
    }
    return Rows.of(Step.class, steps);
  }

  private Step step(String method, boolean hard, double start, double x, double y) {
    double moved = train.innerStep() * (hard ? world.hard() : world.easy()).curvature();
    double adapted = start + moved * (x - start);
    return new Step(method, hard ? "hard" : "easy", start, 0, adapted, moved * y, x, y);
  }

  @Override
  public Figure figure(Rows<Step> rows) {
    ClusterComparison solved = world.compare(train, train);
    String nal = Numbers.rounded(solved.excessRiskNal(), 2);
    String maml = Numbers.rounded(solved.excessRiskMaml(), 2);
    String gain = Numbers.rounded(solved.gain(), 2);
    return Words.of(this)
        .with("nalRisk", nal)
        .with("mamlRisk", maml)
        .with("gain", gain)
        .figure()
        .columns(3)
        .panel(marked(rows, NAL, "from NAL: excess risk " + nal, Palette.NAL))
        .panel(
            marked(
                rows,
                MAML,
                "from MAML: excess risk %s, gain %s".formatted(maml, gain),
                Palette.MAML))
        .panel(enlarged(rows))
        .build();
  }

  private static Plot marked(Rows<Step> all, String method, String title, Ink ink) {
    Rows<Step> rows = all.where(step -> step.method.equals(method));
    return panel(rows, title).marker(rows.list().get(0).startX, 0, "w_" + method, ink);
  }

  /**
   * Two standard deviations around the centre of the hard optima, the start a small point, so that
   * the short steps show beside it.
   */
  private Plot enlarged(Rows<Step> all) {
    double reach = 2 * Math.sqrt(world.hard().spread());
    Rows<Step> rows = all.where(step -> step.method.equals(MAML));
    double start = rows.list().get(0).startX;
    return panel(rows, "the hard tasks of (b), enlarged")
        .xRange(world.distance() - reach, world.distance() + reach)
        .yRange(-reach, reach)
        .scatter("", new double[] {start}, new double[] {0}, Palette.MAML)
        .label(start, 0, "w_" + MAML, Palette.MAML);
  }

  private static Plot panel(Rows<Step> rows, String title) {
    Plot plot = Plot.titled(title).axes("first parameter", "second parameter").equalAspect();
    for (String kind : rows.by(Step::kind).keySet()) {
      draw(plot, rows, kind, kind.equals("easy") ? Palette.EASY : Palette.HARD);
    }
    return plot;
  }

  /** An arrow whose tip lies in the hollow mark of the optimum shows a task that is solved. */
  private static void draw(Plot plot, Rows<Step> all, String kind, Ink ink) {
    Rows<Step> rows = all.where(step -> step.kind.equals(kind));
    plot.points(
            kind + " optima",
            rows.values(Step::optimumX),
            rows.values(Step::optimumY),
            new double[rows.size()],
            ink.hollow())
        .arrows(
            "one step, %s tasks".formatted(kind),
            rows.values(Step::startX),
            rows.values(Step::startY),
            rows.values(Step::adaptedX),
            rows.values(Step::adaptedY),
            ink.with(Dash.SOLID));
  }
}

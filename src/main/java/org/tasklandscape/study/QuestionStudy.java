package org.tasklandscape.study;

import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record QuestionStudy(TwoClusters world, Adaptation train, int tasks, long seed)
    implements LegacyStudy {

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if the world is not a plane or there are no tasks
   */
  public QuestionStudy {
    if (world.dimension() != 2) {
      throw new IllegalArgumentException("the picture needs dimension 2, got " + world.dimension());
    }
    if (tasks < 1) {
      throw new IllegalArgumentException("tasks must be >= 1, got " + tasks);
    }
  }

  /** {@return the study of the published picture} */
  public static QuestionStudy defaults() {
    TwoClusters plane = TwoClusters.of(2, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 0.05), 4);
    return new QuestionStudy(plane, Landscapes.step(), 8, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "the-question";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            name(),
            StringColumn.create("method"),
            StringColumn.create("kind"),
            DoubleColumn.create("startX"),
            DoubleColumn.create("startY"),
            DoubleColumn.create("adaptedX"),
            DoubleColumn.create("adaptedY"),
            DoubleColumn.create("optimumX"),
            DoubleColumn.create("optimumY"));
    ClusterComparison solved = world.compare(train, train);
    RandomStream stream = new Streams(seed, name()).stream("tasks");
    for (int i = 0; i < 2 * tasks; i++) {
      boolean hard = i >= tasks;
      TwoClusters.Kind kind = hard ? world.hard() : world.easy();
      double scale = Math.sqrt(kind.spread());
      double x = (hard ? world.distance() : 0) + scale * stream.gaussian();
      double y = scale * stream.gaussian();
      add(table, "NAL", hard, kind, solved.weightNal() * world.distance(), x, y);
      add(table, "MAML", hard, kind, solved.weightMaml() * world.distance(), x, y);
    }
    return table;
  }

  private void add(
      Table table,
      String method,
      boolean hard,
      TwoClusters.Kind kind,
      double start,
      double x,
      double y) {
    double moved = train.innerStep() * kind.curvature();
    table.stringColumn("method").append(method);
    table.stringColumn("kind").append(hard ? "hard" : "easy");
    table.doubleColumn("startX").append(start);
    table.doubleColumn("startY").append(0);
    table.doubleColumn("adaptedX").append(start + moved * (x - start));
    table.doubleColumn("adaptedY").append(moved * y);
    table.doubleColumn("optimumX").append(x);
    table.doubleColumn("optimumY").append(y);
  }

  @Override
  public Figure figure(Table table) {
    return Figure.named(name())
        .caption(
            ("One step of gradient descent from the solution of each method. Open markers: optima "
                    + "of %d easy and %d hard tasks; lines and small filled markers: where one population step leads. From "
                    + "NAL's solution (a) hard tasks stay unsolved; from MAML's (b) both kinds end "
                    + "near their optima, since an easy task is solved from anywhere. Two clusters, "
                    + "%s; MAML trained with %s; tasks drawn with seed %d. The parameters are this "
                    + "companion's choice.")
                .formatted(tasks, tasks, Captions.of(world), Captions.of(train), seed))
        .alt(
            "Two maps of the same task optima. Starting from NAL's solution among the easy optima, "
                + "one step reaches the easy optima but stops far from the hard ones. Starting "
                + "from MAML's solution at the hard optima, one step reaches both.")
        .parameters(Parameters.of(this))
        .panel(panel(table, "NAL", "Start from joint training (NAL)", Palette.NAL))
        .panel(panel(table, "MAML", "Start from meta-learning (MAML)", Palette.MAML))
        .build();
  }

  private Plot panel(Table all, String method, String title, Ink ink) {
    Table table = all.where(all.stringColumn("method").isEqualTo(method));
    Plot plot = Plot.titled(title).axes("first parameter", "second parameter").equalAspect();
    draw(plot, table, "easy", Palette.EASY);
    draw(plot, table, "hard", Palette.HARD);
    double start = value(table, "startX", 0);
    return plot.marker(start, 0, method.equals("NAL") ? "w (NAL)" : "w (MAML)", ink);
  }

  private static void draw(Plot plot, Table table, String kind, Ink ink) {
    Table rows = table.where(table.stringColumn("kind").isEqualTo(kind));
    for (int i = 0; i < rows.rowCount(); i++) {
      double[] x = {value(rows, "startX", i), value(rows, "adaptedX", i)};
      double[] y = {value(rows, "startY", i), value(rows, "adaptedY", i)};
      plot.line("", x, y, ink.with(Dash.SOLID));
    }
    plot.scatter(
            kind + " tasks, after a step",
            rows.doubleColumn("adaptedX").asDoubleArray(),
            rows.doubleColumn("adaptedY").asDoubleArray(),
            ink)
        .scatter(
            kind + " optima",
            rows.doubleColumn("optimumX").asDoubleArray(),
            rows.doubleColumn("optimumY").asDoubleArray(),
            ink.hollow());
  }

  private static double value(Table table, String column, int row) {
    return table.doubleColumn(column).getDouble(row);
  }
}

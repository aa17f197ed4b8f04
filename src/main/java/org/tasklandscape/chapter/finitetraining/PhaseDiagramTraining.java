package org.tasklandscape.chapter.finitetraining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Marker;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.CellGrid;
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;
import org.tasklandscape.training.QuadraticRisk;
import org.tasklandscape.training.TrainedSolutions;
import org.tasklandscape.training.TrainingCell;
import org.tasklandscape.training.TrainingPlan;

/**
 * The gain of trained solutions over (T, n): where T training tasks of n samples are too few for
 * MAML. Predicted to first order in 1/T on a grid, and measured at some points.
 *
 * <p>Two landscapes, hard optima packed and spread; two tests, on m samples and on as many as MAML
 * was trained with, m = n<sub>in</sub>, where infinitely many tasks leave no loss. Source: theory
 * T6, 5.1, B1.
 *
 * @param world the clusters, whose own r<sub>H</sub> is that of the first landscape
 * @param spread r<sub>H</sub> of the second landscape
 * @param test the adaptation after which both are judged; its α is that of training too
 * @param innerSamples the values of n<sub>in</sub> = n<sub>out</sub>, increasing
 * @param tasks the values of T
 * @param trainedSamples the values of n<sub>in</sub> at which solutions are trained
 * @param trainedTasks the values of T at which solutions are trained
 * @param repetitions training sets of each point
 * @param draws scores drawn for each prediction
 * @param seed the seed of the simulation
 */
public record PhaseDiagramTraining(
    TwoClusters world,
    double spread,
    Adaptation test,
    List<Integer> innerSamples,
    Range tasks,
    List<Integer> trainedSamples,
    List<Integer> trainedTasks,
    int repetitions,
    int draws,
    long seed)
    implements FigureStudy<PhaseDiagramTraining.Cell> {
  private static final double SHOWN = 5;
  private static final String SAME = "m = n/2";
  private static final String GRID = "grid";
  private static final String POINT = "point";
  private static final double[] LEVELS = {0.5, 0.8, 1, 1.25, 2, 4};

  /** MAML's colour, but a shape of its own: a filled circle on blue would look like a ring. */
  private static final Ink MAML =
      new Ink(Palette.MAML.colour(), Palette.MAML.dash(), Marker.TRIANGLE, true);

  /**
   * The gain in one test at one T and n.
   *
   * @param test the m of the test
   * @param kind a cell of the grid, or a point where solutions were trained
   * @param hardSpread r_H
   * @param samples n
   * @param tasks T
   * @param gain predicted, with the interval of MAML's constant
   * @param simulated measured on trained solutions, unknown on the grid
   */
  public record Cell(
      String test,
      String kind,
      double hardSpread,
      int samples,
      double tasks,
      @Ends Estimate gain,
      Estimate simulated) {
    /** {@return whether solutions were trained} */
    public boolean trained() {
      return kind.equals(POINT);
    }
  }

  /**
   * Checks the parameters and copies the lists.
   *
   * @throws IllegalArgumentException if solutions are to be trained where nothing is predicted
   */
  public PhaseDiagramTraining {
    innerSamples = List.copyOf(innerSamples);
    trainedTasks = List.copyOf(trainedTasks);
    trainedSamples = List.copyOf(trainedSamples);
    if (!innerSamples.containsAll(trainedSamples)) {
      throw new IllegalArgumentException(
          "the trained samples must be among the inner samples %s, got %s"
              .formatted(innerSamples, trainedSamples));
    }
  }

  /** {@return the study of the favourable landscape, and of that with spread hard optima} */
  public static PhaseDiagramTraining defaults() {
    return new PhaseDiagramTraining(
        Landscapes.favourable(),
        Landscapes.spread().hard().spread(),
        Landscapes.step(),
        List.of(8, 10, 18, 32, 56, 100, 180, 320, 560, 1000, 1250),
        Range.logarithmic(2.5, 360, 25),
        List.of(10, 32, 100, 320, 1000),
        List.of(3, 10, 30, 100, 300),
        60,
        4_096,
        Landscapes.SEED);
  }

  private String fixedTest() {
    return "m = " + Numbers.plain(test.samples());
  }

  @Override
  public Rows<Cell> run() {
    List<Cell> cells = new ArrayList<>();
    Streams streams = new Streams(seed, name());
    for (double hardSpread : List.of(world.hard().spread(), spread)) {
      TwoClusters landscape = world.withHardSpread(hardSpread);
      for (int inner : innerSamples) {
        TrainingPlan plan = TrainingPlan.of(test.innerStep(), inner, inner);
        String name = "r_H = " + CellName.decimal(hardSpread) + ", n = " + plan.samples();
        TrainingCell cell = new TrainingCell(landscape, plan, streams, name, draws);
        cells.addAll(column(hardSpread, inner, cell));
      }
    }
    return Rows.of(Cell.class, cells);
  }

  /** The cells and points of one landscape and one n, in both tests. */
  private List<Cell> column(double hardSpread, int inner, TrainingCell cell) {
    Map<String, QuadraticRisk> tests = new TreeMap<>();
    tests.put(fixedTest(), cell.risk(test));
    tests.put(SAME, cell.risk(Adaptation.step(test.innerStep(), inner)));
    List<Cell> cells = new ArrayList<>();
    for (double count : tasks.values()) {
      tests.forEach(
          (name, risk) -> {
            Estimate gain = cell.predicted(risk, count);
            cells.add(new Cell(name, GRID, hardSpread, 2 * inner, count, gain, Estimate.unknown()));
          });
    }
    for (int count : trainedSamples.contains(inner) ? trainedTasks : List.<Integer>of()) {
      TrainedSolutions trained = cell.train(count, repetitions);
      tests.forEach(
          (name, risk) -> {
            Estimate gain = cell.predicted(risk, count);
            cells.add(
                new Cell(name, POINT, hardSpread, 2 * inner, count, gain, trained.gain(risk)));
          });
    }
    return cells;
  }

  @Override
  public Figure figure(Rows<Cell> rows) {
    FigureBuilder figure =
        Words.of(this)
            .with("shown", SHOWN)
            .with("world", Stated.of(world, "r_H"))
            .varying("world.hard.spread")
            .figure()
            .columns(2)
            .panelSize(820, 640);
    for (double hardSpread : List.of(world.hard().spread(), spread)) {
      for (String name : List.of(fixedTest(), SAME)) {
        String title = "r_H = %s, %s".formatted(Numbers.plain(hardSpread), name);
        Rows<Cell> own = rows.where(c -> c.hardSpread() == hardSpread && c.test().equals(name));
        figure.panel(panel(own, title));
      }
    }
    return figure.build();
  }

  /** The predicted gain as colour, the verdicts of trained solutions as marks. */
  private static Plot panel(Rows<Cell> rows, String title) {
    CellGrid<Cell> grid = CellGrid.of(rows.where(c -> !c.trained()), Cell::tasks, Cell::samples);
    double[][] gains = grid.values(c -> c.gain().value());
    HeatMap map =
        HeatMap.of(grid.x(), grid.y(), gains, "gain G of the trained solutions")
            .logColours()
            .diverging(1)
            .between(1 / SHOWN, SHOWN)
            .smooth()
            .contours(LEVELS);
    Plot plot =
        Plot.titled(title)
            .axes("training tasks T", "samples n of each")
            .logX()
            .logY()
            .legendBelow()
            .heatMap(map);
    Rows<Cell> points = rows.where(Cell::trained);
    mark(plot, "MAML better", points.where(c -> c.simulated().lower() > 1), MAML);
    mark(plot, "NAL better", points.where(c -> c.simulated().upper() < 1), Palette.NAL);
    mark(
        plot,
        "undecided",
        points.where(c -> c.simulated().lower() <= 1 && c.simulated().upper() >= 1),
        Palette.NEUTRAL);
    return plot;
  }

  private static void mark(Plot plot, String name, Rows<Cell> points, Ink ink) {
    double[] none = new double[points.size()];
    plot.points(name, points.values(Cell::tasks), points.values(Cell::samples), none, ink);
  }
}

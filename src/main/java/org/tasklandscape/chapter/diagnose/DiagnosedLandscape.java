package org.tasklandscape.chapter.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tasklandscape.diagnosis.DiagnosedTable;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.HardnessCluster;
import org.tasklandscape.diagnosis.Predictors;
import org.tasklandscape.diagnosis.PrincipalPlane;
import org.tasklandscape.diagnosis.TaskEstimate;
import org.tasklandscape.diagnosis.TaskMoments;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.TaskTableReader;

/**
 * The picture of a diagnosed landscape (theory 8, B8): how hard each task is, and the optima with
 * both solutions in the plane of their first two principal directions.
 *
 * @param diagnosis what is drawn, with verdict
 * @param predictors what else could be done with a new task's rows
 * @param source the table, as the caption names it
 */
public record DiagnosedLandscape(Diagnosis diagnosis, Predictors predictors, String source)
    implements FigureStudy<DiagnosedLandscape.Point> {
  private static final String EXAMPLE = "src/examples/simulated-tasks.csv";

  /**
   * A task, or a solution.
   *
   * @param point its name
   * @param cluster of the task, 1 for the easiest; NaN for a solution
   * @param curvature ρ of the task; NaN for a solution
   * @param first its place in the first principal direction
   * @param second in the second
   */
  public record Point(String point, double cluster, double curvature, double first, double second) {
    private static Point of(String point, double cluster, double curvature, double[] at) {
      return new Point(point, cluster, curvature, at[0], at[1]);
    }

    private static Point solution(String name, double[] at) {
      return of(name, Double.NaN, Double.NaN, at);
    }
  }

  /** Checks that there is a picture to draw: solutions, and two features or more. */
  public DiagnosedLandscape {
    if (diagnosis.nal().isEmpty() || diagnosis.features() < 2) {
      throw new IllegalArgumentException(
          "must have a diagnosis with solutions and 2 or more features, got %s with %d"
              .formatted(diagnosis.verdict(), diagnosis.features()));
    }
  }

  /**
   * The simulated table that comes with the project.
   *
   * @param testSamples m
   * @return the study
   * @throws UncheckedIOException if the table cannot be read
   */
  public static DiagnosedLandscape example(int testSamples) {
    DiagnosisPlan plan = DiagnosisPlan.defaults().withTestSamples(testSamples);
    var reader = TaskTableReader.of(new ColumnChoice("task", "y", List.of()));
    try (InputStream in = Files.newInputStream(ProjectHome.find().resolve(EXAMPLE))) {
      List<TaskMoments> tasks = reader.read(in, bytes -> {}).tasks();
      DiagnosedTable diagnosed = DiagnosedTable.of(tasks, plan, Trials.onAllCores());
      return new DiagnosedLandscape(
          diagnosed.diagnosis(), diagnosed.predictors(), EXAMPLE + " (simulated)");
    } catch (IOException e) {
      throw new UncheckedIOException(EXAMPLE + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A row a task, the easiest first, then a row for each solution. */
  @Override
  public Rows<Point> run() {
    PrincipalPlane plane =
        PrincipalPlane.of(diagnosis.tasks().stream().map(TaskEstimate::optimum).toList())
            .towards(hardest().centre());
    List<Point> points = new ArrayList<>();
    diagnosis.tasks().stream()
        .sorted(Comparator.comparingDouble(TaskEstimate::curvature).reversed())
        .map(t -> Point.of(t.task(), t.cluster() + 1.0, t.curvature(), plane.at(t.optimum())))
        .forEach(points::add);
    points.add(Point.solution("NAL", plane.at(diagnosis.nal())));
    points.add(Point.solution("MAML", plane.at(diagnosis.maml())));
    return Rows.of(Point.class, points);
  }

  private HardnessCluster hardest() {
    return diagnosis.clusters().get(diagnosis.clusters().size() - 1);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot hardness = Plot.titled("How hard").axes("tasks, the easiest first", "curvature ρ").logY();
    Plot geography =
        Plot.titled("Where")
            .axes("first principal direction", "second principal direction")
            .equalAspect();
    List<Point> points = rows.list();
    int tasks = diagnosis.tasks().size();
    for (int k = 0; k < diagnosis.clusters().size(); k++) {
      double cluster = k + 1.0;
      double[] places =
          IntStream.range(0, tasks)
              .filter(i -> points.get(i).cluster() == cluster)
              .mapToDouble(i -> i + 1.0)
              .toArray();
      Rows<Point> own = rows.where(p -> p.cluster() == cluster);
      hardness.scatter(label(k), places, own.values(Point::curvature), ink(k));
      geography.scatter(label(k), own.values(Point::first), own.values(Point::second), ink(k));
    }
    mark(geography, points.get(tasks), Palette.NAL);
    mark(geography, points.get(tasks + 1), Palette.MAML);
    return Words.of(this)
        .with("tasks", tasks)
        .parameters(parameters())
        .figure()
        .panel(hardness)
        .panel(geography)
        .panelSize(800, 620)
        .build();
  }

  private static void mark(Plot plot, Point solution, Ink ink) {
    plot.marker(solution.first(), solution.second(), solution.point(), ink);
  }

  private String label(int cluster) {
    int clusters = diagnosis.clusters().size();
    if (clusters == 1) {
      return "tasks";
    }
    if (cluster == 0) {
      return "easy";
    }
    return cluster == clusters - 1 ? "hard" : "between";
  }

  private Ink ink(int cluster) {
    if (cluster == 0) {
      return Palette.EASY;
    }
    return cluster == diagnosis.clusters().size() - 1 ? Palette.HARD : Palette.OTHER;
  }

  private Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("source", source);
    parameters.put("tasks", diagnosis.tasks().size());
    parameters.put("features", diagnosis.features());
    DiagnosisPlan plan = diagnosis.plan();
    parameters.put("innerStep", diagnosis.steps().maml());
    parameters.put("innerStepNal", diagnosis.steps().nal());
    parameters.put("testSamples", plan.testSamples());
    parameters.put("replicates", plan.replicates());
    parameters.put("seed", plan.seed());
    return parameters;
  }
}

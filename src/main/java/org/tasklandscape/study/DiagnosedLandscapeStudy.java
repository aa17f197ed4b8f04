package org.tasklandscape.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.HardnessCluster;
import org.tasklandscape.diagnosis.PrincipalPlane;
import org.tasklandscape.diagnosis.TaskEstimate;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.figure.ProjectHome;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.TaskTableReader;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The picture of a diagnosed landscape (theory 8, B8): how hard each task is, and the optima with
 * both solutions in the plane of their first two principal directions.
 *
 * @param diagnosis what is drawn, with verdict
 * @param plan what was asked
 * @param source the table, as the caption names it
 */
public record DiagnosedLandscapeStudy(Diagnosis diagnosis, DiagnosisPlan plan, String source)
    implements LegacyStudy {
  private static final String EXAMPLE = "src/examples/simulated-tasks.csv";
  private static final List<String> SOLUTIONS = List.of("NAL", "MAML");

  /**
   * Checks that there is a picture to draw.
   *
   * @throws IllegalArgumentException if the data tell no solution, or there is one feature alone
   */
  public DiagnosedLandscapeStudy {
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
  public static DiagnosedLandscapeStudy example(int testSamples) {
    DiagnosisPlan defaults = DiagnosisPlan.defaults();
    var plan =
        new DiagnosisPlan(
            defaults.innerStep(), testSamples, defaults.replicates(), defaults.seed());
    var reader = TaskTableReader.of(new ColumnChoice("task", "y", List.of()));
    try (InputStream in = Files.newInputStream(ProjectHome.find().resolve(EXAMPLE))) {
      Diagnosis diagnosis = Diagnosis.of(reader.read(in, bytes -> {}).tasks(), plan);
      return new DiagnosedLandscapeStudy(diagnosis, plan, EXAMPLE + " (simulated)");
    } catch (IOException e) {
      throw new UncheckedIOException(EXAMPLE + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return "diagnosed-landscape";
  }

  /** A row a task, the easiest first, then a row for each solution. */
  @Override
  public Table run() {
    Table table =
        Table.create(
            name(),
            StringColumn.create("point"),
            DoubleColumn.create("cluster"),
            DoubleColumn.create("curvature"),
            DoubleColumn.create("first"),
            DoubleColumn.create("second"));
    PrincipalPlane plane =
        PrincipalPlane.of(diagnosis.tasks().stream().map(TaskEstimate::optimum).toList())
            .towards(last().centre());
    diagnosis.tasks().stream()
        .sorted(Comparator.comparingDouble(TaskEstimate::curvature).reversed())
        .forEach(
            task -> {
              double cluster = task.cluster() + 1.0;
              append(table, task.task(), cluster, task.curvature(), plane.at(task.optimum()));
            });
    append(table, "NAL", Double.NaN, Double.NaN, plane.at(diagnosis.nal()));
    append(table, "MAML", Double.NaN, Double.NaN, plane.at(diagnosis.maml()));
    return table;
  }

  private HardnessCluster last() {
    return diagnosis.clusters().get(diagnosis.clusters().size() - 1);
  }

  private static void append(
      Table table, String point, double cluster, double curvature, double[] at) {
    table.stringColumn("point").append(point);
    table.doubleColumn("cluster").append(cluster);
    table.doubleColumn("curvature").append(curvature);
    table.doubleColumn("first").append(at[0]);
    table.doubleColumn("second").append(at[1]);
  }

  @Override
  public Figure figure(Table table) {
    Plot hardness = Plot.titled("How hard").axes("tasks, the easiest first", "curvature ρ").logY();
    Plot geography =
        Plot.titled("Where")
            .axes("first principal direction", "second principal direction")
            .equalAspect();
    int clusters = diagnosis.clusters().size();
    for (int k = 0; k < clusters; k++) {
      double cluster = k + 1.0;
      int[] rows = rows(table, i -> table.doubleColumn("cluster").getDouble(i) == cluster);
      double[] places = IntStream.of(rows).mapToDouble(i -> i + 1.0).toArray();
      hardness.scatter(label(k), places, values(table, "curvature", rows), ink(k));
      geography.scatter(
          label(k), values(table, "first", rows), values(table, "second", rows), ink(k));
    }
    for (String solution : SOLUTIONS) {
      int[] rows = rows(table, i -> table.stringColumn("point").get(i).equals(solution));
      double x = values(table, "first", rows)[0];
      double y = values(table, "second", rows)[0];
      geography.marker(x, y, solution, solution.equals("NAL") ? Palette.NAL : Palette.MAML);
    }
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Left: the curvatures of the tasks in falling order, which form clusters. Right: their"
                + " optima in a plane, each cluster around its centre, with NAL's solution near the"
                + " easy ones and MAML's nearer to the hard ones.")
        .parameters(parameters())
        .panel(hardness)
        .panel(geography)
        .panelSize(800, 620)
        .build();
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

  private static int[] rows(Table table, IntPredicate chosen) {
    return IntStream.range(0, table.rowCount()).filter(chosen).toArray();
  }

  private static double[] values(Table table, String column, int[] rows) {
    return IntStream.of(rows).mapToDouble(i -> table.doubleColumn(column).getDouble(i)).toArray();
  }

  private String caption() {
    return ("The tasks of %s as the diagnosis estimates them, %d tasks of %d features: (a) curvature"
            + " ρ = tr Σ/d of each; (b) optima, shrunk towards the centre of their cluster as their"
            + " rows leave open, and the solutions of NAL (square) and MAML (circle), in the first two"
            + " principal directions of the optima. Green triangles: the easiest cluster; purple"
            + " diamonds: the hardest. One step of α = %s on m = %d samples; %d bootstrap replicates,"
            + " seed %d.")
        .formatted(
            source,
            diagnosis.tasks().size(),
            diagnosis.features(),
            Captions.number(diagnosis.innerStep()),
            diagnosis.testSamples(),
            plan.replicates(),
            plan.seed());
  }

  private Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("source", source);
    parameters.put("tasks", diagnosis.tasks().size());
    parameters.put("features", diagnosis.features());
    parameters.put("innerStep", diagnosis.innerStep());
    parameters.put("testSamples", diagnosis.testSamples());
    parameters.put("replicates", plan.replicates());
    parameters.put("seed", plan.seed());
    return parameters;
  }
}

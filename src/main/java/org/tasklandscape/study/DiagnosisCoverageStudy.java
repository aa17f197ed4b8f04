package org.tasklandscape.study;

import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.diagnosis.DiagnosisLandscape;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Does the 95 % interval of a diagnosis cover the gain of the population where it claims to know,
 * and how often does it say that the data cannot tell?
 *
 * @param landscapes what tables are drawn from
 * @param innerStep α
 * @param testSamples m
 * @param replicates of each bootstrap
 * @param runs tables of each landscape, at least 1
 * @param seed of the tables and replicates
 */
public record DiagnosisCoverageStudy(
    List<DiagnosisLandscape> landscapes,
    double innerStep,
    int testSamples,
    int replicates,
    int runs,
    long seed)
    implements LegacyStudy {
  private static final double LEAST = 0.9;
  private static final double MOST = 0.99;
  private static final double NOMINAL = 0.95;

  /**
   * Checks the number of runs and copies the list.
   *
   * @throws IllegalArgumentException if there are no runs, or fewer than two landscapes
   */
  public DiagnosisCoverageStudy {
    landscapes = List.copyOf(landscapes);
    if (runs < 1) {
      throw new IllegalArgumentException("must have runs >= 1, got " + runs);
    }
    if (landscapes.size() < 2) {
      throw new IllegalArgumentException(
          "must have at least 2 landscapes, got " + landscapes.size());
    }
  }

  /** {@return the study of every landscape, 200 tables each} */
  public static DiagnosisCoverageStudy defaults() {
    return new DiagnosisCoverageStudy(
        List.of(DiagnosisLandscape.values()), 1, 100, 1000, 200, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "diagnosis-coverage";
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("landscape"));
    NumberColumns.create(table, List.of("tasks", "rows", "gain"));
    EstimateColumns.create(table, "told", "covered", "coveredOfAll");
    NumberColumns.create(table, List.of("width", "useMaml", "useNal", "noDifference", "wrong"));
    Streams streams = new Streams(seed, name());
    Adaptation step = Adaptation.step(innerStep, testSamples);
    for (DiagnosisLandscape landscape : landscapes) {
      DiagnosisRuns seen = DiagnosisRuns.of(landscape, step, replicates, runs, streams);
      table.stringColumn("landscape").append(landscape.label());
      table.doubleColumn("tasks").append(landscape.tasks());
      table.doubleColumn("rows").append(landscape.rows());
      table.doubleColumn("gain").append(seen.gain());
      EstimateColumns.append(table, "told", seen.toldShare());
      EstimateColumns.append(table, "covered", seen.coverage());
      EstimateColumns.append(table, "coveredOfAll", seen.coverageOfAll());
      table.doubleColumn("width").append(seen.width());
      table.doubleColumn("useMaml").append(seen.count(DiagnosisVerdict.USE_MAML));
      table.doubleColumn("useNal").append(seen.count(DiagnosisVerdict.USE_NAL));
      table.doubleColumn("noDifference").append(seen.count(DiagnosisVerdict.NO_DIFFERENCE));
      table.doubleColumn("wrong").append(seen.wrong(DiagnosisVerdict.WORTHWHILE));
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    int count = table.rowCount();
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = table.stringColumn("landscape").get(count - 1 - i);
    }
    Plot covered =
        Plot.titled("interval covers the gain")
            .axes("share of the runs that tell", "")
            .yNames(names)
            .xRange(0.7, 1)
            .vertical(LEAST, "", Palette.LIMIT)
            .vertical(MOST, "", Palette.LIMIT)
            .vertical(NOMINAL, "", Palette.BOUND);
    draw(covered, table, "covered", Palette.MAML);
    Plot silent =
        Plot.titled("the data can tell").axes("share of the runs", "").yNames(names).xRange(0, 1);
    draw(silent, table, "told", Palette.EASY);
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Two panels with one row for each landscape. Left: shares of intervals that cover the"
                + " gain, near 95 per cent. Right: shares of tables that give a verdict, from none"
                + " to all.")
        .parameters(Parameters.of(this))
        .columns(2)
        .panelSize(900, 760)
        .panel(covered)
        .panel(silent)
        .build();
  }

  /** The first landscape at the top; what is unknown is not drawn. */
  private static void draw(Plot plot, Table table, String name, Ink ink) {
    int count = table.rowCount();
    int[] known =
        IntStream.range(0, count)
            .filter(i -> !Double.isNaN(table.doubleColumn(name).getDouble(i)))
            .toArray();
    double[] y = IntStream.of(known).mapToDouble(i -> count - 1.0 - i).toArray();
    double[] x = values(table, name, known);
    double[] lower = values(table, name + "Lower", known);
    double[] upper = values(table, name + "Upper", known);
    for (int i = 0; i < x.length; i++) {
      plot.line(
          "", new double[] {lower[i], upper[i]}, new double[] {y[i], y[i]}, ink.with(Dash.SOLID));
    }
    plot.scatter("", x, y, ink);
  }

  private static double[] values(Table table, String name, int[] rows) {
    return IntStream.of(rows).mapToDouble(i -> table.doubleColumn(name).getDouble(i)).toArray();
  }

  private String caption() {
    return ("Tables of tasks drawn from known landscapes, %d of each: (a) where the diagnosis gives"
            + " a verdict, the share of its 95 %% intervals that cover the gain of the population,"
            + " solved in closed form; dotted: 95 %%, dashed: 90 and 99 %%; no point where no table gave a verdict."
            + " (b) The share of tables that gave one. Lines: Wilson's 95 %% intervals. Where the gain is 1"
            + " exactly an interval can miss it from above only. α = %s, m = %d, %d bootstrap"
            + " replicates, seed %d. Two clusters: %s; the others change what they are named after;"
            + " %d tasks of %d rows but where the table says otherwise. The parameters are the"
            + " companion's own choice.")
        .formatted(
            runs,
            Captions.number(innerStep),
            testSamples,
            replicates,
            seed,
            Captions.of(DiagnosisLandscape.favourable()),
            DiagnosisLandscape.TWO_CLUSTERS.tasks(),
            DiagnosisLandscape.TWO_CLUSTERS.rows());
  }
}

package org.tasklandscape.chapter.diagnose;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The gain that a diagnosis predicts of real tables, beside the gain that cross-validation over
 * their tasks realises: what {@code src/examples/RealTables.R} found.
 *
 * @param results the file of what it found
 */
public record RealTables(String results) implements FigureStudy<RealTables.Row> {
  private static final double APART = 0.18;

  /** Gains are shown within these. */
  private static final double LOW = 0.6;

  private static final double HIGH = 1.5;

  /**
   * A table.
   *
   * @param table its name
   * @param source the R package that it comes with
   * @param rows of it
   * @param tasks how many
   * @param features how many
   * @param samples m
   * @param verdict of the diagnosis
   * @param predicted G; NaN where it is not told
   * @param realised G by cross-validation
   * @param ridge the excess risk of ridge towards NAL over MAML's, by the same cross-validation
   */
  public record Row(
      String table,
      String source,
      int rows,
      int tasks,
      int features,
      int samples,
      DiagnosisVerdict verdict,
      @Ends Estimate predicted,
      @Ends Estimate realised,
      @Ends Estimate ridge) {

    /** {@return whether the predicted interval and the realised one have a gain in common} */
    public boolean agree() {
      return predicted.lower() <= realised.upper() && realised.lower() <= predicted.upper();
    }

    /** {@return whether the whole interval of what was realised is worth MAML's while} */
    public boolean isWorthwhile() {
      return realised.lower() > DiagnosisVerdict.WORTHWHILE;
    }
  }

  /** {@return the committed results} */
  public static RealTables defaults() {
    return new RealTables("src/diagnosis/real-tables.csv");
  }

  @Override
  public Rows<Row> run() {
    Csv csv = Csv.read(ProjectHome.find().resolve(results));
    return csv.rows().stream()
        .map(cells -> row(csv.columns(), cells))
        .sorted(Comparator.comparingDouble(row -> -row.realised().value()))
        .collect(Rows.collect(Row.class));
  }

  private static Row row(List<String> columns, List<String> cells) {
    Function<String, String> at = name -> cells.get(columns.indexOf(name));
    return new Row(
        at.apply("table"),
        at.apply("package"),
        Integer.parseInt(at.apply("rows")),
        Integer.parseInt(at.apply("tasks")),
        Integer.parseInt(at.apply("features")),
        Integer.parseInt(at.apply("m")),
        DiagnosisVerdict.valueOf(at.apply("verdict")),
        estimate(at, "gain"),
        estimate(at, "realised"),
        estimate(at, "ridge"));
  }

  /** Quantiles of a bootstrap need not hold the value itself. */
  private static Estimate estimate(Function<String, String> at, String name) {
    if (at.apply(name).isEmpty()) {
      return Estimate.unknown();
    }
    double value = Double.parseDouble(at.apply(name));
    double lower = Math.min(value, Double.parseDouble(at.apply(name + "Lower")));
    double upper = Math.max(value, Double.parseDouble(at.apply(name + "Upper")));
    return new Estimate(value, (upper - lower) / (2 * Estimate.NORMAL_QUANTILE), lower, upper);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    String[] names = new String[rows.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = rows.list().get(names.length - 1 - i).table();
    }
    Plot plot =
        Plot.titled("")
            .axes("gain of MAML over NAL", "")
            .logX()
            .yNames(names)
            .xRange(LOW, HIGH)
            .vertical(1, "", Palette.BOUND)
            .vertical(DiagnosisVerdict.WORTHWHILE, "", Palette.LIMIT);
    draw(plot, rows, Row::predicted, "predicted", Palette.MAML, APART);
    draw(plot, rows, Row::realised, "realised", Palette.EASY, -APART);
    return Words.of(this)
        .with("low", LOW)
        .with("high", HIGH)
        .with("worthwhile", DiagnosisVerdict.WORTHWHILE)
        .figure()
        .panelSize(1100, 900)
        .panel(plot)
        .build();
  }

  /** The first table at the top; what is unknown is not drawn. */
  private static void draw(
      Plot plot,
      Rows<Row> rows,
      Function<Row, Estimate> estimate,
      String name,
      Ink ink,
      double shift) {
    List<Row> all = rows.list();
    List<Row> known = all.stream().filter(row -> within(estimate.apply(row)) != null).toList();
    double[] y =
        known.stream().mapToDouble(row -> all.size() - 1.0 - all.indexOf(row) + shift).toArray();
    for (int i = 0; i < y.length; i++) {
      double[] ends = within(estimate.apply(known.get(i)));
      plot.interval(ends[0], ends[1], y[i], ink);
    }
    double[] x =
        known.stream()
            .mapToDouble(row -> Math.min(HIGH, Math.max(LOW, estimate.apply(row).value())))
            .toArray();
    plot.scatter(name, x, y, ink);
  }

  /** The part of an interval that is shown; null where there is none. */
  private static double[] within(Estimate estimate) {
    if (Double.isNaN(estimate.value())) {
      return null;
    }
    double lower = Math.min(HIGH, Math.max(LOW, estimate.lower()));
    double upper = Math.min(HIGH, Math.max(LOW, estimate.upper()));
    return new double[] {lower, Math.max(lower, upper)};
  }
}

package org.tasklandscape.chapter.diagnose;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tasklandscape.diagnosis.DiagnosisLandscape;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.experiment.CoverageRuns;
import org.tasklandscape.experiment.CoverageRuns.Run;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Is a diagnosis wrong where it speaks, and does its 95 % interval cover the gain of the
 * population? Counted over the committed runs, which were announced.
 *
 * @param table the file of the runs
 * @param seed that drew their tables
 */
public record DiagnosisCoverage(String table, long seed)
    implements FigureStudy<DiagnosisCoverage.Row> {
  private static final double LEAST = 0.9;
  private static final double MOST = 0.99;

  /** The largest share of wrong verdicts that is asked for. */
  private static final double WRONG = 0.05;

  /** Below this gain an interval misses on one side only, and may cover more often. */
  private static final double ONE_SIDED = 1.05;

  private static final double APART = 0.18;

  /**
   * A landscape at one m.
   *
   * @param landscape its name
   * @param testSamples m
   * @param tasks of a table
   * @param rows of a task
   * @param gain G of the population
   * @param wrong the share of all tables whose verdict contradicts G
   * @param told the share of the tables that gave a verdict
   * @param covered the share of those whose interval covers G, unknown where none is told
   * @param coveredOfAll the same share of all that have an interval, told or not
   * @param verdicts how many of each kind
   */
  public record Row(
      String landscape,
      int testSamples,
      int tasks,
      int rows,
      double gain,
      @Ends Estimate wrong,
      @Ends Estimate told,
      @Ends Estimate covered,
      @Ends Estimate coveredOfAll,
      Verdicts verdicts) {

    private static Row of(DiagnosisLandscape landscape, List<Run> runs) {
      List<Run> told = runs.stream().filter(Run::isTold).toList();
      return new Row(
          landscape.label(),
          runs.get(0).testSamples(),
          landscape.tasks(),
          landscape.rows(),
          runs.get(0).truth(),
          Estimate.share(runs.stream().filter(Run::isWrong).count(), runs.size()),
          Estimate.share(told.size(), runs.size()),
          covering(told),
          covering(runs.stream().filter(Run::hasInterval).toList()),
          Verdicts.of(runs));
    }

    private static Estimate covering(List<Run> runs) {
      return runs.isEmpty()
          ? Estimate.unknown()
          : Estimate.share(runs.stream().filter(Run::isCovering).count(), runs.size());
    }

    /** {@return whether some table gave a verdict} */
    public boolean speaks() {
      return told.value() > 0;
    }

    /** {@return whether coverage where it tells is what was asked for} */
    public boolean coversAsAsked() {
      return covered.value() >= LEAST && (covered.value() <= MOST || gain < ONE_SIDED);
    }

    /** {@return whether the whole interval of that coverage lies outside what was asked for} */
    public boolean coversOtherwise() {
      return covered.upper() < LEAST || covered.lower() > MOST && gain >= ONE_SIDED;
    }
  }

  /**
   * Verdicts on the tables of one landscape.
   *
   * @param useMaml for MAML
   * @param useNal for NAL
   * @param noDifference that it makes no difference
   * @param either that either will do
   */
  public record Verdicts(long useMaml, long useNal, long noDifference, long either) {
    private static Verdicts of(List<Run> runs) {
      return new Verdicts(
          count(runs, DiagnosisVerdict.USE_MAML),
          count(runs, DiagnosisVerdict.USE_NAL),
          count(runs, DiagnosisVerdict.NO_DIFFERENCE),
          count(runs, DiagnosisVerdict.EITHER));
    }

    private static long count(List<Run> runs, DiagnosisVerdict verdict) {
      return runs.stream().filter(run -> run.verdict() == verdict).count();
    }
  }

  /** {@return the study of the committed runs} */
  public static DiagnosisCoverage defaults() {
    return new DiagnosisCoverage(CoverageRuns.FILE, CoverageRuns.SEED);
  }

  @Override
  public Rows<Row> run() {
    List<Run> runs = CoverageRuns.read(ProjectHome.find().resolve(table)).all();
    return Arrays.stream(DiagnosisLandscape.values())
        .flatMap(
            landscape ->
                runs.stream()
                    .filter(run -> run.landscape() == landscape)
                    .mapToInt(Run::testSamples)
                    .distinct()
                    .mapToObj(
                        samples ->
                            Row.of(
                                landscape,
                                runs.stream()
                                    .filter(run -> run.landscape() == landscape)
                                    .filter(run -> run.testSamples() == samples)
                                    .toList())))
        .collect(Rows.collect(Row.class));
  }

  /**
   * The share of wrong verdicts among all tables of all landscapes.
   *
   * @param rows of this study
   * @return the share
   */
  public static Estimate wrong(Rows<Row> rows) {
    double tables = rows.size() * (double) CoverageRuns.RUNS;
    double wrong = rows.stream().mapToDouble(row -> row.wrong().value()).sum();
    return Estimate.share(Math.round(wrong * CoverageRuns.RUNS), Math.round(tables));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    List<String> landscapes = rows.stream().map(Row::landscape).distinct().toList();
    String[] names = new String[landscapes.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = landscapes.get(names.length - 1 - i);
    }
    Plot wrong =
        Plot.titled("verdict is wrong")
            .axes("share of all tables", "")
            .yNames(names)
            .xRange(0, 0.2)
            .vertical(WRONG, "", Palette.LIMIT);
    draw(wrong, rows, names, Row::wrong);
    Plot covered =
        Plot.titled("interval covers the gain")
            .axes("share of the tables that tell", "")
            .yNames(names)
            .xRange(0, 1)
            .vertical(LEAST, "", Palette.LIMIT)
            .vertical(MOST, "", Palette.LIMIT)
            .vertical(Estimate.COVERAGE, "", Palette.BOUND);
    draw(covered, rows, names, Row::covered);
    Plot telling =
        Plot.titled("the data can tell").axes("share of all tables", "").yNames(names).xRange(0, 1);
    draw(telling, rows, names, Row::told);
    return Words.of(this)
        .with("world", DiagnosisLandscape.favourable())
        .with("tasks", DiagnosisLandscape.TWO_CLUSTERS.tasks())
        .with("rows", DiagnosisLandscape.TWO_CLUSTERS.rows())
        .with("runs", CoverageRuns.RUNS)
        .with("replicates", DiagnosisPlan.defaults().replicates())
        .figure()
        .columns(2)
        .panelSize(900, 1000)
        .panel(wrong)
        .panel(covered)
        .panel(telling)
        .build();
  }

  /** m = 10 above, the larger below the line of its landscape; what is unknown is not drawn. */
  private static void draw(
      Plot plot, Rows<Row> rows, String[] names, Function<Row, Estimate> estimate) {
    int[] samples = rows.stream().mapToInt(Row::testSamples).distinct().sorted().toArray();
    for (int kind = 0; kind < samples.length; kind++) {
      int own = samples[kind];
      Ink ink = kind == 0 ? Palette.EASY : Palette.MAML;
      double shift = kind == 0 ? APART : -APART;
      List<Row> known =
          rows.stream()
              .filter(row -> row.testSamples() == own)
              .filter(row -> !Double.isNaN(estimate.apply(row).value()))
              .toList();
      double[] y = known.stream().mapToDouble(row -> place(names, row) + shift).toArray();
      for (int i = 0; i < y.length; i++) {
        Estimate share = estimate.apply(known.get(i));
        plot.interval(share.lower(), share.upper(), y[i], ink);
      }
      plot.scatter(
          "m = " + own,
          known.stream().mapToDouble(r -> estimate.apply(r).value()).toArray(),
          y,
          ink);
    }
  }

  private static int place(String[] names, Row row) {
    return IntStream.range(0, names.length)
        .filter(i -> names[i].equals(row.landscape()))
        .findFirst()
        .orElseThrow();
  }
}

package org.tasklandscape.chapter.diagnose;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisLandscape;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.diagnosis.TableSampler;
import org.tasklandscape.diagnosis.TaskMoments;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Does the 95 % interval of a diagnosis cover the gain of the population where it claims to know,
 * and how often does it say that the data cannot tell?
 *
 * @param landscapes what tables are drawn from, at least 2
 * @param plan what is asked of each
 * @param runs tables of each landscape, at least 1
 * @param seed of the tables and replicates
 */
public record DiagnosisCoverage(
    List<DiagnosisLandscape> landscapes, DiagnosisPlan plan, int runs, long seed)
    implements FigureStudy<DiagnosisCoverage.Row> {
  private static final double LEAST = 0.9;
  private static final double MOST = 0.99;
  private static final double NOMINAL = 0.95;

  /**
   * A landscape.
   *
   * @param landscape its name
   * @param tasks of a table
   * @param rows of a task
   * @param gain G of the population
   * @param told the share of the tables that gave a verdict
   * @param covered the share of those whose interval covers G, unknown where none is told
   * @param coveredOfAll the same share of all that have an interval, told or not
   * @param width the mean of upper end over lower end, of the told; NaN where none is told
   * @param verdicts how many of each kind
   */
  public record Row(
      String landscape,
      int tasks,
      int rows,
      double gain,
      @Ends Estimate told,
      @Ends Estimate covered,
      @Ends Estimate coveredOfAll,
      double width,
      Verdicts verdicts) {}

  /**
   * Verdicts on the tables of one landscape.
   *
   * @param useMaml for MAML
   * @param useNal for NAL
   * @param noDifference that it makes no difference
   * @param either that either will do
   * @param wrong those on the wrong side of a gain worth while
   */
  public record Verdicts(long useMaml, long useNal, long noDifference, long either, long wrong) {
    /** {@return how many tables gave a verdict} */
    public long told() {
      return useMaml + useNal + noDifference + either;
    }
  }

  /** Diagnoses of many tables of one landscape, against G of its population. */
  private record Runs(double gain, List<Diagnosis> all) {
    List<Diagnosis> told() {
      return all.stream().filter(run -> run.verdict() != DiagnosisVerdict.CANNOT_TELL).toList();
    }

    Row row(DiagnosisLandscape landscape) {
      return new Row(
          landscape.label(),
          landscape.tasks(),
          landscape.rows(),
          gain,
          Estimate.share(told().size(), all.size()),
          covered(told()),
          covered(all.stream().filter(run -> !Double.isNaN(run.gain().value())).toList()),
          width(),
          new Verdicts(
              count(run -> run.verdict() == DiagnosisVerdict.USE_MAML),
              count(run -> run.verdict() == DiagnosisVerdict.USE_NAL),
              count(run -> run.verdict() == DiagnosisVerdict.NO_DIFFERENCE),
              count(run -> run.verdict() == DiagnosisVerdict.EITHER),
              count(this::wrong)));
    }

    private long count(Predicate<Diagnosis> condition) {
      return told().stream().filter(condition).count();
    }

    private boolean wrong(Diagnosis run) {
      return run.verdict().isWrongAt(gain);
    }

    private Estimate covered(List<Diagnosis> runs) {
      long covering =
          runs.stream()
              .filter(run -> run.gain().lower() <= gain && gain <= run.gain().upper())
              .count();
      return runs.isEmpty() ? Estimate.unknown() : Estimate.share(covering, runs.size());
    }

    private double width() {
      return told().stream()
          .mapToDouble(run -> run.gain().upper() / run.gain().lower())
          .average()
          .orElse(Double.NaN);
    }
  }

  /** Checks the number of runs and copies the list. */
  public DiagnosisCoverage {
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
  public static DiagnosisCoverage defaults() {
    return new DiagnosisCoverage(
        List.of(DiagnosisLandscape.values()), DiagnosisPlan.defaults(), 200, Landscapes.SEED);
  }

  @Override
  public Rows<Row> run() {
    return landscapes.stream()
        .map(landscape -> runs(landscape).row(landscape))
        .collect(Rows.collect(Row.class));
  }

  /** Each table with seeds of its own, so that any number of threads gives the same bytes. */
  private Runs runs(DiagnosisLandscape landscape) {
    Streams streams = new Streams(seed, name());
    TableSampler sampler = landscape.sampler();
    List<Diagnosis> all =
        Trials.onAllCores()
            .run(
                runs,
                run -> {
                  RandomStream stream = streams.stream(landscape.label(), run);
                  List<TaskMoments> table =
                      sampler.draw(landscape.tasks(), landscape.rows(), stream);
                  return Diagnosis.of(
                      table,
                      plan.withReplicates(plan.replicates(), stream.nextLong()),
                      new Trials(1));
                });
    return new Runs(landscape.gain(plan), all);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    int count = rows.size();
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = rows.list().get(count - 1 - i).landscape();
    }
    Plot covered =
        Plot.titled("interval covers the gain")
            .axes("share of the runs that tell", "")
            .yNames(names)
            .xRange(0.7, 1)
            .vertical(LEAST, "", Palette.LIMIT)
            .vertical(MOST, "", Palette.LIMIT)
            .vertical(NOMINAL, "", Palette.BOUND);
    draw(covered, rows, Row::covered, Palette.MAML);
    Plot silent =
        Plot.titled("the data can tell").axes("share of the runs", "").yNames(names).xRange(0, 1);
    draw(silent, rows, Row::told, Palette.EASY);
    return words().columns(2).panelSize(900, 760).panel(covered).panel(silent).build();
  }

  /** The first landscape at the top; what is unknown is not drawn. */
  private static void draw(Plot plot, Rows<Row> rows, Function<Row, Estimate> estimate, Ink ink) {
    List<Estimate> shares = rows.estimates(estimate);
    int[] known =
        IntStream.range(0, shares.size())
            .filter(i -> !Double.isNaN(shares.get(i).value()))
            .toArray();
    double[] y = IntStream.of(known).mapToDouble(i -> shares.size() - 1.0 - i).toArray();
    for (int i = 0; i < known.length; i++) {
      Estimate share = shares.get(known[i]);
      double[] ends = {share.lower(), share.upper()};
      plot.line("", ends, new double[] {y[i], y[i]}, ink.with(Dash.SOLID));
    }
    plot.scatter("", IntStream.of(known).mapToDouble(i -> shares.get(i).value()).toArray(), y, ink);
  }

  private FigureBuilder words() {
    return Words.of(this)
        .with("world", DiagnosisLandscape.favourable())
        .with("tasks", DiagnosisLandscape.TWO_CLUSTERS.tasks())
        .with("rows", DiagnosisLandscape.TWO_CLUSTERS.rows())
        .figure();
  }
}

package org.tasklandscape.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisLandscape;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.diagnosis.TableSampler;
import org.tasklandscape.diagnosis.TaskMoments;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * Diagnoses of many tables whose gain is known, one row each: what {@code src/diagnosis/rules.md}
 * announces. {@code make diagnosis-coverage} writes them, one landscape and m at a time, and goes
 * on where it was interrupted; the rows depend on the seed alone.
 *
 * @param all the runs
 */
public record CoverageRuns(List<Run> all) {
  /** The committed table. */
  public static final String FILE = "src/diagnosis/coverage.csv";

  /** Tables of each landscape and m. */
  public static final int RUNS = 200;

  /** What selects the tables. */
  public static final long SEED = 31_013;

  private static final int DIGITS = 6;
  private static final List<String> COLUMNS =
      List.of("landscape", "m", "run", "truth", "verdict", "gain", "lower", "upper");

  /** The default m, and one at which gains are large. */
  private static final List<Integer> SAMPLES = List.of(DiagnosisPlan.defaults().testSamples(), 100);

  /**
   * A diagnosis.
   *
   * @param landscape that the table is of
   * @param testSamples m
   * @param run the number of the table
   * @param truth G of the population, in closed form
   * @param verdict of the diagnosis
   * @param gain as estimated; NaN where it is not
   * @param lower the end of its interval
   * @param upper the other end
   */
  public record Run(
      DiagnosisLandscape landscape,
      int testSamples,
      int run,
      double truth,
      DiagnosisVerdict verdict,
      double gain,
      double lower,
      double upper) {

    private List<String> cells() {
      return List.of(
          landscape.label(),
          String.valueOf(testSamples),
          String.valueOf(run),
          number(truth),
          verdict.name(),
          number(gain),
          number(lower),
          number(upper));
    }

    private static String number(double value) {
      return Double.isNaN(value) ? "" : Numbers.rounded(value, DIGITS);
    }

    private static Run of(List<String> cells) {
      return new Run(
          landscape(cells.get(0)),
          Integer.parseInt(cells.get(1)),
          Integer.parseInt(cells.get(2)),
          value(cells.get(3)),
          DiagnosisVerdict.valueOf(cells.get(4)),
          value(cells.get(5)),
          value(cells.get(6)),
          value(cells.get(7)));
    }

    private static double value(String cell) {
      return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static DiagnosisLandscape landscape(String label) {
      for (DiagnosisLandscape landscape : DiagnosisLandscape.values()) {
        if (landscape.label().equals(label)) {
          return landscape;
        }
      }
      throw new IllegalArgumentException("must have a landscape of the study, got " + label);
    }

    /** {@return whether there is an interval} */
    public boolean hasInterval() {
      return !Double.isNaN(gain);
    }

    /** {@return whether the diagnosis gave a verdict} */
    public boolean isTold() {
      return verdict != DiagnosisVerdict.CANNOT_TELL;
    }

    /** {@return whether the interval covers G} */
    public boolean isCovering() {
      return lower <= truth && truth <= upper;
    }

    /** {@return whether the verdict contradicts G} */
    public boolean isWrong() {
      return verdict.isWrongAt(truth);
    }
  }

  /** Copies the list. */
  public CoverageRuns {
    all = List.copyOf(all);
  }

  /** {@return the committed runs} */
  public static CoverageRuns committed() {
    return read(ProjectHome.find().resolve(FILE));
  }

  /**
   * Reads a table.
   *
   * @param file that {@link #main} has written
   * @return its runs
   * @throws IllegalArgumentException if it is another
   */
  public static CoverageRuns read(Path file) {
    Csv csv = Csv.read(file);
    if (!csv.columns().equals(COLUMNS)) {
      throw new IllegalArgumentException(
          file + ": must have the columns " + COLUMNS + ", got " + csv.columns());
    }
    return new CoverageRuns(csv.rows().stream().map(Run::of).toList());
  }

  /**
   * The tables of one landscape and m, each with seeds of its own.
   *
   * @param landscape what they are drawn from
   * @param testSamples m
   * @param runs how many
   * @param trials the threads
   * @return a run for each; the same on any number of threads
   */
  public static List<Run> draw(
      DiagnosisLandscape landscape, int testSamples, int runs, Trials trials) {
    DiagnosisPlan plan = DiagnosisPlan.defaults().withTestSamples(testSamples);
    double truth = landscape.gain(plan);
    TableSampler sampler = landscape.sampler();
    Streams streams = new Streams(SEED, "diagnosis-coverage");
    String name = landscape.name() + " " + testSamples;
    return trials.run(
        runs,
        run -> {
          RandomStream stream = streams.stream(name, run);
          List<TaskMoments> table = sampler.draw(landscape.tasks(), landscape.rows(), stream);
          DiagnosisPlan own = plan.withReplicates(plan.replicates(), stream.nextLong());
          Diagnosis seen = Diagnosis.of(table, own, new Trials(1));
          return new Run(
              landscape,
              testSamples,
              run,
              truth,
              seen.verdict(),
              seen.gain().value(),
              seen.gain().lower(),
              seen.gain().upper());
        });
  }

  /**
   * Writes the table, or goes on with it.
   *
   * @param args the file
   */
  public static void main(String[] args) {
    Path file = Path.of(args.length > 0 ? args[0] : FILE);
    List<Run> runs = new ArrayList<>(Files.exists(file) ? read(file).all() : List.of());
    for (DiagnosisLandscape landscape : DiagnosisLandscape.values()) {
      for (int samples : SAMPLES) {
        if (runs.stream()
            .noneMatch(run -> run.landscape == landscape && run.testSamples == samples)) {
          runs.addAll(draw(landscape, samples, RUNS, Trials.onAllCores()));
          List<List<String>> rows = runs.stream().map(Run::cells).toList();
          AtomicFile.write(file, new Csv(COLUMNS, rows).text());
        }
      }
    }
  }
}

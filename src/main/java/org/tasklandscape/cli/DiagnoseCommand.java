package org.tasklandscape.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tasklandscape.diagnosis.DiagnosedTable;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.FeatureException;
import org.tasklandscape.diagnosis.Intercept;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Quoted;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.RemoteTables;
import org.tasklandscape.table.SumsFile;
import org.tasklandscape.table.TableException;
import org.tasklandscape.table.TableSummary;
import org.tasklandscape.table.TableSums;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether MAML is worth its while on a reader's own data. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    sortOptions = false,
    description = {
      "Should you use MAML on your tasks? Estimates their landscape from a table of samples and"
          + " predicts what MAML gains over NAL.",
      "",
      "DATA is CSV with a header, a row a sample, gzipped or not: commas, semicolons or tabs,"
          + " UTF-8, numbers with a decimal point, no empty cells. It is read as a stream and may be"
          + " larger than memory. - stands for stdin.",
      "",
      "Several DATA are parts of one table: the diagnosis depends on the rows, not on their order or"
          + " files. --sums writes the sums of a part, from which the rows of a task cannot be told if"
          + " they are many (of one row they are the row); files of sums are DATA like tables, so that"
          + " machines, or houses that may not share rows, can diagnose together.",
      "",
      "--on a cluster, DATA are files and folders that all its machines read (hdfs:, s3a:, gs:, file:),"
          + " of CSV or of Parquet (*.parquet); the diagnosis is the same to the byte."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:diagnosed, whatever the verdict",
      "64:bad arguments or bad input",
      ErrorLine.OUTPUT_CODE
    })
final class DiagnoseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DATA",
      arity = "1..*",
      description = "The table, or its parts: tables, and sums of tables.")
  private List<String> places;

  @Option(
      names = "--task",
      paramLabel = "COLUMN",
      description = "The column that names the task of a row; any text. Of a table, required.")
  private String task;

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "The column to be predicted. Of a table, required.")
  private String target;

  @Option(
      names = "--features",
      paramLabel = "COLUMN",
      split = ",",
      description = "The columns to predict from. Default: all others.")
  private List<String> features = List.of();

  @Option(
      names = "--inner-step",
      paramLabel = "A",
      description =
          "Step size of the adaptation of both methods. Default: for each the one that serves it best.")
  private Double innerStep;

  @Option(
      names = "--test-samples",
      paramLabel = "M",
      description = "Samples a new task is adapted on. Default: ${DEFAULT-VALUE}.")
  private int testSamples = DiagnosisPlan.defaults().testSamples();

  @Option(
      names = "--intercept",
      paramLabel = "own|known",
      description =
          "What is known of a new task's mean: its own M rows' mean, or the true one, which no"
              + " learner has. Default: own.")
  private InterceptOption intercept = InterceptOption.OWN;

  @Option(
      names = "--standardize",
      description =
          "Counts each feature in units of its standard deviation within tasks, and the step so, too.")
  private boolean standardised;

  @Option(
      names = "--missing",
      paramLabel = "refuse|drop",
      description =
          "What is done with a row that lacks a number: an empty cell, NA, NaN or null. Default: refuse.")
  private MissingOption missing = MissingOption.REFUSE;

  @Option(
      names = "--indicator",
      paramLabel = "COLUMN=LEVEL",
      description =
          "Makes a feature of a column of text, 1 where it holds LEVEL and 0 elsewhere; again for"
              + " each level.")
  private List<String> indicators = List.of();

  @Option(
      names = "--sums",
      paramLabel = "FILE",
      description =
          "Writes the sums of DATA, exact, to FILE, which is new or one of sums, and diagnoses nothing.")
  private Path sumsFile;

  @Option(names = "--threads", paramLabel = "K", description = "Default: one for each processor.")
  private int threads = Trials.onAllCores().threads();

  @Mixin private OnOption on;

  @Option(names = "--json", description = "Prints JSON, numbers in full, with every task.")
  private boolean json;

  /** What is known of the mean. */
  enum InterceptOption {
    OWN,
    KNOWN
  }

  /** What is done with gaps. */
  enum MissingOption {
    REFUSE,
    DROP
  }

  @Override
  public Integer call() {
    var trials = new Trials(threads);
    DiagnosisPlan plan = plan();
    if (on.isSubmitted()) {
      columns();
      return on.submit();
    }
    TableSums sums = on.isCluster() ? remote() : local();
    if (sumsFile != null) {
      return write(sums);
    }
    String file = TableParts.name(places);
    TableSummary table;
    DiagnosedTable diagnosed;
    int tasks = sums.tasks().size();
    try {
      table = sums.take();
      diagnosed = DiagnosedTable.of(table.tasks(), plan, trials);
    } catch (FeatureException e) {
      String named = e.naming(feature -> Quoted.of(sums.features().get(feature)));
      throw new IllegalArgumentException(file + ": " + named, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new IllegalArgumentException(
          "%s: must have fewer tasks or features for this memory, got %d and %d; java -Xmx gives more"
              .formatted(file, tasks, sums.features().size()),
          e);
    }
    var report = new DiagnosisReport(table, diagnosed.diagnosis(), diagnosed.predictors());
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.json() : report.toString());
    out.flush();
    return 0;
  }

  private DiagnosisPlan plan() {
    DiagnosisPlan plan = DiagnosisPlan.defaults();
    if (intercept == InterceptOption.KNOWN) {
      plan = plan.withIntercept(Intercept.KNOWN);
    }
    plan = plan.withTestSamples(testSamples);
    plan = standardised ? plan.withStandardised() : plan;
    return innerStep == null ? plan : plan.withInnerStep(innerStep);
  }

  private int write(TableSums sums) {
    try {
      SumsFile.write(sumsFile, sums);
    } catch (IOException e) {
      throw FileFault.writing(sumsFile, e);
    }
    PrintWriter out = spec.commandLine().getOut();
    String dropped =
        sums.dropped() == 0
            ? ""
            : String.format(Locale.ROOT, ", %d rows without a number dropped", sums.dropped());
    out.printf(
        Locale.ROOT,
        "%s: %d tasks, %d rows%s%n",
        sumsFile,
        sums.tasks().size(),
        sums.rows(),
        dropped);
    out.flush();
    return 0;
  }

  private TableSums local() {
    var reader =
        new PartReader(
            task == null || target == null ? null : columns(), target, features, threads, advice());
    List<Path> parts = places.stream().map(PartReader::file).toList();
    if (sumsFile != null) {
      TableParts.requirePlace(sumsFile, parts);
    }
    return TableParts.merged(parts, reader::sums);
  }

  private TableSums remote() {
    if (sumsFile != null) {
      TableParts.requirePlace(sumsFile, List.of());
    }
    try (RemoteTables tables = on.tables()) {
      return tables.sums(places, columns());
    } catch (TableException e) {
      throw new IllegalArgumentException(e.getMessage() + (e.isNoFeature() ? advice() : ""), e);
    }
  }

  private ColumnChoice columns() {
    if (task == null || target == null) {
      throw PartReader.unnamed(places.get(0));
    }
    return new ColumnChoice(task, target, features, indicators, missing == MissingOption.DROP);
  }

  /** What options there are for a column of text or a gap. */
  private String advice() {
    String choice = features.isEmpty() ? "; --features names the columns to use" : "";
    return choice + "; for text and gaps see --indicator and --missing";
  }
}

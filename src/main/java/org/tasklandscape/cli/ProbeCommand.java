package org.tasklandscape.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.experiment.ProbePlan;
import org.tasklandscape.experiment.ProbedNetworks;
import org.tasklandscape.files.Json;
import org.tasklandscape.probe.Displacements;
import org.tasklandscape.probe.Geography;
import org.tasklandscape.probe.ProbedTask;
import org.tasklandscape.sampling.Trials;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Predicts, before MAML is trained, what it would gain over NAL. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = {
      "Should you train MAML on your model? Predicts its gain over joint training (NAL) from what"
          + " was measured at a trained NAL solution.",
      "",
      "--measurements FILE holds one JSON object with",
      "  tasks: a list of objects with name, weight, before, after and rest;",
      "  gram: the inner products of the tasks' displacements, row by row.",
      "For each of some tasks that the solution was not trained on: its loss there (before), its"
          + " loss after your adaptation (after) and its loss after fine-tuning from there to rest"
          + " (rest); a displacement is the way in the parameters that this fine-tuning went. weight"
          + " is the task's probability, up to a common factor.",
      "",
      "--features TABLE is CSV, a row a sample, with the columns task, split (support or query) and"
          + " label; all others are the last features of the trained network. Classification alone.",
      "",
      "CONFIG holds one JSON object. As src/networks/probe.json: trains the project's two-layer"
          + " networks by NAL and probes them. As src/fewshot/confirmation.json (train's CONFIG, on"
          + " permuted tasks): writes to DIR what the last features of NAL's networks tell. As"
          + " src/reinforcement/navigation.json (reinforce's CONFIG): writes to DIR what centre and"
          + " line tell at the policies of joint training."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:predicted, whatever the verdict",
      "64:bad arguments or bad input",
      ErrorLine.OUTPUT_CODE,
      ErrorLine.INTERRUPTED_CODE
    })
final class ProbeCommand implements Callable<Integer> {
  /** What the file holds. */
  record Measurements(List<ProbedTask> tasks, List<List<Double>> gram) {
    double[][] matrix() {
      return gram.stream()
          .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
          .toArray(double[][]::new);
    }
  }

  /** Exactly one of them is given. */
  private static final class Source {
    @Parameters(paramLabel = "CONFIG", description = "The networks to train and to probe.")
    private Path config;

    @Option(names = "--measurements", paramLabel = "FILE", description = "The measurements.")
    private Path measurements;

    @Option(names = "--features", paramLabel = "TABLE", description = "The last features.")
    private Path features;
  }

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Of CONFIG, the first N draws alone. Default: all.")
  private Integer draws;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Of few-shot networks: receives heads.csv and head-times.csv. Of policies: probe.csv and"
              + " probe-times.csv.")
  private Path out;

  @Option(
      names = "--networks",
      paramLabel = "DIR",
      description =
          "Of few-shot networks: where train --keep left some; the others are trained again.")
  private Path networks;

  @Option(names = "--resume", description = "Keeps what is finished in --out.")
  private boolean resume;

  @Mixin private ArchiveOptions archives;

  @Option(names = "--threads", paramLabel = "K", description = "Default: one for each processor.")
  private int threads = Trials.onAllCores().threads();

  @Option(names = "--json", description = "Prints JSON, numbers in full, with every task.")
  private boolean json;

  @Override
  public Integer call() {
    if (source.config != null && isOfFewShot(source.config)) {
      return heads();
    }
    if (source.config != null && isOfPolicies(source.config) && networks == null) {
      requireTables("policies");
      return new PolicyProbeRun(source.config, out, resume, threads).probe();
    }
    if (out != null || networks != null || resume) {
      throw new IllegalArgumentException(
          "--out and --resume must come with a CONFIG of few-shot networks or policies, --networks"
              + " with one of few-shot networks, got "
              + (source.config == null ? "no CONFIG" : source.config));
    }
    if (draws != null && source.config == null) {
      throw new IllegalArgumentException("--draws must come with a CONFIG, got none");
    }
    ProbeText report = report();
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.json() : report.toString());
    out.flush();
    return 0;
  }

  /** What these networks learn from has a name. */
  private static boolean isOfFewShot(Path config) {
    return Json.object(config).path("tasks").isTextual();
  }

  /** Policies learn from families. */
  private static boolean isOfPolicies(Path config) {
    return Json.object(config).path("families").isArray();
  }

  /** What is many hours of work goes into tables, all of it. */
  private void requireTables(String what) {
    if (out == null) {
      throw new IllegalArgumentException(what + " must be probed with --out DIR, got none");
    }
    if (draws != null || json) {
      throw new IllegalArgumentException(
          what
              + " must be probed without --draws and --json, as all go into tables, got "
              + (draws == null ? "--json" : "--draws " + draws));
    }
  }

  private int heads() {
    requireTables("few-shot networks");
    if (networks != null && !Files.isDirectory(networks)) {
      throw new IllegalArgumentException(
          "--networks must be a folder that train --keep filled, got " + networks);
    }
    return new HeadRun(source.config, out, networks, resume, threads).probe(archives);
  }

  private ProbeText report() {
    Path file = source.measurements == null ? source.features : source.measurements;
    if (file == null) {
      return networks();
    }
    try {
      return source.measurements == null ? features(file) : measured(file);
    } catch (IllegalArgumentException | ArithmeticException e) {
      String message = e.getMessage();
      throw new IllegalArgumentException(
          message.startsWith(file.toString()) ? message : file + ": " + message, e);
    }
  }

  private static ProbeReport measured(Path file) {
    Measurements measured = Json.record(file, Measurements.class);
    Displacements displacements = Displacements.ofGram(measured.matrix());
    return new ProbeReport(measured.tasks(), new Geography(measured.tasks(), displacements));
  }

  private static HeadReport features(Path file) {
    FeatureTable table = FeatureTable.read(file);
    return new HeadReport(table, table.probe());
  }

  private NetworkReport networks() {
    ProbePlan read = Json.record(source.config, ProbePlan.class);
    ProbePlan plan = draws == null ? read : new ProbePlan(read.plan().first(draws), read.probe());
    NetworkPlan networks = plan.plan();
    try (ProgressBar bar = ConsoleBar.of("probe", networks.landscapesOnDraws()).build()) {
      return new NetworkReport(ProbedNetworks.of(plan, new Trials(threads), bar::stepBy));
    }
  }
}

package org.tasklandscape.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tasklandscape.files.Json;
import org.tasklandscape.probe.Displacements;
import org.tasklandscape.probe.Geography;
import org.tasklandscape.probe.ProbedTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Predicts, for a model trained elsewhere, what MAML would gain over NAL. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = {
      "Should you train MAML on your model? Predicts its gain over joint training (NAL) from what"
          + " was measured at a trained NAL solution.",
      "",
      "FILE holds one JSON object with",
      "  tasks: a list of objects with name, weight, before, after and rest;",
      "  gram: the inner products of the tasks' displacements, row by row.",
      "For each of some tasks that the solution was not trained on: its loss there (before), its"
          + " loss after your adaptation (after) and its loss after fine-tuning from there to rest"
          + " (rest); a displacement is the way in the parameters that this fine-tuning went. weight"
          + " is the task's probability, up to a common factor."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:predicted, whatever the verdict", "64:bad arguments or bad input"})
final class ProbeCommand implements Callable<Integer> {
  /** What the file holds. */
  record Measurements(List<ProbedTask> tasks, List<List<Double>> gram) {
    double[][] matrix() {
      return gram.stream()
          .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
          .toArray(double[][]::new);
    }
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--measurements",
      paramLabel = "FILE",
      required = true,
      description = "The measurements.")
  private Path file;

  @Option(names = "--json", description = "Prints JSON, numbers in full, with every task.")
  private boolean json;

  @Override
  public Integer call() {
    Measurements measured = Json.record(file, Measurements.class);
    ProbeReport report;
    try {
      Displacements displacements = Displacements.ofGram(measured.matrix());
      report = new ProbeReport(measured.tasks(), new Geography(measured.tasks(), displacements));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.json() : report.toString());
    out.flush();
    return 0;
  }
}

package org.tasklandscape.chapter.networkgain;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.experiment.NetworkResults;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.study.Words;

/**
 * A committed table of networks at rest, with the plan that it was made by and one adaptation.
 *
 * @param plan of all its rows
 * @param results what it shows
 */
record RestedNetworks(NetworkPlan plan, NetworkResults results) {
  /** The plan and the table of chapter 09's claims. */
  static final String PLAN = "src/networks/gain.json";

  static final String TABLE = "src/networks/gain.csv";

  /** Reads both; relative names start at the project's folder. */
  static RestedNetworks read(String plan, String table) {
    Path home = ProjectHome.find();
    NetworkPlan planned = Json.record(home.resolve(plan), NetworkPlan.class);
    if (planned.adaptations().size() != 1) {
      throw new IllegalArgumentException(
          "%s must have one adaptation, got %d".formatted(plan, planned.adaptations().size()));
    }
    return new RestedNetworks(planned, NetworkResults.read(home.resolve(table)));
  }

  NetworkPlan.Adaptation adaptation() {
    return plan.adaptations().get(0);
  }

  Cell cell(String network, String landscape) {
    boolean relu = network.equals("ReLU");
    double step = relu ? adaptation().reluStep() : adaptation().erfStep();
    return new Cell(network, landscape, adaptation().steps(), step);
  }

  NetworkPlan.Landscape landscape(String name) {
    List<NetworkPlan.Landscape> all = plan.landscapes();
    return all.stream().filter(l -> l.landscape().equals(name)).findFirst().orElseThrow();
  }

  /** How all networks were trained, in the words of captions. */
  String training() {
    NetworkPlan.Descent descent = plan.training();
    return Words.shared(
        new RestTraining(
            2 * descent.tasks(),
            2 * descent.testTasks(),
            adaptation().steps(),
            adaptation().reluStep(),
            adaptation().erfStep(),
            descent.adamStep(),
            descent.adamMoves(),
            descent.tolerance(),
            descent.lbfgsMoves(),
            plan.starts(),
            plan.seed()));
  }

  /** What is saved beside an artefact. */
  Map<String, Object> parameters(String planFile, String tableFile) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("plan", planFile);
    values.put("table", tableFile);
    values.put("draws", plan.draws());
    values.put("starts", plan.starts());
    values.put("seed", plan.seed());
    values.put("steps", adaptation().steps());
    values.put("reluStep", adaptation().reluStep());
    values.put("erfStep", adaptation().erfStep());
    return values;
  }

  /** What fills rest-training.md, the words of {@link #training}. */
  record RestTraining(
      int tasks,
      int testTasks,
      int steps,
      double reluStep,
      double erfStep,
      double adamStep,
      int adamMoves,
      double tolerance,
      int lbfgsMoves,
      int starts,
      long seed) {}
}

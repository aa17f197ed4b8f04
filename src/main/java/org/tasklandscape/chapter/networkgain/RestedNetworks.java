package org.tasklandscape.chapter.networkgain;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.experiment.NetworkResults;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.files.ProjectHome;

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
    return ("%d training and %d test tasks, half of them easy; exact risks and gradients; %d steps of"
            + " α = %s for ReLU, %s for erf, in training and at test; both methods from the same"
            + " start of N(0, 1) entries by Adam, step %s, %d moves, then by L-BFGS to a gradient"
            + " norm of %s, at most %d moves; of %d starts each method keeps that of its own least"
            + " training risk; seed %d.")
        .formatted(
            2 * descent.tasks(),
            2 * descent.testTasks(),
            adaptation().steps(),
            Numbers.plain(adaptation().reluStep()),
            Numbers.plain(adaptation().erfStep()),
            Numbers.plain(descent.adamStep()),
            descent.adamMoves(),
            Numbers.plain(descent.tolerance()),
            descent.lbfgsMoves(),
            plan.starts(),
            plan.seed());
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
}

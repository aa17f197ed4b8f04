package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.SimulatedRisk;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * E<sub>m</sub> and G in closed form (theory 1.3, 1.4) beside their simulation (theory 1.1, section
 * 2), which shares nothing with it: the table of closed form against simulation.
 *
 * @param draws tasks drawn for each environment
 * @param seed of the simulation
 */
public record RoutesStudy(long draws, long seed) implements LegacyTableStudy {

  /** An environment with its adaptations. */
  private record Case(String name, TaskEnvironment world, Adaptation train, Adaptation test) {}

  /** {@return the study of the published table} */
  public static RoutesStudy defaults() {
    return new RoutesStudy(400_000, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "closed-form-against-simulation";
  }

  @Override
  public String caption() {
    return ("Excess risk after adaptation and gain, in closed form and by simulation of %d tasks "
            + "each (seed %d), with 95 %% intervals and the distance of the two in standard errors. "
            + "Rows 1 to 4: the landscapes of this companion, %s and its variations, each with one "
            + "property changed; %s in training and testing. Row 5: the first with σ² = 1. Row 6: "
            + "the first trained on n_in = 20 and tested on m = 1000. Rows 7 and 8: three tasks in "
            + "d = 3 with unequal covariances and σ² = 0.25, α = 0.8, on 10 samples and on 2, fewer "
            + "than features. The parameters are this companion's choice.")
        .formatted(
            draws, seed, Captions.of(Landscapes.favourable()), Captions.of(Landscapes.step()));
  }

  @Override
  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>(Parameters.of(this));
    parameters.put("cases", cases().stream().map(Case::name).toList());
    return parameters;
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("environment"));
    for (String quantity : List.of("nal", "maml", "gain")) {
      table.addColumns(
          DoubleColumn.create(quantity),
          DoubleColumn.create(quantity + "Simulated"),
          DoubleColumn.create(quantity + "Lower"),
          DoubleColumn.create(quantity + "Upper"),
          DoubleColumn.create(quantity + "StandardErrors"));
    }
    for (Case c : cases()) {
      Comparison exact = Comparison.of(c.world, c.train, c.test);
      SimulatedRisk simulated =
          new RiskSimulation(c.world, c.test, new Streams(seed, name()))
              .run(c.name, draws, exact.nalArray(), exact.mamlArray());
      table.stringColumn("environment").append(c.name);
      append(table, "nal", exact.excessRiskNal(), simulated.excessRisk(0));
      append(table, "maml", exact.excessRiskMaml(), simulated.excessRisk(1));
      append(table, "gain", exact.gain(), simulated.ratio(0, 1));
    }
    return table;
  }

  private static void append(Table table, String quantity, double exact, Estimate simulated) {
    double distance = simulated.value() - exact;
    table.doubleColumn(quantity).append(exact);
    table.doubleColumn(quantity + "Simulated").append(simulated.value());
    table.doubleColumn(quantity + "Lower").append(simulated.lower());
    table.doubleColumn(quantity + "Upper").append(simulated.upper());
    // Where both solutions are one point the ratio is 1 in every draw, and its error is rounding.
    boolean rounding = Math.abs(distance) <= 1e-12 * Math.abs(exact);
    table
        .doubleColumn(quantity + "StandardErrors")
        .append(rounding ? 0 : distance / simulated.standardError());
  }

  private static List<Case> cases() {
    Adaptation step = Landscapes.step();
    Adaptation few = Adaptation.step(step.innerStep(), 20);
    TaskEnvironment favourable = Landscapes.favourable().environment();
    return List.of(
        new Case("favourable", favourable, step, step),
        new Case("no discrepancy", Landscapes.withoutDiscrepancy().environment(), step, step),
        new Case("hard optima spread", Landscapes.spread().environment(), step, step),
        new Case("hard optima near", Landscapes.near().environment(), step, step),
        new Case("noisy", Landscapes.favourable().withNoiseVariance(1).environment(), step, step),
        new Case("few training samples", favourable, few, step),
        new Case(
            "unequal covariances", unequal(), Adaptation.step(0.8, 10), Adaptation.step(0.8, 10)),
        new Case(
            "fewer samples than features",
            unequal(),
            Adaptation.step(0.8, 2),
            Adaptation.step(0.8, 2)));
  }

  /** Three tasks: a flat one, a steep one, and one that is steep in one direction only. */
  private static TaskEnvironment unequal() {
    double noise = 0.25;
    return TaskEnvironment.finite(
        new double[] {0.5, 0.25, 0.25},
        List.of(
            LinearTask.of(
                new double[][] {{0.2, 0.05, 0}, {0.05, 0.1, 0}, {0, 0, 0.15}},
                new double[] {2, 0, 1},
                noise),
            LinearTask.of(
                new double[][] {{1, 0.3, 0.1}, {0.3, 0.9, 0}, {0.1, 0, 1.1}},
                new double[] {-1, 1, 0},
                noise),
            LinearTask.of(
                new double[][] {{1, 0, 0}, {0, 0.05, 0}, {0, 0, 0.05}},
                new double[] {0, -2, 1},
                noise)));
  }
}

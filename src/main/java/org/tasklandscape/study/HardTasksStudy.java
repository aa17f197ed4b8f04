package org.tasklandscape.study;

import java.util.List;
import java.util.Map;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.SimulatedRisk;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Where the gain comes from: the easy and the hard part of both excess risks, E = p<sub>E</sub>
 * E<sub>easy</sub> + p<sub>H</sub> E<sub>hard</sub>, in closed form and simulated, and the share of
 * the hard part in E(w<sub>NAL</sub>) - E(w<sub>MAML</sub>).
 *
 * <p>Easy and hard tasks are simulated apart, so that each part has its own interval.
 *
 * @param world the clusters
 * @param step the adaptation of training and testing
 * @param draws tasks of each kind
 * @param seed the seed of the simulation
 */
public record HardTasksStudy(TwoClusters world, Adaptation step, int draws, long seed)
    implements LegacyTableStudy {

  /** {@return the study of the favourable landscape} */
  public static HardTasksStudy defaults() {
    return new HardTasksStudy(Landscapes.favourable(), Landscapes.step(), 100_000, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "hard-tasks-drive-gain";
  }

  @Override
  public String caption() {
    return ("The easy and the hard part of the excess risk after adaptation, at w_NAL and at w_MAML:"
            + " closed form, and simulation of %d tasks of each kind with 95 %% intervals. The hard"
            + " share is that of the hard part in E(w_NAL) - E(w_MAML); it exceeds 1 where MAML gives"
            + " up something on easy tasks. The last row compares MAML's risk on easy tasks after"
            + " the step with that before it. %s; %s in training and testing. The parameters are the"
            + " companion's own choice.")
        .formatted(draws, Captions.of(world), Captions.of(step));
  }

  @Override
  public Map<String, Object> parameters() {
    return Parameters.of(this);
  }

  @Override
  public Table run() {
    ClusterComparison solved = world.compare(step, step);
    double[][] points = points(solved);
    ClusterComparison.Parts before =
        ClusterComparison.parts(world, Adaptation.none(), solved.weightMaml());
    double pE = 1 - world.hardProbability();
    double pH = world.hardProbability();
    SimulatedRisk easy = simulate(0, step, points);
    SimulatedRisk hard = simulate(1, step, points);
    SimulatedRisk start = simulate(0, Adaptation.none(), points);
    double easyLead = solved.nal().easy() - solved.maml().easy();
    double hardLead = solved.nal().hard() - solved.maml().hard();
    Estimate easyDifference = scaled(easy.partDifference(0, 0, 1), pE);
    Estimate hardDifference = scaled(hard.partDifference(0, 0, 1), pH);
    Table table = empty();
    add(table, "easy part at w_NAL", solved.nal().easy(), scaled(easy.excessRisk(0), pE));
    add(table, "easy part at w_MAML", solved.maml().easy(), scaled(easy.excessRisk(1), pE));
    add(table, "hard part at w_NAL", solved.nal().hard(), scaled(hard.excessRisk(0), pH));
    add(table, "hard part at w_MAML", solved.maml().hard(), scaled(hard.excessRisk(1), pH));
    add(table, "easy part, NAL - MAML", easyLead, easyDifference);
    add(table, "hard part, NAL - MAML", hardLead, hardDifference);
    add(
        table,
        "easy part, NAL / MAML",
        solved.nal().easy() / solved.maml().easy(),
        easy.ratio(0, 1));
    add(
        table,
        "hard part, NAL / MAML",
        solved.nal().hard() / solved.maml().hard(),
        hard.ratio(0, 1));
    add(
        table,
        "hard share",
        hardLead / (easyLead + hardLead),
        share(hardDifference, easyDifference));
    add(
        table,
        "easy tasks at w_MAML, after / before",
        solved.maml().easy() / before.easy(),
        Ratio.ofIndependent(easy.excessRisk(1), start.excessRisk(1)));
    return table;
  }

  private double[][] points(ClusterComparison solved) {
    return new double[][] {world.point(solved.weightNal()), world.point(solved.weightMaml())};
  }

  /** Tasks of one kind alone. */
  private SimulatedRisk simulate(int cluster, Adaptation adaptation, double[][] points) {
    TaskEnvironment alone =
        TaskEnvironment.mixture(
            new double[] {1}, List.of(world.environment().clusters().get(cluster)));
    String cell = alone.clusters().get(0).name() + ", α = " + adaptation.innerStep();
    return new RiskSimulation(alone, adaptation, new Streams(seed, name()))
        .run(cell, draws, points);
  }

  private static Estimate scaled(Estimate estimate, double factor) {
    return Estimate.of(factor * estimate.value(), factor * estimate.standardError());
  }

  /** h/(h + e) of independent estimates, by the delta method: s² = (e² s_h² + h² s_e²)/(h + e)⁴. */
  private static Estimate share(Estimate h, Estimate e) {
    double sum = h.value() + e.value();
    double error = Math.hypot(e.value() * h.standardError(), h.value() * e.standardError());
    return Estimate.of(h.value() / sum, error / (sum * sum));
  }

  private static Table empty() {
    Table table = Table.create(StringColumn.create("quantity"));
    NumberColumns.create(table, List.of("closedForm"));
    EstimateColumns.createWithError(table, "simulated");
    return table;
  }

  private static void add(Table table, String quantity, double exact, Estimate estimate) {
    table.stringColumn("quantity").append(quantity);
    table.doubleColumn("closedForm").append(exact);
    EstimateColumns.appendWithError(table, "simulated", estimate);
  }

  /**
   * One simulated quantity.
   *
   * @param table what {@link #run()} gave
   * @param quantity as in its first column
   * @return the estimate
   * @throws IllegalArgumentException if there is no such quantity
   */
  public static Estimate estimate(Table table, String quantity) {
    return Simulated.in(table, "quantity", quantity);
  }
}

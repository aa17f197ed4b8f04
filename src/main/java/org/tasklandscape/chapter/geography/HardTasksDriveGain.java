package org.tasklandscape.chapter.geography;

import java.util.List;
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
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

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
public record HardTasksDriveGain(TwoClusters world, Adaptation step, int draws, long seed)
    implements TableStudy<HardTasksDriveGain.Quantity> {

  /**
   * One quantity.
   *
   * @param quantity its name
   * @param closedForm in closed form
   * @param simulated simulated
   */
  public record Quantity(
      String quantity,
      @Heading("closed form") double closedForm,
      @Heading("simulated, with 95 % interval") Estimate simulated) {}

  /** {@return the study of the favourable landscape} */
  public static HardTasksDriveGain defaults() {
    return new HardTasksDriveGain(
        Landscapes.favourable(), Landscapes.step(), 100_000, Landscapes.SEED);
  }

  @Override
  public String caption() {
    return Words.of(this).caption();
  }

  @Override
  public Rows<Quantity> run() {
    ClusterComparison solved = world.compare(step, step);
    ClusterComparison.Parts nal = solved.nal();
    ClusterComparison.Parts maml = solved.maml();
    ClusterComparison.Parts before =
        ClusterComparison.parts(world, Adaptation.none(), solved.weightMaml());
    double pE = 1 - world.hardProbability();
    double pH = world.hardProbability();
    double[][] points = {world.point(solved.weightNal()), world.point(solved.weightMaml())};
    SimulatedRisk easy = simulate(0, step, points);
    SimulatedRisk hard = simulate(1, step, points);
    SimulatedRisk start = simulate(0, Adaptation.none(), points);
    double easyLead = nal.easy() - maml.easy();
    double hardLead = nal.hard() - maml.hard();
    Estimate easyDifference = scaled(easy.partDifference(0, 0, 1), pE);
    Estimate hardDifference = scaled(hard.partDifference(0, 0, 1), pH);
    Estimate share = share(hardDifference, easyDifference);
    Estimate repaired = Ratio.ofIndependent(easy.excessRisk(1), start.excessRisk(1));
    return Rows.of(
        Quantity.class,
        List.of(
            new Quantity("easy part at w_NAL", nal.easy(), scaled(easy.excessRisk(0), pE)),
            new Quantity("easy part at w_MAML", maml.easy(), scaled(easy.excessRisk(1), pE)),
            new Quantity("hard part at w_NAL", nal.hard(), scaled(hard.excessRisk(0), pH)),
            new Quantity("hard part at w_MAML", maml.hard(), scaled(hard.excessRisk(1), pH)),
            new Quantity("easy part, NAL - MAML", easyLead, easyDifference),
            new Quantity("hard part, NAL - MAML", hardLead, hardDifference),
            new Quantity("easy part, NAL / MAML", nal.easy() / maml.easy(), easy.ratio(0, 1)),
            new Quantity("easy part, MAML / NAL", maml.easy() / nal.easy(), easy.ratio(1, 0)),
            new Quantity("hard part, NAL / MAML", nal.hard() / maml.hard(), hard.ratio(0, 1)),
            new Quantity("hard share", hardLead / (easyLead + hardLead), share),
            new Quantity(
                "easy tasks at w_MAML, after / before", maml.easy() / before.easy(), repaired)));
  }

  /** Tasks of one kind alone. */
  private SimulatedRisk simulate(int cluster, Adaptation adaptation, double[][] points) {
    TaskEnvironment alone =
        TaskEnvironment.mixture(
            new double[] {1}, List.of(world.environment().clusters().get(cluster)));
    String kind = alone.clusters().get(0).name();
    String cell = kind + ", α = " + CellName.decimal(adaptation.innerStep());
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
}

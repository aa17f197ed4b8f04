package org.tasklandscape.chapter.problemandsolutions;

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
import org.tasklandscape.study.Headed;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * E<sub>m</sub> and G in closed form (theory 1.3, 1.4) beside their simulation (theory 1.1, section
 * 2), which shares nothing with it.
 *
 * @param draws tasks drawn for each environment
 * @param seed of the simulation
 */
public record ClosedFormAgainstSimulation(long draws, long seed)
    implements TableStudy<ClosedFormAgainstSimulation.Routes> {

  /**
   * Both routes in one environment.
   *
   * @param environment its name
   * @param nal E<sub>m</sub>(w<sub>NAL</sub>) in closed form
   * @param nalSimulated the same, simulated
   * @param nalStandardErrors how far the simulation lies above the closed form
   * @param maml E<sub>m</sub>(w<sub>MAML</sub>) in closed form
   * @param mamlSimulated the same, simulated
   * @param mamlStandardErrors how far the simulation lies above the closed form
   * @param gain G in closed form
   * @param gainSimulated G simulated
   * @param gainStandardErrors how far the simulation lies above the closed form
   */
  public record Routes(
      String environment,
      @Heading("E(w_NAL)") double nal,
      @Heading("E(w_NAL), simulated") @Headed({"nalSimulated", "nalLower", "nalUpper"})
          Estimate nalSimulated,
      @Heading("NAL, off by standard errors") double nalStandardErrors,
      @Heading("E(w_MAML)") double maml,
      @Heading("E(w_MAML), simulated") @Headed({"mamlSimulated", "mamlLower", "mamlUpper"})
          Estimate mamlSimulated,
      @Heading("MAML, off by standard errors") double mamlStandardErrors,
      @Heading("G") double gain,
      @Heading("G, simulated") @Headed({"gainSimulated", "gainLower", "gainUpper"})
          Estimate gainSimulated,
      @Heading("G, off by standard errors") double gainStandardErrors) {}

  /** An environment with its adaptations. */
  private record Case(String name, TaskEnvironment world, Adaptation train, Adaptation test) {}

  /** {@return the study of the published table} */
  public static ClosedFormAgainstSimulation defaults() {
    return new ClosedFormAgainstSimulation(400_000, Landscapes.SEED);
  }

  @Override
  public String caption() {
    return Words.of(this)
        .with("favourable", Landscapes.favourable())
        .with("step", Landscapes.step())
        .caption();
  }

  @Override
  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>(TableStudy.super.parameters());
    parameters.put("cases", cases().stream().map(Case::name).toList());
    return parameters;
  }

  @Override
  public Rows<Routes> run() {
    return cases().stream().map(this::routes).collect(Rows.collect(Routes.class));
  }

  private Routes routes(Case c) {
    Comparison exact = Comparison.of(c.world, c.train, c.test);
    SimulatedRisk simulated =
        new RiskSimulation(c.world, c.test, new Streams(seed, name()))
            .run(c.name, draws, exact.nalArray(), exact.mamlArray());
    Estimate nal = simulated.excessRisk(0);
    Estimate maml = simulated.excessRisk(1);
    Estimate gain = simulated.ratio(0, 1);
    return new Routes(
        c.name,
        exact.excessRiskNal(),
        nal,
        standardErrors(exact.excessRiskNal(), nal),
        exact.excessRiskMaml(),
        maml,
        standardErrors(exact.excessRiskMaml(), maml),
        exact.gain(),
        gain,
        standardErrors(exact.gain(), gain));
  }

  private static double standardErrors(double exact, Estimate simulated) {
    double distance = simulated.value() - exact;
    // Where both solutions are one point the ratio is 1 in every draw, and its error is rounding.
    boolean rounding = Math.abs(distance) <= 1e-12 * Math.abs(exact);
    return rounding ? 0 : distance / simulated.standardError();
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

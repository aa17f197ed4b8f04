package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.experiment.NetworkPlan.Adaptation;
import org.tasklandscape.experiment.NetworkPlan.Descent;
import org.tasklandscape.experiment.NetworkPlan.Landscape;
import org.tasklandscape.experiment.NetworkPlan.Run;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;

class RestedNetworkTest {
  private static final Landscape NEAR = new Landscape("near", 0.05, 0.001, 0.2);
  private static final Adaptation TEN = new Adaptation(10, 0.7, 1.5);

  /** As the networks of the chapter were first trained, and then to rest. */
  private static NetworkPlan plan(long seed) {
    return new NetworkPlan(
        List.of("ReLU"),
        List.of(NEAR),
        List.of(TEN),
        4,
        1,
        seed,
        new Descent(15, 150, 1, 0.05, 800, 20, 3000, 1e-8));
  }

  private static Run run(int draw) {
    return new Run(PopulationActivation.RELU, NEAR, TEN, draw, 0);
  }

  /** Two independent programs found these: NAL had not finished, and the gain of 12.8 was 1.15. */
  @Test
  void theGainOfAnUnfinishedTrainingIsNotTheGainAtRest() {
    RestedNetwork nal = RestedNetwork.train(plan(2022), run(3), MetaAlgorithm.nal());
    RestedNetwork maml = RestedNetwork.train(plan(2022), run(3), run(3).maml());
    assertThat(nal.adam().trained()).isCloseTo(0.09963, within(5e-6));
    assertThat(nal.adam().gradient()).isCloseTo(3.1e-3, within(1e-4));
    assertThat(nal.adam().stop()).isEqualTo("iterations");
    assertThat(nal.rest().trained()).isCloseTo(0.08815, within(5e-6));
    assertThat(nal.rest().gradient()).isLessThanOrEqualTo(1e-8);
    assertThat(nal.rest().stop()).isEqualTo("converged");
    assertThat(risk(nal.adam())).isCloseTo(0.01991, within(5e-6));
    assertThat(risk(nal.rest())).isCloseTo(0.00179, within(5e-6));
    assertThat(risk(nal.adam()) / risk(maml.adam())).isCloseTo(12.78, within(5e-3));
    assertThat(risk(nal.rest()) / risk(maml.rest())).isCloseTo(1.15, within(5e-3));
  }

  private static double risk(RestedNetwork.Phase phase) {
    return phase.easy() + phase.hard();
  }

  /** L-BFGS from the start itself, without Adam, ends at the same minimum. */
  @Test
  void anotherWayDownEndsAtTheSameRisk() {
    NetworkTraining training = plan(2022).training(TEN);
    RestedNetwork nal = RestedNetwork.train(plan(2022), run(3), MetaAlgorithm.nal());
    var objective = MetaGradient.of(MetaAlgorithm.nal(), training.trainingTasks(run(3).world(), 3));
    double[] gradient = new double[nal.point().length];
    assertThat(objective.gradient(nal.point(), gradient)).isEqualTo(nal.rest().trained());
    double[] other = training.start(run(3).world(), 3, 1);
    Training.Run direct = new Training(new Lbfgs(20), 3000, 1e-8).run(objective, other);
    assertThat(direct.value()).isCloseTo(nal.rest().trained(), within(1e-9));
  }

  /** A step of 1000 throws the weights to where the risk overflows. */
  @Test
  void whatDivergesIsSaidToDiverge() {
    NetworkPlan wild =
        new NetworkPlan(
            List.of("ReLU"),
            List.of(NEAR),
            List.of(new Adaptation(40, 1000, 1000)),
            2,
            1,
            7,
            new Descent(2, 2, 1, 0.05, 5, 20, 5, 1e-8));
    Run first = wild.runs(0).get(0);
    RestedNetwork maml = RestedNetwork.train(wild, first, first.maml());
    assertThat(maml.rest().stop()).isEqualTo("diverged");
    assertThat(maml.rest().trained()).isNaN();
    assertThat(NetworkRow.train(wild, first).line()).contains(",diverged,NaN,NaN,");
  }
}

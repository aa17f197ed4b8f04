package org.tasklandscape.chapter.finitetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.finitetraining.FiniteTrainingSamples.Point;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.training.Method;

class FiniteTrainingSamplesTest extends StudyContract<Point> {
  @Override
  protected FiniteTrainingSamples study() {
    FiniteTrainingSamples full = FiniteTrainingSamples.defaults();
    return new FiniteTrainingSamples(
        full.world(), full.innerStep(), List.of(20, 200, 1_000_000), 200, 60, 4_096, 3);
  }

  /**
   * To 5 standard errors of 60 repetitions and 4 % for higher orders: 6 comparisons, by Student's
   * law a false alarm once in 31 000 seeds.
   */
  @Test
  void predictionsAreMet() {
    Rows<Point> finite = study().run().where(p -> !p.floor());
    finite.forEach(p -> TrainedErrorLaws.agree(p.predicted(), p.simulated(), 0.04));
    assertThat(finite.size()).isEqualTo(6);
  }

  /** NAL's error falls to its floor and no farther; MAML's reaches its own. */
  @Test
  void errorsEndAtTheFloors() {
    Rows<Point> rows = study().run();
    for (Method method : Method.values()) {
      List<Point> points = rows.where(p -> p.method() == method).list();
      double[] predicted = points.stream().mapToDouble(p -> p.predicted().value()).toArray();
      assertThat(points).hasSize(4);
      assertThat(points.get(3).floor()).isTrue();
      double floor = predicted[3];
      assertThat(predicted[0]).isGreaterThan(predicted[1]).isGreaterThan(floor);
      double error = points.get(2).predicted().standardError();
      assertThat(predicted[2]).isCloseTo(floor, within(5 * error + 0.001 * floor));
    }
  }

  /**
   * At α = 1/ρ_E a step on the population solves the easy tasks, and MAML averages the optima of
   * the p_H T hard ones: its floor is √(d r_H/(p_H T)), that of their mean.
   */
  @Test
  void theFloorOfMamlIsTheSpreadOfTheHardOptima() {
    FiniteTrainingSamples study = study();
    TwoClusters world = study.world();
    Point floor = study.run().only(p -> p.floor() && p.method() == Method.MAML);
    double square =
        world.dimension() * world.hard().spread() / (world.hardProbability() * study.tasks());
    assertThat(floor.predicted().value()).isCloseTo(Math.sqrt(square), within(1e-12));
  }
}

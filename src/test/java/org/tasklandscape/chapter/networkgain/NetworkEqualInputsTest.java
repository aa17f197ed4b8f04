package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.study.StudyContract;

class NetworkEqualInputsTest extends StudyContract<NetworkEqualInputs.Row> {
  @Override
  protected NetworkEqualInputs study() {
    return NetworkEqualInputs.defaults();
  }

  @Test
  void everyAdaptationOfThePlanIsThereForEveryNetwork() {
    var plan = Json.record(ProjectHome.find().resolve(study().plan()), NetworkPlan.class);
    List<NetworkEqualInputs.Row> rows = study().run().list();
    assertThat(rows).hasSize(plan.networks().size() * plan.adaptations().size());
    assertThat(rows.stream().map(row -> List.of(row.network(), row.steps(), row.innerStep())))
        .doesNotHaveDuplicates();
  }

  /**
   * Without a step MAML is NAL and every task keeps its whole risk, so the weakest adaptation has
   * the least gain and the most equal hardness of all with one step.
   */
  @Test
  void bothComeDownToOneAsOneStepGetsShorter() {
    for (String network : List.of("ReLU", "erf")) {
      List<NetworkEqualInputs.Row> one =
          study().run().where(row -> row.network().equals(network) && row.steps() == 1).list();
      NetworkEqualInputs.Row weakest = one.get(one.size() - 1);
      for (NetworkEqualInputs.Row row : one) {
        assertThat(weakest.innerStep()).isLessThanOrEqualTo(row.innerStep());
        assertThat(weakest.gain().value()).isLessThanOrEqualTo(row.gain().value());
        assertThat(unequal(weakest)).isLessThanOrEqualTo(unequal(row));
      }
    }
  }

  private static double unequal(NetworkEqualInputs.Row row) {
    return Math.abs(Math.log(row.hardness().value()));
  }

  @Test
  void onlyAFinishedTrainingWithItsIntervalBelowTheBoundIsSmall() {
    for (NetworkEqualInputs.Row row : study().run().list()) {
      assertThat(row.small()).isEqualTo(row.atRest() && row.gain().upper() < 1.5);
    }
  }
}

package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.files.Json;

class PolicyProbingTest {
  private static PolicyConfig config(String text) {
    return Json.record(text, "the test", PolicyConfig.class);
  }

  @Test
  void aPolicyHasARowForEachStepAndTheSameOnesAgain() {
    var probing = new PolicyProbing(config(SmallConfigs.POLICIES));
    assertThat(probing.runs()).extracting(PolicyConfig.Run::key).containsExactly("near,drs,7");
    RunRows rows = probing.probe(probing.runs().get(0));
    List<List<String>> told = rows.tables().get("probe.csv");
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).hasSize(PolicyProbeTable.PROBE.columns().size() - 3);
    assertThat(told.get(0).get(0)).isEqualTo("true");
    assertThat(told.get(1).subList(0, 2)).containsExactly("false", "0.1");
    assertThat(rows.tables().get("probe-times.csv")).hasSize(1);
    assertThat(probing.probe(probing.runs().get(0)).tables().get("probe.csv")).isEqualTo(told);
  }

  @Test
  void withoutJointTrainingThereIsNothingToProbe() {
    String maml =
        SmallConfigs.POLICIES.replace(
            "\"methods\": [\"drs\", \"maml\"]", "\"methods\": [\"maml\"]");
    assertThatThrownBy(() -> new PolicyProbing(config(maml)))
        .hasMessage("must train drs to be probed, got maml");
  }
}

package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sweep.Sweep;
import org.tasklandscape.sweep.SweepContract;

class PolicySweepTest implements SweepContract {
  @Override
  public Sweep sweep() {
    return new PolicySweep(SmallConfigs.POLICIES, 1);
  }

  /** All but the times. */
  @Override
  public Object essence(byte[] result) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>(RunRows.of(result).tables());
    assertThat(tables.remove("times.csv")).hasSize(1);
    return tables;
  }

  @Test
  void aPieceIsOnePolicyOnAnyNumberOfThreads() {
    assertThat(sweep().pieces()).isEqualTo(2);
    assertThat(sweep().label(0)).isEqualTo("near_drs_7");
    assertThat(essence(new PolicySweep(SmallConfigs.POLICIES, 3).piece(1)))
        .isEqualTo(essence(sweep().piece(1)));
  }
}

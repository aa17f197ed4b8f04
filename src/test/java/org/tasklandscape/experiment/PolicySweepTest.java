package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sweep.Sweep;
import org.tasklandscape.sweep.SweepContract;

class PolicySweepTest implements SweepContract {
  private static final String CONFIG =
      """
      {"families": [
         {"family": "near", "tasks": "disc", "parameters": {"radius": 0.5, "horizon": 6},
          "methods": ["drs", "maml"]}],
       "methods": [{"method": "drs", "delta": 0.05, "innerStep": 0.1},
                   {"method": "maml", "delta": 0.05, "innerStep": 0.2}],
       "seeds": [7],
       "training": {"tasks": 3, "episodes": 4, "hidden": [4], "deviation": 1, "discount": 0.9,
                    "thinning": 2, "budget": 720, "checkpoints": [0, 720]},
       "test": {"tasks": 2, "validationTasks": 2, "episodes": 3, "updates": 1, "steps": [0, 0.1]}}
      """;

  @Override
  public Sweep sweep() {
    return new PolicySweep(CONFIG, 1);
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
    assertThat(essence(new PolicySweep(CONFIG, 3).piece(1))).isEqualTo(essence(sweep().piece(1)));
  }
}

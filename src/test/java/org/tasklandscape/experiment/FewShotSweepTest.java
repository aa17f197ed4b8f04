package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.sweep.Sweep;
import org.tasklandscape.sweep.SweepContract;

class FewShotSweepTest implements SweepContract {
  private static final String CONFIG =
      """
      {"tasks": "glyphs", "landscapes": [{"landscape": "packed", "hardTasks": 2}],
       "methods": ["nal", "maml"], "seeds": [7], "iterations": 10, "testTasks": 1}
      """;

  @Override
  public Sweep sweep() {
    return new FewShotSweep(CONFIG, "", 1);
  }

  /** All but the times. */
  @Override
  public Object essence(byte[] result) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>(RunRows.of(result).tables());
    assertThat(tables.remove("times.csv")).hasSize(1);
    assertThat(tables.get("scores.csv")).hasSize(10);
    assertThat(tables.get("curves.csv")).hasSize(1);
    assertThat(tables).hasSize(2);
    return tables;
  }

  /** A network takes seconds: that another process computes the same after none shows this too. */
  @Override
  public void aPieceIsTheSameAgainAndAfterOthers() {
    assertThat(sweep().pieces()).isEqualTo(2);
    assertThat(sweep().label(1)).isEqualTo("packed_2_maml_7");
  }
}

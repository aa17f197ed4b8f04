package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sweep.Sweep;
import org.tasklandscape.sweep.SweepContract;

class NetworkSweepTest implements SweepContract {
  private static final String CONFIG =
      """
      {"networks": ["erf"],
       "landscapes": [{"landscape": "base", "hardVariance": 0.05, "hardSpread": 0.001, "distance": 4}],
       "adaptations": [{"steps": 2, "reluStep": 0.7, "erfStep": 1.5}],
       "draws": 2, "starts": 2, "seed": 7,
       "training": {"tasks": 2, "testTasks": 3, "hardnessTasks": 1, "adamStep": 0.05,
         "adamMoves": 9, "memory": 5, "lbfgsMoves": 9, "tolerance": 1e-8}}
      """;

  @Override
  public Sweep sweep() {
    return new NetworkSweep(CONFIG);
  }

  @Test
  void aPieceIsARowAndAllPiecesAreTheTable() {
    Sweep sweep = sweep();
    assertThat(sweep.pieces()).isEqualTo(4);
    assertThat(sweep.label(3)).isEqualTo("draw-1-row-1");
    String table = NetworkSweep.table(List.of(sweep.piece(2), sweep.piece(3)));
    assertThat(table.lines()).hasSize(3).element(2).asString().startsWith("1,erf,2,1.5,base,1,");
    assertThat(table).startsWith("draw,network,").endsWith("\n");
  }
}

package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sweep.Sweep;
import org.tasklandscape.sweep.SweepContract;

class NetworkSweepTest implements SweepContract {
  @Override
  public Sweep sweep() {
    return new NetworkSweep(SmallConfigs.NETWORKS);
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

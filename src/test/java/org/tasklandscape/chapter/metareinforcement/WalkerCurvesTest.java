package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.WalkerCurves.Row;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class WalkerCurvesTest extends StudyContract<Row> {
  @Override
  protected WalkerCurves study() {
    return new WalkerCurves(PolicyResults.committed("walker"), List.of(0, 1));
  }

  /** Of each family and seed; and the two families begin apart, as their tasks are others. */
  @Test
  void bothMethodsBeginAtOnePolicyOfEachSeed() {
    Rows<Row> rows = study().run();
    assertThat(rows.size()).isEqualTo(2 * 2 * 2 * 4);
    assertThat(rows.stream().map(Row::family).distinct().toList())
        .allSatisfy(
            family -> {
              Rows<Row> start =
                  rows.where(
                      row ->
                          row.family().equals(family)
                              && row.point().steps() == 0
                              && row.point().updates() == 1);
              assertThat(start.list().get(0).point().mean())
                  .isEqualTo(start.list().get(1).point().mean());
            })
        .hasSize(2);
  }

  /** Each method has a trust region of its own here, and the caption says both. */
  @Test
  void theCaptionNamesBothTrustRegions() {
    assertThat(study().figure(study().run()).caption())
        .contains("a trust region with δ = 0.01 for joint training, 0.1 for MAML, one inner step");
  }
}

package org.tasklandscape.chapter.finitetraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.finitetraining.FewTaskGains.Law;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FewTaskGainsTest extends StudyContract<Law> {
  @Override
  protected FewTaskGains study() {
    return new FewTaskGains(Landscapes.step(), List.of(1000, 20), List.of(3, 30), 80, 3);
  }

  /** The share above 1 and the median speak of one law: the median exceeds 1 where most do. */
  @Test
  void quantilesAreInOrderAndAgreeWithTheShare() {
    for (Law law : study().run()) {
      assertThat(
              Stream.of(
                      law.fifth(),
                      law.lowerQuarter(),
                      law.median(),
                      law.upperQuarter(),
                      law.ninetyFifth())
                  .map(Estimate::value))
          .isSorted();
      assertThat(law.won().value() > 0.5).isEqualTo(law.median().value() > 1);
    }
  }

  /**
   * Where MAML is right for T = ∞ and tasks are many its gain is nearly sure; without discrepancy
   * it loses more often than not at few tasks (T6: its matrices are noisier).
   */
  @Test
  void thePopulationDecidesWithManyTasks() {
    Rows<Law> rows = study().run().where(law -> law.samples() == 2000 && law.tasks() == 30);
    assertThat(rows.only(law -> law.landscape().equals("favourable")).won().lower())
        .isGreaterThan(0.9);
    assertThat(rows.only(law -> law.landscape().equals("no discrepancy")).won().upper())
        .isLessThan(0.5);
  }
}

package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Table;

class QuestionStudyTest {
  private final QuestionStudy study = QuestionStudy.defaults();

  @Test
  void oneStepSolvesEveryEasyTaskAndMovesATenthOfTheWayOnHardOnes() {
    Table table = study.run();
    assertThat(table.rowCount()).isEqualTo(4 * study.tasks());
    for (int i = 0; i < table.rowCount(); i++) {
      boolean easy = table.stringColumn("kind").get(i).equals("easy");
      double start = table.doubleColumn("startX").getDouble(i);
      double way = table.doubleColumn("optimumX").getDouble(i) - start;
      double moved = table.doubleColumn("adaptedX").getDouble(i) - start;
      assertThat(moved).isCloseTo((easy ? 1 : 0.1) * way, within(1e-12));
    }
  }

  @Test
  void bothMethodsMeetTheSameTasks() {
    Table table = study.run();
    for (int i = 0; i < table.rowCount(); i += 2) {
      assertThat(table.doubleColumn("optimumX").getDouble(i))
          .isEqualTo(table.doubleColumn("optimumX").getDouble(i + 1));
    }
    assertThat(study.figure(table).caption()).contains("d = 2", "seed 2022");
  }

  @Test
  void thePictureIsAPlane() {
    assertThatThrownBy(() -> new QuestionStudy(Landscapes.favourable(), Landscapes.step(), 5, 1))
        .hasMessage("the picture needs dimension 2, got 10");
    assertThatThrownBy(() -> new QuestionStudy(study.world(), study.train(), 0, 1))
        .hasMessage("tasks must be >= 1, got 0");
  }
}

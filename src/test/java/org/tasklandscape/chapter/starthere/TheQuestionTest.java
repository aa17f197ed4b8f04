package org.tasklandscape.chapter.starthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.starthere.TheQuestion.Step;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class TheQuestionTest extends StudyContract<Step> {
  @Override
  protected TheQuestion study() {
    return TheQuestion.defaults();
  }

  @Test
  void oneStepSolvesEveryEasyTaskAndMovesATenthOfTheWayOnHardOnes() {
    Rows<Step> rows = study().run();
    assertThat(rows.size()).isEqualTo(4 * study().tasks());
    for (Step row : rows) {
      double share = row.kind().equals("easy") ? 1 : 0.1;
      double way = row.optimumX() - row.startX();
      assertThat(row.adaptedX() - row.startX()).isCloseTo(share * way, within(1e-12));
    }
  }

  @Test
  void bothMethodsMeetTheSameTasks() {
    Rows<Step> rows = study().run();
    Rows<Step> nal = rows.where(row -> row.method().equals("NAL"));
    Rows<Step> maml = rows.where(row -> row.method().equals("MAML"));
    assertThat(nal.size()).isEqualTo(2 * study().tasks());
    assertThat(nal.values(Step::optimumX)).isEqualTo(maml.values(Step::optimumX));
    assertThat(nal.values(Step::optimumY)).isEqualTo(maml.values(Step::optimumY));
    assertThat(study().figure(rows).caption()).contains("d = 2", "seed 2022");
  }

  @Test
  void thePictureIsAPlane() {
    assertThatThrownBy(() -> new TheQuestion(Landscapes.favourable(), Landscapes.step(), 5, 1))
        .hasMessage("the picture needs dimension 2, got 10");
    assertThatThrownBy(() -> new TheQuestion(study().world(), study().train(), 0, 1))
        .hasMessage("tasks must be >= 1, got 0");
  }
}

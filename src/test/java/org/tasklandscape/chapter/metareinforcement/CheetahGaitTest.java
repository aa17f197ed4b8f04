package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.CheetahGait.Stick;
import org.tasklandscape.experiment.PolicyTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class CheetahGaitTest extends StudyContract<Stick> {
  @Override
  protected CheetahGait study() {
    return new CheetahGait(PolicyTables.cheetah(), 1, 3, 4, 5);
  }

  @Test
  void allStartFromOneRestAndAdaptationChangesTheGait() {
    Rows<Stick> rows = study().run();
    // Eight capsules at actions 0, 4, 8 and 12, two methods before and after.
    assertThat(rows.size()).isEqualTo(8 * 4 * 2 * 2);
    for (Stick first : rows.where(s -> s.action() == 0 && s.link() == 0)) {
      assertThat(first.z()).isCloseTo(0.7, within(0.2));
    }
    Rows<Stick> last =
        rows.where(s -> s.action() == 12 && s.link() == 6 && s.method().equals("drs"));
    assertThat(last.list().get(0).x()).isNotEqualTo(last.list().get(1).x());
  }
}

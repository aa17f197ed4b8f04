package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.OffsetLead.Point;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class OffsetLeadTest extends StudyContract<Point> {
  @Override
  protected OffsetLead study() {
    return new OffsetLead(PolicyResults.committed("offset"));
  }

  /** Of each offset those of its own family: the leads are those of the other study of leads. */
  @Test
  void aPointIsOfTheFamilyOfItsOffset() {
    Rows<NavigationLead.Point> whole = new NavigationLead(study().results()).run();
    Rows<Point> rows = study().run();
    assertThat(rows.stream().map(Point::offset).distinct().toList())
        .isEqualTo(List.of(0.0, 0.5, 1.0, 1.5));
    assertThat(rows.size()).isEqualTo(whole.size()).isEqualTo(4 * 6);
    for (Point point : rows) {
      String family = "offset-" + Numbers.plain(point.offset());
      NavigationLead.Point other =
          whole.only(w -> w.family().equals(family) && w.steps() == point.steps());
      assertThat(point.before()).isEqualTo(other.before());
      assertThat(point.after()).isEqualTo(other.after());
      assertThat(point.afterThree()).isEqualTo(other.afterThree());
    }
  }
}

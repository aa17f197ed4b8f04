package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.HorizonLead.Point;
import org.tasklandscape.experiment.PolicyTables;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class HorizonLeadTest extends StudyContract<Point> {
  @Override
  protected HorizonLead study() {
    return new HorizonLead(PolicyTables.horizon());
  }

  /** The lead of whole episodes is that of the other study of leads, interval and all. */
  @Test
  void itIsTheLeadOfAnEpisodeOverItsMoves() {
    Rows<NavigationLead.Point> whole = new NavigationLead(study().results()).run();
    Rows<Point> rows = study().run();
    assertThat(rows.size()).isEqualTo(whole.size()).isPositive();
    for (Point p : rows) {
      Estimate lead =
          whole
              .only(w -> w.family().equals("horizon-" + p.horizon()) && w.steps() == p.steps())
              .after();
      assertThat(p.horizon() * p.after().value()).isCloseTo(lead.value(), within(1e-9));
      assertThat(p.horizon() * p.after().upper()).isCloseTo(lead.upper(), within(1e-9));
    }
  }
}

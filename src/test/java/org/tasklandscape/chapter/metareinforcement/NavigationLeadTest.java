package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.NavigationLead.Point;
import org.tasklandscape.experiment.PolicyTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NavigationLeadTest extends StudyContract<Point> {
  @Override
  protected NavigationLead study() {
    return new NavigationLead(PolicyTables.navigation());
  }

  /** Two methods, one difference: the same as between the two curves. */
  @Test
  void theLeadIsTheDifferenceOfTheCurves() {
    Rows<NavigationCurves.Point> curves = new NavigationCurves(study().results()).run();
    for (Point p : study().run()) {
      double lead = after(curves, p, "maml") - after(curves, p, "drs");
      assertThat(p.after().value()).isCloseTo(lead, within(1e-12));
    }
  }

  private static double after(Rows<NavigationCurves.Point> curves, Point p, String method) {
    return curves
        .only(
            c ->
                c.family().equals(p.family())
                    && c.steps() == p.steps()
                    && c.method().equals(method))
        .after()
        .value();
  }
}

package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.GeographyBound.Environment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class GeographyBoundTest extends StudyContract<Environment> {
  @Override
  protected GeographyBound study() {
    return new GeographyBound(1000, Landscapes.SEED);
  }

  @Test
  void theBoundHoldsWhereTheTheoremSpeaks() {
    Rows<Environment> spoken = study().run().where(Environment::spoken);
    assertThat(spoken.where(row -> !row.leansToHard()).size()).isPositive();
    for (Environment row : spoken) {
      assertThat(row.excessGain()).isBetween(0.0, row.bound() * (1 + 1e-9) + 1e-12);
    }
  }

  @Test
  void theMirrorHoldsWhereMamlLeansToTheEasyTasks() {
    Rows<Environment> easy = study().run().where(row -> !row.leansToHard());
    assertThat(easy.size()).isPositive();
    for (Environment row : easy) {
      assertThat(row.excessGain()).isBetween(0.0, row.mirror() * (1 + 1e-9) + 1e-12);
    }
  }

  @Test
  void theBoundIsBrokenElsewhereSoTheConditionIsNeeded() {
    Rows<Environment> rows = study().run();
    assertThat(rows.size()).isEqualTo(1000);
    assertThat(rows.where(row -> !row.spoken() && row.excessGain() > 2 * row.bound()).size())
        .isPositive();
  }
}

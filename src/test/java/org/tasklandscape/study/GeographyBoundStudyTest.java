package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class GeographyBoundStudyTest extends LegacyContract {
  @Override
  GeographyBoundStudy study() {
    return new GeographyBoundStudy(1000, Landscapes.SEED);
  }

  @Test
  void theBoundHoldsWhereTheTheoremSpeaks() {
    Table spoken = GeographyBoundStudy.spoken(study().run(), true);
    for (Row row : spoken) {
      assertThat(row.getDouble("excessGain"))
          .isBetween(0.0, row.getDouble("bound") * (1 + 1e-9) + 1e-12);
    }
  }

  @Test
  void theBoundIsBrokenElsewhereSoTheConditionIsNeeded() {
    Table table = study().run();
    Table silent = GeographyBoundStudy.spoken(table, false);
    int above = 0;
    for (Row row : silent) {
      above += row.getDouble("excessGain") > 2 * row.getDouble("bound") ? 1 : 0;
    }
    assertThat(above).isPositive();
    int spoken = GeographyBoundStudy.spoken(table, true).rowCount();
    assertThat(spoken + silent.rowCount()).isEqualTo(1000);
  }
}

package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Row;

class GeographyHeatMapStudyTest extends LegacyContract {
  @Override
  GeographyHeatMapStudy study() {
    return new GeographyHeatMapStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        0.001,
        Range.logarithmic(0.1, 100, 7),
        Range.logarithmic(0.001, 100, 6));
  }

  @Test
  void noGainExceedsTheLimitAndTheSecondMapComesNearIt() {
    double nal = 0.001 / 1.001;
    for (Row row : study().run()) {
      double limit = row.getDouble("limit");
      assertThat(row.getDouble("gain")).isBetween(1 - 1e-12, limit);
      // λ_MAML = 1 and a = 0 there, so G - 1 = (1 - λ_NAL)² R²/(d r_H) + …, T4's last step:
      // exactly G - 1 = ((1 - λ_NAL)² - 0) (limit - 1).
      assertThat(row.getDouble("nearLimit") - 1)
          .isCloseTo((1 - nal) * (1 - nal) * (limit - 1), within(1e-12 * limit));
    }
  }
}

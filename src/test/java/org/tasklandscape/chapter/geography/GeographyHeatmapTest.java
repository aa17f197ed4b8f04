package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.GeographyHeatmap.Cell;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class GeographyHeatmapTest extends StudyContract<Cell> {
  @Override
  protected GeographyHeatmap study() {
    return new GeographyHeatmap(
        Landscapes.favourable(),
        Landscapes.step(),
        0.001,
        Range.logarithmic(0.1, 100, 7),
        Range.logarithmic(0.001, 100, 6));
  }

  @Test
  void noGainExceedsTheLimitAndTheSecondMapComesNearIt() {
    double nal = 0.001 / 1.001;
    Rows<Cell> cells = study().run();
    assertThat(cells.size()).isEqualTo(42);
    for (Cell cell : cells) {
      assertThat(cell.gain()).isBetween(1 - 1e-12, cell.limit());
      // λ_MAML = 1 and a = 0 there, so G - 1 = (1 - λ_NAL)² R²/(d r_H) + …, T4's last step:
      // exactly G - 1 = ((1 - λ_NAL)² - 0) (limit - 1).
      assertThat(cell.nearLimit() - 1)
          .isCloseTo((1 - nal) * (1 - nal) * (cell.limit() - 1), within(1e-12 * cell.limit()));
    }
  }
}

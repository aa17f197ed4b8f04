package org.tasklandscape.chapter.problemandsolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.problemandsolutions.WhatHoldsTheGainDown.Point;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class WhatHoldsTheGainDownTest extends StudyContract<Point> {
  @Override
  protected WhatHoldsTheGainDown study() {
    return new WhatHoldsTheGainDown(Landscapes.favourable(), Landscapes.step(), 1, 11);
  }

  @Test
  void thePartsAddUpToTheGain() {
    for (Point p : study().run()) {
      double sum = p.hardness() + p.easySpread() + p.hardSpread();
      assertThat(p.gain()).isCloseTo(1 + 1 / sum, within(1e-12 * p.gain()));
    }
  }

  /** Doubling r_E doubles its own part and no other: the parts are what their names say. */
  @Test
  void aSpreadMovesItsOwnPartAlone() {
    Rows<Point> rows = study().run();
    Rows<Point> easy = rows.where(p -> p.varied().equals("r_E"));
    Point first = easy.list().get(0);
    for (Point p : easy) {
      assertThat(p.hardness()).isCloseTo(first.hardness(), within(1e-12));
      assertThat(p.hardSpread()).isCloseTo(first.hardSpread(), within(1e-12));
      assertThat(p.easySpread() / first.easySpread())
          .isCloseTo(p.value() / first.value(), within(1e-9));
    }
    Rows<Point> apart = rows.where(p -> p.varied().equals("R"));
    Point near = apart.list().get(0);
    for (Point p : apart) {
      double ratio = near.value() / p.value();
      assertThat(p.hardSpread()).isCloseTo(near.hardSpread() * ratio * ratio, within(1e-9));
    }
  }

  @Test
  void noiseIsRefused() {
    assertThatThrownBy(
            () ->
                new WhatHoldsTheGainDown(
                    Landscapes.favourable().withNoiseVariance(1), Landscapes.step(), 1, 11))
        .hasMessage("the picture is without noise, got σ² = 1.0");
  }
}

package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.BrokenSentences.Row;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class BrokenSentencesTest extends StudyContract<Row> {
  @Override
  protected BrokenSentences study() {
    return new BrokenSentences(2000, 5);
  }

  @Test
  void nothingIsFoundAboveACapAndFiniteCapsAreNearlyReached() {
    Rows<Row> capped = study().run().where(r -> Double.isFinite(r.cap()));
    assertThat(capped.size()).isEqualTo(3);
    for (Row row : capped) {
      assertThat(row.greatest()).as(row.removed()).isLessThanOrEqualTo(row.cap() * (1 + 1e-9));
      assertThat((row.greatest() - 1) * 1.25).isGreaterThan(row.cap() - 1 - 1e-9);
    }
  }

  @Test
  void whereNothingCapsItTheGainIsLarge() {
    Rows<Row> free = study().run().where(r -> Double.isInfinite(r.cap()));
    assertThat(free.size()).isEqualTo(5);
    for (Row row : free) {
      assertThat(row.greatest()).as(row.removed()).isGreaterThan(20);
    }
  }

  /** 1 - ‖x - c‖² is 1 at c, inside the cube. */
  @Test
  void theSearchFindsAKnownMaximum() {
    double found =
        new GreatestGain(3, 4000)
            .of(
                x -> {
                  double sum = 0;
                  for (int j = 0; j < 3; j++) {
                    sum += (x[j] - 0.3 - 0.2 * j) * (x[j] - 0.3 - 0.2 * j);
                  }
                  return x[0] > 0.9 ? Double.NaN : 1 - sum;
                },
                new Streams(1, "search").stream("known"));
    assertThat(found).isCloseTo(1, within(1e-6));
  }

  @Test
  void refusesASearchOfOnePoint() {
    assertThatThrownBy(() -> new BrokenSentences(1, 5))
        .hasMessage("must have trials >= 2, got trials = 1");
  }
}

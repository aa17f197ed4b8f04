package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.anymodel.HeadGain.Row;
import org.tasklandscape.study.StudyContract;

class HeadGainTest extends StudyContract<Row> {
  @Override
  protected HeadGain study() {
    return new HeadGain(HeadCases.all());
  }

  @Test
  void aLandscapeIsTheMeanOverItsSeeds() {
    Row packed =
        study()
            .run()
            .only(row -> row.run().equals("confirmation") && row.landscape().equals("packed"));
    assertThat(packed.seeds()).isEqualTo(24);
    // A deviation of .001 over 24 seeds, five standard errors: missed by 1 in 1.7 million streams.
    assertThat(packed.realised().value()).isCloseTo(0.3, within(5 * 0.001 / Math.sqrt(24)));
    assertThat(packed.predicted().value()).isCloseTo(packed.realised().value() / 2, within(1e-12));
  }
}

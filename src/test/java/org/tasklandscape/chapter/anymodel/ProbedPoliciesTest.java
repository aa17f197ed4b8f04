package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.anymodel.ProbedPolicies.Row;
import org.tasklandscape.study.StudyContract;

class ProbedPoliciesTest extends StudyContract<Row> {
  @Override
  protected ProbedPolicies study() {
    return new ProbedPolicies(PolicyCases.results());
  }

  @Test
  void aFamilyIsTheMeanOverItsSeeds() {
    Row disc =
        study().run().only(row -> row.step().equals("given step") && row.family().equals("disc-1"));
    assertThat(disc.seeds()).isEqualTo(20);
    // A deviation of .01 over 20 seeds: four standard errors.
    assertThat(disc.realised().value()).isCloseTo(4, within(0.009));
    assertThat(disc.predicted().value()).isCloseTo(disc.realised().value() / 2, within(1e-12));
  }
}

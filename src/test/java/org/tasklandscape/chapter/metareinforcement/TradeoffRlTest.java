package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.TradeoffRl.Row;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.experiment.PolicyTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class TradeoffRlTest extends StudyContract<Row> {
  @Override
  protected TradeoffRl study() {
    return new TradeoffRl(PolicyTables.navigation(), PolicyTables.cheetah());
  }

  /** Names, bounds and power come from the announcement; a name that is not there is an error. */
  @Test
  void theConditionsAreTheAnnouncedOnes() {
    Rows<Row> rows = study().run();
    List<Condition> conditions = TradeoffRl.conditions(rows);
    assertThat(conditions).hasSize(5);
    assertThat(conditions.get(0).rule()).endsWith("> 1");
    assertThat(conditions.get(3).rule()).endsWith("> 0");
    assertThat(conditions.get(3).power()).isEqualTo(0.9998);
    for (int i = 0; i < 5; i++) {
      assertThat(conditions.get(i).estimate()).isEqualTo(rows.list().get(i).lead());
    }
    assertThatThrownBy(() -> TradeoffRl.conditions(rows.where(row -> false)))
        .hasMessage("one Row must fit, got 0 of 0");
  }

  /** The words say who is subtracted from whom. */
  @Test
  void differencesHaveTheSignOfTheirWords() {
    for (Row row : study().run()) {
      double sign = row.difference().contains("DRS - MAML") ? 1 : -1;
      assertThat(row.lead().value()).isCloseTo(sign * (row.joint() - row.maml()), within(1e-12));
    }
  }
}

package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StudyTest {
  /** A number, which is equal to another of its value. */
  record Row(double value) {}

  /** Results that were read: two readings are not equal. */
  static final class Results {}

  interface Shown extends TableStudy<Row> {
    @Override
    default Rows<Row> run() {
      return Rows.of(Row.class, List.of(new Row(1)));
    }

    @Override
    default String caption() {
      return "A number.";
    }
  }

  record Numbers(List<Double> sizes) implements Shown {
    public static Numbers defaults() {
      return new Numbers(List.of(1.0, 2.0));
    }
  }

  record OfResults(List<Results> runs) implements Shown {
    public static OfResults defaults() {
      return new OfResults(List.of(new Results()));
    }
  }

  @Test
  void onlyTheCommittedNumbersAreCommitted() {
    assertThat(Numbers.defaults().isCommitted()).isTrue();
    assertThat(new Numbers(List.of(1.0, 3.0)).isCommitted()).isFalse();
  }

  /** As of a single one: what was read has no other values. */
  @Test
  void aListOfResultsIsCommitted() {
    assertThat(new OfResults(List.of(new Results())).isCommitted()).isTrue();
  }
}

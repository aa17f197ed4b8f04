package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffMean.Mean;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffMean.View;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class TradeoffMeanTest extends StudyContract<Mean> {
  @Override
  protected TradeoffMean study() {
    return new TradeoffMean(TradeoffGridTest.GRID, View.MEAN_AFTER);
  }

  @Override
  protected String lastWords() {
    return "Published environment and grid: p = 1, β = 2, 400 trials a cell, seed 1.";
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void theFigureOfARunIsThatOfItsOwn(View view) {
    var study = new TradeoffMean(TradeoffGridTest.GRID, view);
    Rows<Mean> rows = study.of(TradeoffGridTest.RUN);
    assertThat(rows.size()).isEqualTo(4 * 3 * 3);
    assertThat(study.run().list()).isEqualTo(rows.list());
    assertThat(study.figure(rows).name()).isEqualTo(study.name());
  }

  @Test
  void columnsAreNamedAfterTheView() {
    assertThat(study().name()).isEqualTo("tradeoff-mean-after");
    List<String> columns = study().of(TradeoffGridTest.RUN).table().columnNames();
    assertThat(columns).startsWith("tasks", "samples", "step", "drsAfter", "drsAfterLower");
    assertThat(columns).endsWith("mamlAfterMedian", "floorAfter", "crossoverAfter", "excessRatio");
    assertThat(columns).hasSize(14);
  }
}

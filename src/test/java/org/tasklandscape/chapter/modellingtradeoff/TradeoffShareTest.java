package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffShare.Share;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffShare.View;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class TradeoffShareTest extends StudyContract<Share> {
  @Override
  protected TradeoffShare study() {
    return new TradeoffShare(TradeoffGridTest.GRID, View.SHARE_AFTER);
  }

  @Override
  protected String lastWords() {
    return "Published environment and grid: p = 1, β = 2, 400 trials a cell, seed 1.";
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void theFigureOfARunIsThatOfItsOwn(View view) {
    var study = new TradeoffShare(TradeoffGridTest.GRID, view);
    Rows<Share> rows = study.of(TradeoffGridTest.RUN);
    assertThat(rows.size()).isEqualTo(4 * 3 * 3);
    assertThat(study.run().list()).isEqualTo(rows.list());
    assertThat(study.figure(rows).name()).isEqualTo(study.name());
  }

  @Test
  void columnsAreNamedAfterTheView() {
    assertThat(study().name()).isEqualTo("tradeoff-share-after");
    assertThat(study().of(TradeoffGridTest.RUN).table().columnNames())
        .containsExactly(
            "tasks",
            "samples",
            "step",
            "shareAfter",
            "shareAfterLower",
            "shareAfterUpper",
            "predictedShareAfter");
    var before = new TradeoffShare(TradeoffGridTest.GRID, View.SHARE_BEFORE);
    TradeoffGrid.Cell first = TradeoffGridTest.RUN.get(0);
    assertThat(before.of(TradeoffGridTest.RUN).list().get(0).share())
        .containsExactly(entry("shareBefore", first.before().share()));
  }
}

package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import tech.tablesaw.api.Table;

class RowsTest {
  private static final Estimate SEEN = new Estimate(2, 0.5, 1, 4);

  private enum Method {
    NAL,
    MAML
  }

  private record Inner(int n, boolean chosen) {}

  private record Row(
      String name,
      Method method,
      @Headed("ratio x/y") double x,
      Estimate gain,
      @Ends Estimate risk,
      @Headed({"seen", "low", "high"}) Estimate other,
      Inner inner,
      Map<String, Double> seeds) {}

  private static Row row(String name, double x, Method method) {
    Map<String, Double> seeds = new LinkedHashMap<>();
    seeds.put("seed1", x + 1);
    seeds.put("seed2", x + 2);
    return new Row(name, method, x, SEEN, SEEN, SEEN, new Inner(7, true), seeds);
  }

  private static final Rows<Row> ROWS =
      Rows.of(
          Row.class,
          List.of(row("a", 1, Method.NAL), row("b", 2, Method.MAML), row("c", 3, Method.NAL)));

  @Test
  void everyComponentHasItsColumns() {
    Table table = ROWS.table("some-rows");
    assertThat(table.name()).isEqualTo("some-rows");
    assertThat(table.columnNames())
        .containsExactly(
            "name",
            "method",
            "ratio x/y",
            "gain",
            "gainError",
            "gainLower",
            "gainUpper",
            "risk",
            "riskLower",
            "riskUpper",
            "seen",
            "low",
            "high",
            "n",
            "chosen",
            "seed1",
            "seed2");
    assertThat(table.stringColumn("method").asList()).containsExactly("NAL", "MAML", "NAL");
    assertThat(table.doubleColumn("ratio x/y").asDoubleArray()).containsExactly(1, 2, 3);
    assertThat(table.row(1).getDouble("gainError")).isEqualTo(0.5);
    assertThat(table.row(1).getDouble("riskUpper")).isEqualTo(4);
    assertThat(table.row(1).getDouble("low")).isEqualTo(1);
    assertThat(table.row(1).getInt("n")).isEqualTo(7);
    assertThat(table.row(2).getBoolean("chosen")).isTrue();
    assertThat(table.row(2).getDouble("seed2")).isEqualTo(5);
  }

  @Test
  void noRowsAreATableWithoutRows() {
    Table table = ROWS.where(row -> false).table();
    assertThat(table.rowCount()).isZero();
    assertThat(table.columnNames()).contains("name", "gainError", "riskUpper", "low", "n");
  }

  @Test
  void rowsAreFoundByWhatTheyHold() {
    assertThat(ROWS.only(row -> row.x() == 2).name()).isEqualTo("b");
    assertThatThrownBy(() -> ROWS.only(row -> row.method() == Method.NAL))
        .hasMessage("one Row must fit, got 2 of 3");
    assertThat(ROWS.by(Row::method).keySet()).containsExactly(Method.NAL, Method.MAML);
    assertThat(ROWS.by(Row::method).get(Method.NAL).values(Row::x)).containsExactly(1, 3);
    assertThat(ROWS.estimates(Row::gain)).containsExactly(SEEN, SEEN, SEEN);
    assertThat(ROWS.stream().collect(Rows.collect(Row.class)).list()).isEqualTo(ROWS.list());
  }

  private record Loss(
      @Headed({"", "Lower", "Upper"}) Estimate mean, double median, Estimate other) {}

  private record Losses(@Prefixed Loss drs, Map<String, Loss> others) {}

  @Test
  void namesOfInnerRecordsBeginWithTheirOwnWhereTheyAreSaidTo() {
    Loss loss = new Loss(SEEN, 3, SEEN);
    Rows<Losses> rows = Rows.of(Losses.class, List.of(new Losses(loss, Map.of("maml", loss))));
    List<String> drs =
        List.of(
            "drs",
            "drsLower",
            "drsUpper",
            "drsMedian",
            "drsOther",
            "drsOtherError",
            "drsOtherLower",
            "drsOtherUpper");
    List<String> maml = drs.stream().map(name -> name.replace("drs", "maml")).toList();
    assertThat(rows.where(row -> false).table().columnNames()).isEqualTo(drs);
    assertThat(rows.table().columnNames()).startsWith(drs.toArray(String[]::new));
    assertThat(rows.table().columnNames()).endsWith(maml.toArray(String[]::new)).hasSize(16);
    assertThat(rows.table().row(0).getDouble("mamlUpper")).isEqualTo(4);
    assertThat(rows.table().row(0).getDouble("drsMedian")).isEqualTo(3);
  }

  private record Trained(OverSeeds accuracy, @Prefixed Both gain) {}

  private record Both(OverSeeds hard) {}

  @Test
  void numbersOverSeedsHaveAnIntervalAndAColumnForEachSeed() {
    var numbers = new OverSeeds(List.of(2L, 7L), List.of(0.25, 0.75));
    var row = new Trained(numbers, new Both(numbers));
    List<String> accuracy =
        List.of("accuracy", "accuracyLower", "accuracyUpper", "accuracySeed2", "accuracySeed7");
    List<String> gain = accuracy.stream().map(n -> n.replace("accuracy", "gainHard")).toList();
    Table table = Rows.of(Trained.class, List.of(row)).table();
    assertThat(table.columnNames()).startsWith(accuracy.toArray(String[]::new));
    assertThat(table.columnNames()).endsWith(gain.toArray(String[]::new)).hasSize(10);
    assertThat(table.row(0).getDouble("accuracy")).isEqualTo(0.5);
    assertThat(table.row(0).getDouble("accuracyUpper")).isEqualTo(numbers.estimate().upper());
    assertThat(table.row(0).getDouble("gainHardSeed7")).isEqualTo(0.75);
    Table empty = Rows.of(Trained.class, List.of()).table();
    assertThat(empty.columnNames()).contains("accuracyLower", "gainHardUpper");
  }

  @Test
  void whereARowHasFewerSeedsTheirCellsAreEmpty() {
    var two = new OverSeeds(List.of(2L, 7L), List.of(0.25, 0.75));
    var three = new OverSeeds(List.of(2L, 5L, 7L), List.of(0.0, 0.5, 1.0));
    for (List<OverSeeds> order : List.of(List.of(two, three), List.of(three, two))) {
      List<Both> rows = order.stream().map(Both::new).toList();
      Table table = Rows.of(Both.class, rows).table();
      assertThat(table.columnNames())
          .containsExactly("hard", "hardLower", "hardUpper", "hardSeed2", "hardSeed5", "hardSeed7");
      int fewer = order.indexOf(two);
      assertThat(table.row(fewer).getDouble("hardSeed5")).isNaN();
      assertThat(table.row(fewer).getDouble("hardSeed7")).isEqualTo(0.75);
      assertThat(table.row(1 - fewer).getDouble("hardSeed5")).isEqualTo(0.5);
    }
    var other = new OverSeeds(List.of(2L, 9L), List.of(0.0, 1.0));
    assertThatThrownBy(() -> Rows.of(Both.class, List.of(new Both(two), new Both(other))).table())
        .hasMessageStartingWith("every row must fill the columns [hard, hardLower")
        .hasMessageEndingWith("hardSeed2, hardSeed9]");
  }

  private record Ragged(Map<String, Double> cells) {}

  private record Odd(Object cell) {}

  @Test
  void whatIsNoTableIsRefused() {
    var ragged = Rows.of(Ragged.class, List.of(new Ragged(Map.of("a", 1.0)), new Ragged(Map.of())));
    assertThatThrownBy(ragged::table).hasMessage("every row must fill the columns [a], got []");
    assertThatThrownBy(() -> Rows.of(Odd.class, List.of(new Odd(List.of()))).table())
        .hasMessageStartingWith("a cell must be a number, a truth value, a word")
        .hasMessageEndingWith("got cell = []");
  }

  /** Rows in no order of x or y. */
  @Test
  void everyValueFindsItsCell() {
    record Cell(double a, double b, double value, double own) {}
    Rows<Cell> rows =
        Rows.of(
            Cell.class,
            List.of(
                new Cell(2, 30, 32, 2),
                new Cell(1, 10, 11, 1),
                new Cell(2, 10, 12, 2),
                new Cell(1, 30, 31, 1),
                new Cell(1, 20, 21, 1),
                new Cell(2, 20, 22, 2)));
    CellGrid<Cell> grid = CellGrid.of(rows, Cell::a, Cell::b);
    assertThat(grid.x()).containsExactly(1, 2);
    assertThat(grid.y()).containsExactly(10, 20, 30);
    assertThat(grid.values(Cell::value)).isDeepEqualTo(new double[][] {{11, 21, 31}, {12, 22, 32}});
    assertThat(grid.alongX(Cell::own)).containsExactly(1, 2);
  }

  /** A row with headings for readers. */
  record Shown(
      int d,
      @Heading("NAL, simulated") Estimate nal,
      @Heading("gain G") double gain,
      @Heading("") double inner) {}

  @Test
  void readersHaveHeadingsAndProgramsHaveNames() {
    Rows<Shown> rows =
        Rows.of(Shown.class, List.of(new Shown(3, new Estimate(2.00001, 0.1, 1.8, 2.2), 4, 5)));
    assertThat(rows.table().columnNames())
        .containsExactly("d", "nal", "nalError", "nalLower", "nalUpper", "gain", "inner");
    assertThat(rows.shown().columnNames()).containsExactly("d", "NAL, simulated", "gain G");
    assertThat(rows.shown().getString(0, "NAL, simulated")).isEqualTo("2 [1.8, 2.2]");
    assertThat(rows.shown().doubleColumn("gain G").get(0)).isEqualTo(4);
  }

  private record Doubled(@Heading("difference") String of, @Heading("difference") Estimate by) {}

  /** One of two columns of one heading would be lost without a word. */
  @Test
  void twoColumnsOfOneHeadingAreRefused() {
    Rows<Doubled> rows = Rows.of(Doubled.class, List.of(new Doubled("a - b", SEEN)));
    assertThat(rows.table().columnNames()).hasSize(5);
    assertThatThrownBy(rows::shown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns must have headings of their own, got difference twice");
  }
}

package org.tasklandscape.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tasklandscape.table.TypedRows.Kind;

/** Rows with types are what the same rows are in CSV. */
class TypedRowsTest {
  private static final List<String> NAMES = List.of("site", "a", "note", "y", "kind");
  private static final ColumnChoice COLUMNS =
      new ColumnChoice("site", "y", List.of("a"), List.of("kind=k1"), true);

  @Test
  void theSumsAreThoseOfCsv() throws IOException {
    var random = new SplittableRandom(5);
    var text = new StringBuilder("site,a,note,y,kind\n");
    TypedRows rows = TypedRows.of(NAMES, COLUMNS);
    TableSums sums = rows.take();
    for (int i = 1; i <= 10_000; i++) {
      double a = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian();
      boolean gap = random.nextInt(50) == 0;
      double y = random.nextDouble();
      String kind = random.nextInt(50) == 0 ? "" : "k" + random.nextInt(3);
      String site = "s" + random.nextInt(4);
      text.append("%s,%s,?,%s,%s%n".formatted(site, a, gap ? "" : y, kind));
      rows.begin(i);
      rows.text(0, site);
      rows.number(1, a);
      if (gap) {
        rows.missing(3);
      } else {
        rows.number(3, y);
      }
      rows.text(4, kind);
      rows.end();
      if (i == 6000) {
        sums.merge(rows.take());
      }
    }
    sums.merge(rows.take());
    TableSummary csv =
        new TaskTableReader(COLUMNS, 1, 1 << 24)
            .read(new ByteArrayInputStream(text.toString().getBytes(UTF_8)), n -> {});
    assertThat(rows.report(null).dropped()).isEqualTo(csv.dropped()).isPositive();
    assertThat(sums.dropped()).isEqualTo(csv.dropped());
    assertThat(new HashSet<>(sums.take().tasks())).isEqualTo(new HashSet<>(csv.tasks()));
  }

  @Test
  void faultsNameRowAndColumn() {
    var all = new ColumnChoice("site", "y", List.of("a"));
    TypedRows rows = TypedRows.of(NAMES, all);
    rows.begin(7);
    rows.text(0, "s");
    rows.number(1, Double.NaN);
    rows.number(3, 1);
    assertThatThrownBy(rows::end)
        .hasMessage("row 7, column \"a\": must be a finite number, got \"NaN\"");
    TypedRows gaps = TypedRows.of(NAMES, all);
    gaps.begin(8);
    gaps.missing(0);
    assertThatThrownBy(gaps::end)
        .hasMessage("row 8, column \"site\": must name the task of the row, got an empty cell");
    assertThatThrownBy(() -> TypedRows.of(List.of("site", "a"), all))
        .hasMessage("must have the column \"y\", got \"site\", \"a\"");
  }

  @Test
  void whatIsReadOfAColumnFollowsFromItsPartAndType() {
    var all = new ColumnChoice("site", "y", List.of("a"), List.of("kind=k1"), false);
    List<String> types = List.of("long", "float", "date", "double", "string");
    assertThat(TypedRows.kinds(NAMES, types, all))
        .containsExactly(Kind.TEXT, Kind.NUMBER, Kind.UNREAD, Kind.NUMBER, Kind.TEXT);
    assertThatThrownBy(
            () ->
                TypedRows.kinds(NAMES, List.of("long", "string", "date", "double", "string"), all))
        .hasMessage("column \"a\": must be of numbers, got string");
    assertThatThrownBy(
            () ->
                TypedRows.kinds(NAMES, List.of("double", "long", "date", "double", "string"), all))
        .hasMessage("column \"site\": must be of text or whole numbers, got double");
  }
}

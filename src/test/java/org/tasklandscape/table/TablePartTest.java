package org.tasklandscape.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tasklandscape.table.TableErrorsTest.ALL;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a table is cut, its parts are the table: the same sums, or the same words. */
class TablePartTest {
  private static final long BUDGET = 1 << 20;

  /** What the parts of a table tell: sums of all, and a report of each. */
  private record Read(TableSums sums, List<PartReport> reports) {}

  private static Read read(byte[] table, long size, ColumnChoice columns, long budget)
      throws IOException {
    TableSums all = null;
    List<PartReport> reports = new ArrayList<>();
    for (long from = 0; from == 0 || from < table.length; from += size) {
      long to = from + size < table.length ? from + size : Long.MAX_VALUE;
      TableBytes bytes =
          offset -> new ByteArrayInputStream(table, (int) offset, table.length - (int) offset);
      try (TablePart part = TablePart.open(bytes, from, to, columns, budget)) {
        boolean more = true;
        while (more) {
          more = part.advance();
          TableSums sums = part.take();
          if (all == null) {
            all = sums;
          } else {
            all.merge(sums);
          }
        }
        reports.add(part.report());
      } catch (TableException e) {
        reports.add(PartReport.of(e));
      }
    }
    return new Read(all, reports);
  }

  private static void assertSame(byte[] table, long size, ColumnChoice columns) throws IOException {
    TableSummary whole =
        new TaskTableReader(columns, 1, 1 << 24).read(new ByteArrayInputStream(table), n -> {});
    for (long budget : new long[] {1, BUDGET}) {
      Read read = read(table, size, columns, budget);
      if (PartReport.mustBeWhole(read.reports())) {
        read = read(table, Long.MAX_VALUE / 2, columns, budget);
      }
      assertThat(PartReport.fault(read.reports())).isEmpty();
      assertThat(read.sums().rows()).isEqualTo(whole.rows());
      assertThat(new HashSet<>(read.sums().take().tasks())).isEqualTo(new HashSet<>(whole.tasks()));
    }
  }

  /** Names with quotes and line ends in them among the rows. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 61, 200, 1000, 5000})
  void partsOfAnySizeGiveTheSameBits(int size) throws IOException {
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      byte[] quoted = ExampleTable.of(size, 25, ',', lineEnd).text().getBytes(UTF_8);
      assertSame(quoted, size, ExampleTable.COLUMNS);
      String text = ("task,a,y" + lineEnd + "t,1,2" + lineEnd + lineEnd + "\"u\",3,4" + lineEnd);
      assertSame(("\uFEFF" + text + "t,5,6").getBytes(UTF_8), size, ALL);
    }
  }

  /** What cuts cannot see is seen: a line end inside quotes. */
  @Test
  void aCutThroughACellIsNoticed() throws IOException {
    byte[] table = "task,a,y\n\"two\nlines\",1,2\nt,3,4\n".getBytes(UTF_8);
    int cut = 12;
    assertThat(PartReport.mustBeWhole(read(table, cut, ALL, BUDGET).reports())).isTrue();
    assertThat(PartReport.mustBeWhole(read(table, 20, ALL, BUDGET).reports())).isFalse();
  }

  @Test
  void aZippedTableIsItsFirstPart() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(ExampleTable.of(3, 500, ',', "\n").text().getBytes(UTF_8));
    }
    assertSame(zipped.toByteArray(), 1000, ExampleTable.COLUMNS);
  }

  /** The words of the reader of whole tables, with the line of the file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "t,one,2",
        "t,1",
        ",1,2",
        "t,1,\"2\"3",
        "t,1,2\"3",
        "t,1,\"2",
        "\"t\n,1,2",
        "t,1\\a,2",
        "\"q\n\",1,2\nt,one,2",
      })
  void faultsAreThoseOfTheWhole(String row) throws IOException {
    String bad = row.replace("\\n", "\n").replace("\\a", "\7");
    String good = "t,1,2\n\"u\",3,4\n".repeat(9);
    byte[] table = ("\ntask,a,y\n" + good + bad + "\n" + good + "t,1\n").getBytes(UTF_8);
    String message = null;
    try {
      new TaskTableReader(ALL, 1, 1 << 24).read(new ByteArrayInputStream(table), n -> {});
    } catch (TableException e) {
      message = e.getMessage();
    }
    assertThat(message).isNotNull();
    for (long size : new long[] {1, 5, 40, 100}) {
      List<PartReport> reports = read(table, size, ALL, BUDGET).reports();
      if (PartReport.mustBeWhole(reports)) {
        reports = read(table, Long.MAX_VALUE / 2, ALL, BUDGET).reports();
      }
      assertThat(PartReport.fault(reports))
          .get()
          .extracting(Throwable::getMessage)
          .isEqualTo(message);
    }
  }

  @Test
  void atTheHeaderAllPartsStop() throws IOException {
    byte[] table = "task,b,z\nt,1,2\n".getBytes(UTF_8);
    assertThat(
            PartReport.fault(read(table, 5, ALL, BUDGET).reports()).orElseThrow().inFile("a.csv"))
        .hasMessage("a.csv, line 1: must have the column \"y\", got \"task\", \"b\", \"z\"");
    byte[] empty = "task,a,y\n".getBytes(UTF_8);
    assertThat(
            PartReport.fault(read(empty, 5, ALL, BUDGET).reports()).orElseThrow().inFile("a.csv"))
        .hasMessage("a.csv: must have rows below the header, got none");
  }
}

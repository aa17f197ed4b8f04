package org.tasklandscape.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error names line and column, states the rule and then the value. */
class TableErrorsTest {
  static final ColumnChoice ALL = new ColumnChoice("task", "y", List.of());

  static void assertRefused(byte[] bytes, ColumnChoice columns, String message) {
    for (int threads : new int[] {1, 3}) {
      var reader = new TaskTableReader(columns, threads, 1 << 24);
      assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(bytes), count -> {}))
          .isInstanceOf(TableException.class)
          .hasMessage(message);
    }
  }

  static void assertRefused(String text, ColumnChoice columns, String message) {
    assertRefused(text.getBytes(UTF_8), columns, message);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "``@must have a header and rows, got nothing",
        "\\n\\n@line 1: must have the column \"task\", got no names",
        "task,x,y@must have rows below the header, got none",
        "task,x,y\\n\\n@must have rows below the header, got none",
        "a,x,y\\n@line 1: must have the column \"task\", got \"a\", \"x\", \"y\"",
        "\\n\\na,x,y\\n@line 3: must have the column \"task\", got \"a\", \"x\", \"y\"",
        "task,x,z\\n@line 1: must have the column \"y\", got \"task\", \"x\", \"z\"",
        "task|x|y\\n@line 1: must have the column \"task\", got \"task|x|y\"",
        "task,y\\na,1\\n@line 1: must have a column beside the task and the target, got none",
        "task,x,x,y\\n@line 1: must name each column once, got twice \"x\"",
        "task,,x,,y\\n@line 1, column 2: a feature must have a name, got none",
        "task,,x,y\\n@line 1, column 2: a feature must have a name, got none",
        "task,x,\"y\\n1,2,3\\n@line 1: a quote must be closed within 8388608 bytes, got none",
        "task,x,5\" y\\n@line 1, column 3: a quote inside a cell must be doubled, and the cell"
            + " quoted, got \"5\\\" y\"",
      })
  void badHeadersAreNamed(String text, String message) {
    assertRefused(unescaped(text), ALL, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a,1@line 3: must have 4 cells, got 2",
        "a,1,2,3,4@line 3: must have 4 cells, got 5",
        "a,1,2,x,4@line 3: must have 4 cells, got 5",
        "a@line 3: must have 4 cells, got 1",
        " @line 3: must have 4 cells, got 1",
        "\\n\\na@line 5: must have 4 cells, got 1",
        "a,one,2,3@line 3, column \"u\": must be a finite number, got \"one\"",
        "a,1,,3@line 3, column \"v\": must be a finite number, got an empty cell",
        "a,1,\"\",3@line 3, column \"v\": must be a finite number, got an empty cell",
        "a,1,2,@line 3, column \"y\": must be a finite number, got an empty cell",
        "a,NaN,2,3@line 3, column \"u\": must be a finite number, got \"NaN\"",
        "a,1,-Infinity,3@line 3, column \"v\": must be a finite number, got \"-Infinity\"",
        "a,1,1e999,3@line 3, column \"v\": must be a finite number, got \"1e999\"",
        "a,1,NA,3@line 3, column \"v\": must be a finite number, got \"NA\"",
        "a,1,\"2,5\",3@line 3, column \"v\": must be a finite number, got \"2,5\"",
        "a,1,1f,3@line 3, column \"v\": must be a finite number, got \"1f\"",
        "a,1,1d,3@line 3, column \"v\": must be a finite number, got \"1d\"",
        "a,1,0x10,3@line 3, column \"v\": must be a finite number, got \"0x10\"",
        "a,1,-0x1p3,3@line 3, column \"v\": must be a finite number, got \"-0x1p3\"",
        "a,1,1 2,3@line 3, column \"v\": must be a finite number, got \"1 2\"",
        "a,1,-,3@line 3, column \"v\": must be a finite number, got \"-\"",
        "a,1,٣,3@line 3, column \"v\": must be a finite number, got \"٣\"",
        "a,x,z,3@line 3, column \"u\": must be a finite number, got \"x\"",
        ",1,2,3@line 3, column \"task\": must name the task of the row, got an empty cell",
        "a,1,2,3\\n\"b\\nb\",1,2,3\\nb,1,-,3@line 6, column \"v\": must be a finite number, got \"-\"",
        "a,1,2,3\\r\\nb,1,2,-\\r\\n@line 4, column \"y\": must be a finite number, got \"-\"",
        "a,1,2,3\\rb,1,2,-\\r@line 4, column \"y\": must be a finite number, got \"-\"",
        "5\" a,1,2,3@line 3, column \"task\": a quote inside a cell must be doubled, and the cell"
            + " quoted, got \"5\\\" a\"",
        "a,1,2\",3@line 3, column \"v\": a quote inside a cell must be doubled, and the cell quoted,"
            + " got \"2\\\"\"",
        "\"a\"b,1,2,3@line 3, column \"task\": a quoted cell must end with its quote, got more",
        "a,1,\"2\" ,3@line 3, column \"v\": a quoted cell must end with its quote, got more",
        "\"a,1,2,3\\nb,1,2,3@line 3: a quote must be closed within 8388608 bytes, got none",
        "a,1,2,3\\nb,\"1,2,3\\n\\n@line 4: a quote must be closed within 8388608 bytes, got none",
        "\"b\\nb\",1,2,\"3@line 4: a quote must be closed within 8388608 bytes, got none",
        "a,1,2,3\\nb,1,2,\"3@line 4: a quote must be closed within 8388608 bytes, got none",
      })
  void badRowsAreNamed(String rows, String message) {
    String text = "task,u,v,y\na,1,2,3\n" + unescaped(rows);
    assertRefused(text, ALL, message);
    assertThat(message).startsWith("line ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "1,2\"3,4 @ line 2, column \"note\": a quote inside a cell must be doubled, and the cell"
            + " quoted, got \"2\\\"3\"",
        "x,\"2,3\",4 @ line 2, column \"u\": must be a finite number, got \"x\"",
      })
  void columnsThatAreNotChosenMustBeSoundToo(String row, String message) {
    var columns = new ColumnChoice("task", "u", List.of("u2"));
    assertRefused("u,note,task,u2\n" + row + ",5\n", columns, message);
  }

  @Test
  void aMissingFeatureIsNamed() {
    var columns = new ColumnChoice("task", "y", List.of("x1", "x3"));
    assertRefused(
        "task;x1;x2;y\n",
        columns,
        "line 1: must have the column \"x3\", got \"task\", \"x1\", \"x2\", \"y\"");
  }

  @Test
  void aColumnHasOnePart() {
    assertThatThrownBy(() -> new ColumnChoice("a", "b", List.of("c", "a")))
        .hasMessage("task, target and features must be different columns, got twice a");
    assertThatThrownBy(() -> new ColumnChoice("a", "a", List.of()))
        .hasMessage("task, target and features must be different columns, got twice a");
  }

  /** The first error of the table, wherever chunks end and whoever is first to see one. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void theFirstErrorIsTheOneThatIsNamed(String lineEnd) {
    var text = new StringBuilder("task,x,y").append(lineEnd);
    for (int i = 2; i <= 400; i++) {
      text.append(i >= 117 && i % 3 == 0 ? "a,?,1" : "\"a\",2,1").append(lineEnd);
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    for (int size = 1; size < 200; size += size < 20 ? 1 : 13) {
      var source = new ChunkSource(new ByteArrayInputStream(bytes), size);
      var reader = new TaskTableReader(ALL, 1 + size % 4, 1 << 24);
      assertThatThrownBy(() -> reader.sums(source))
          .hasMessage("line 117, column \"x\": must be a finite number, got \"?\"");
    }
  }

  /** It looks like an opening quote from there on, and shifts where chunks are cut. */
  @Test
  void aStrayQuoteIsNamedWhereverChunksEnd() {
    var text = new StringBuilder("task,x,y\n");
    for (int i = 2; i <= 200; i++) {
      text.append(i == 50 ? "5\" a,1,1\n" : i % 7 == 0 ? "\"a\nb\",2,1\n" : "\"a\",2,1\n");
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    for (int size = 1; size < 200; size += 3) {
      var source = new ChunkSource(new ByteArrayInputStream(bytes), size);
      assertThatThrownBy(() -> new TaskTableReader(ALL, 2, 1 << 24).sums(source))
          .hasMessageStartingWith("line 57, column \"task\": a quote inside a cell");
    }
  }

  @Test
  void aRowWithoutEndIsRefused() {
    byte[] row = new byte[ChunkSource.LONGEST_ROW + 10];
    Arrays.fill(row, (byte) 'a');
    byte[] start = "task,x,y\na,1,2\n".getBytes(UTF_8);
    System.arraycopy(start, 0, row, 0, start.length);
    assertRefused(row, ALL, "line 3: must have 3 cells, got 1");
    byte[] longer = Arrays.copyOf(row, 2 * row.length);
    Arrays.fill(longer, row.length, longer.length, (byte) 'a');
    assertRefused(longer, ALL, "line 3: a row must have at most 8388608 bytes, got more");
    longer[start.length] = '"';
    assertRefused(longer, ALL, "line 3: a quote must be closed within 8388608 bytes, got none");
  }

  @Test
  void otherEncodingsAreNamed() {
    byte[] latin = "task,x,y\na,1,2\n\n\u00e9,1,2\n".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(latin, ALL, "line 4: must be UTF-8, got the byte 0xE9");
    byte[] wide = "task,x,y\n".getBytes(StandardCharsets.UTF_16);
    assertRefused(wide, ALL, "must be UTF-8, got UTF-16");
    assertRefused("PK\u0003\u0004...", ALL, "must be CSV, got a zip archive or a spreadsheet");
  }

  @Test
  void squaresThatOverflowAreNamedByTheirTask() {
    assertRefusedPlain(
        "task,x,y\na,1e200,1\na,-1e200,2\n",
        "task a must have numbers whose sums of squares are finite, got Infinity");
  }

  private static void assertRefusedPlain(String text, String message) {
    assertThatThrownBy(
            () ->
                new TaskTableReader(ALL, 1, 1 << 24)
                    .read(new ByteArrayInputStream(text.getBytes(UTF_8)), count -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void tooManyFeaturesForAnyTaskAreNamed() {
    var header = new StringBuilder("task,y");
    for (int i = 0; i < 2000; i++) {
      header.append(",x").append(i);
    }
    assertRefused(
        header.append("\na\n").toString(),
        ALL,
        "must have tasks whose sums fit into 16 MiB, 112392580 bytes each with 2000 features, got"
            + " the first task; java -Xmx gives more memory");
  }
}

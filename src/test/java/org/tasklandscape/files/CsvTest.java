package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
  @TempDir Path folder;

  @Test
  void cellsAreReadAsTheyAreWritten() {
    Csv table = Csv.parse("name,\"x, y\",z\n\"a \"\"b\"\"\n\",1,\n,-0.0,\"\"\r\nlast,2,3", "t");
    assertThat(table.columns()).containsExactly("name", "x, y", "z");
    assertThat(table.rows())
        .containsExactly(
            List.of("a \"b\"\n", "1", ""), List.of("", "-0.0", ""), List.of("last", "2", "3"));
    assertThat(table.column("x, y")).containsExactly("1", "-0.0", "2");
  }

  @Test
  void whatIsWrittenReadsBack() {
    Csv table =
        new Csv(
            List.of("a", "b, c"), List.of(List.of("x \"y\"", "1\n2"), List.of("", " plain text ")));
    assertThat(table.text()).isEqualTo("a,\"b, c\"\n\"x \"\"y\"\"\",\"1\n2\"\n, plain text \n");
    assertThat(Csv.parse(table.text(), "t")).isEqualTo(table);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "\uFEFFa,b\n1,2\n");
    assertThat(Csv.read(file)).isEqualTo(Csv.parse("a,b\n1,2\n", "t"));
  }

  /** As the reader itself counts where it refuses a row. */
  @Test
  void rowsBehindACellOfSeveralLinesKeepTheirLine() {
    String text = "a,\"b\nc\"\n1,\"2\r\n3\n\"\r\n4,5\n6,\"7\r8\"\n9,0\n";
    Csv table = Csv.parse(text, "t");
    assertThat(List.of(table.line(0), table.line(1), table.line(2), table.line(3)))
        .containsExactly(3L, 6L, 7L, 9L);
    assertThatThrownBy(() -> Csv.parse(text + "x\n", "t"))
        .hasMessage("t, line %d: must have 2 cells, got 1", table.line(4));
  }

  @Test
  void aTableMayHaveNoRows() {
    assertThat(Csv.parse("a,b\n", "t").rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "``              @ : must have a line of column names, got nothing",
        "a,a;1,2         @ , line 1: must have columns of different names, got [a, a]",
        "a,b;1,2;3       @ , line 3: must have 2 cells, got 1",
        "a,b;1,2,3       @ , line 2: must have 2 cells, got 3",
        "a,b;1,2;;       @ , line 3: must have 2 cells, got 1",
        "a,b;1,\"2       @ : must be CSV, got ",
        "a,b;1,\"2\"3    @ : must be CSV, got Unexpected character after closing quote: '3'",
      })
  void aMalformedTableIsOneLineNamingFileAndLine(String text, String rule) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text.replace(';', '\n'));
    assertThatThrownBy(() -> Csv.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + rule)
        .hasMessageMatching("(?s).*line \\d.*|.*got nothing");
  }

  @Test
  void bytesThatAreNoTextAreNamed() throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), new byte[] {'a', '\n', (byte) 0xff});
    assertThatThrownBy(() -> Csv.read(file)).hasMessage(file + ": must be text in UTF-8");
  }
}

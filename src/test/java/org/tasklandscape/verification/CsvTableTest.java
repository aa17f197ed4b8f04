package org.tasklandscape.verification;

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

class CsvTableTest {
  @TempDir Path folder;

  @Test
  void cellsAreReadAsTheyAreWritten() {
    CsvTable table =
        CsvTable.parse("name,\"x, y\",z\n\"a \"\"b\"\"\n\",1,\n,-0.0,\"\"\r\nlast,2,3", "t");
    assertThat(table.columns()).containsExactly("name", "x, y", "z");
    assertThat(table.rows())
        .containsExactly(
            List.of("a \"b\"\n", "1", ""), List.of("", "-0.0", ""), List.of("last", "2", "3"));
    assertThat(table.column("x, y")).containsExactly("1", "-0.0", "2");
  }

  @Test
  void aTableMayHaveNoRows() {
    assertThat(CsvTable.parse("a,b\n", "t").rows()).isEmpty();
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
        "a,b;1,\"2       @ , line 2: must close its quotation mark",
        "a,b;1,\"2\"3    @ , line 2: must have a comma or the end of the line after a quoted cell, got '3'",
      })
  void aMalformedTableIsOneLineNamingFileAndLine(String text, String rule) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text.replace(';', '\n'));
    assertThatThrownBy(() -> CsvTable.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + rule);
  }

  @Test
  void bytesThatAreNoTextAreNamed() throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), new byte[] {'a', '\n', (byte) 0xff});
    assertThatThrownBy(() -> CsvTable.read(file)).hasMessage(file + ": must be text in UTF-8");
  }
}

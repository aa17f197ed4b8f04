package org.tasklandscape.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableComparisonTest {
  private static final double TOLERANCE = 0x1p-20;

  @TempDir Path folder;
  private Path committed;
  private Path now;

  @BeforeEach
  void makeFolders() throws IOException {
    committed = Files.createDirectory(folder.resolve("committed"));
    now = Files.createDirectory(folder.resolve("now"));
  }

  /** Both folders get a table of this name; lines end at semicolons. */
  private TableComparison compare(String before, String after) throws IOException {
    Files.writeString(committed.resolve("t.csv"), before.replace(';', '\n'));
    Files.writeString(now.resolve("t.csv"), after.replace(';', '\n'));
    return TableComparison.of(committed, now, TOLERANCE, Set.of());
  }

  private static String randomTable(SplittableRandom random) {
    String[] cells = {"", "NaN", "Infinity", "-Infinity", "0", "1.5", "1.5000001", "maml", "-3E-7"};
    var text =
        new StringBuilder(random.nextBoolean() ? "x,y" : random.nextBoolean() ? "y,x" : "x,z");
    for (int row = random.nextInt(4); row > 0; row--) {
      text.append('\n').append(cells[random.nextInt(cells.length)]);
      text.append(',').append(cells[random.nextInt(cells.length)]);
    }
    return text.append('\n').toString();
  }

  @Test
  void everyTableAgreesWithItselfAndTheOrderOfTheRunsOnlySwapsTheSides() throws IOException {
    var random = new SplittableRandom(2);
    for (int i = 0; i < 200; i++) {
      String a = randomTable(random);
      String b = randomTable(random);
      TableComparison self = compare(a, a);
      assertThat(self.differences()).isEmpty();
      assertThat(self.identical()).isEqualTo(1);
      assertThat(self.largest()).isZero();
      TableComparison forth = compare(a, b);
      TableComparison back = compare(b, a);
      assertThat(back.differences())
          .containsExactlyInAnyOrderElementsOf(
              forth.differences().stream()
                  .map(
                      d ->
                          new NumberDifference(
                              d.file(), d.line(), d.column(), d.now(), d.committed()))
                  .toList());
      assertThat(back.numbers()).isEqualTo(forth.numbers());
      assertThat(back.largest()).isEqualTo(forth.largest());
    }
  }

  /** All of these numbers are exact in binary, so the boundary itself can be hit. */
  @Test
  void theToleranceItselfAgreesAndTheNextNumberDoesNot() throws IOException {
    double at = 1 - TOLERANCE;
    TableComparison on = compare("x;1", "x;" + at);
    assertThat(on.differences()).isEmpty();
    assertThat(on.largest()).isEqualTo(TOLERANCE);
    assertThat(on.identical()).isZero();
    assertThat(compare("x;1", "x;" + Math.nextDown(at)).differences())
        .containsExactly(
            new NumberDifference("t.csv", 2, "x", "1", Double.toString(Math.nextDown(at))));
  }

  @Test
  void atToleranceZeroNumbersMustBeEqualButMayBeWrittenOtherwise() throws IOException {
    compare("x;1;1E3;0", "x;1.0;1000;-0.0");
    TableComparison exact = TableComparison.of(committed, now, 0, Set.of());
    assertThat(exact.differences()).isEmpty();
    assertThat(exact.identical()).isZero();
    assertThat(exact.numbers()).isEqualTo(3);
    compare("x;1;1e-300", "x;" + Math.nextUp(1.0) + ";2e-300");
    assertThat(TableComparison.of(committed, now, 0, Set.of()).differences()).hasSize(2);
  }

  @Test
  void whatIsRoundingBesideItsColumnAgrees() throws IOException {
    String before = "residual,norm;1,5e-17;3e-17,1e-17";
    assertThat(compare(before, "residual,norm;1,5e-17;-4e-17,1e-17").differences()).isEmpty();
    assertThat(compare(before, "residual,norm;1,5e-17;3e-17,2e-17").differences())
        .extracting(NumberDifference::column)
        .containsExactly("norm");
    assertThat(compare(before, "residual,norm;1,5e-17;1e-13,1e-17").differences()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "NaN,1",
    "NaN,Infinity",
    "Infinity,-Infinity",
    "Infinity,1.7E308",
    "'',0",
    "'',NaN",
    "a,b",
    "a,1",
    "A,a"
  })
  void theseCellsDiffer(String before, String after) throws IOException {
    assertThat(compare("k,x;a," + before, "k,x;a," + after).differences())
        .containsExactly(new NumberDifference("t.csv", 2, "x", before, after));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "", "two words", "-0.0"})
  void theseCellsAgreeWithThemselves(String cell) throws IOException {
    assertThat(compare("k,x;a," + cell, "k,x;a," + cell).differences()).isEmpty();
  }

  @Test
  void cellsAreComparedByTheNamesOfTheirColumns() throws IOException {
    assertThat(compare("x,y;1,2;3,4", "y,x;2,1;4,3").differences())
        .containsExactly(new NumberDifference("t.csv", 1, "", "x,y", "y,x"));
    assertThat(compare("x,y;1,2", "y,x;2,5").differences()).hasSize(2);
  }

  @Test
  void columnsAndRowsOfOneSideAreOneDifferenceEach() throws IOException {
    assertThat(compare("x,old;1,2", "x,new,more;1,2,3").differences())
        .containsExactly(
            new NumberDifference("t.csv", 1, "old", "the column", "(nothing)"),
            new NumberDifference("t.csv", 1, "new", "(nothing)", "the column"),
            new NumberDifference("t.csv", 1, "more", "(nothing)", "the column"));
    assertThat(compare("x,y;1,2;3,4", "x,y;1,2").differences())
        .containsExactly(new NumberDifference("t.csv", 3, "", "3,4", "(nothing)"));
    assertThat(compare("x", "x;7").differences())
        .containsExactly(new NumberDifference("t.csv", 2, "", "(nothing)", "7"));
  }

  @Test
  void filesOfOneSideAreOneDifferenceEach() throws IOException {
    compare("x;1", "x;1");
    Files.writeString(committed.resolve("gone.csv"), "x\n1\n");
    Files.writeString(now.resolve("new.csv"), "x\n1\n");
    Files.writeString(now.resolve("no-table.svg"), "");
    TableComparison found = TableComparison.of(committed, now, TOLERANCE, Set.of());
    assertThat(found.differences())
        .containsExactly(
            new NumberDifference("gone.csv", 0, "", "the file", "(nothing)"),
            new NumberDifference("new.csv", 0, "", "(nothing)", "the file"));
    assertThat(found.files()).isEqualTo(3);
    assertThat(found.identical()).isEqualTo(1);
    assertThat(TableComparison.of(committed, now, 0, Set.of("gone.csv", "new.csv")).differences())
        .isEmpty();
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> TableComparison.of(committed, now, -1, Set.of()))
        .hasMessage("the tolerance must be >= 0, got -1.0");
    assertThatThrownBy(() -> TableComparison.of(committed, now, Double.NaN, Set.of()))
        .hasMessage("the tolerance must be >= 0, got NaN");
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> TableComparison.of(committed, none, 0, Set.of()))
        .hasMessage("must be a folder of tables, got " + none);
  }
}

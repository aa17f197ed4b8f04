package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FiguresTest {
  @TempDir Path directory;

  private static Table table() {
    return Table.create(
        "t",
        DoubleColumn.create("x", 0.1, Double.POSITIVE_INFINITY, Double.NaN, -1e-7),
        StringColumn.create("who", "NAL", "a,b", "say \"x\"", "p|q"),
        IntColumn.create("n", 1, 2, 3, 4));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        contents.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  @Test
  void savesFourFilesAndTheSameBytesAgain() throws IOException {
    var figures = Figures.in(directory.resolve("figures"), "00-test");
    figures.save(FigureTest.figure(), table());
    var first = contents(directory.resolve("figures"));
    assertThat(first)
        .containsOnlyKeys("a-figure.csv", "a-figure.json", "a-figure.png", "a-figure.svg");
    figures.save(FigureTest.figure(), table());
    assertThat(contents(directory.resolve("figures"))).isEqualTo(first);
  }

  @Test
  void jsonHoldsWhatMadeTheFigureInOrder() throws IOException {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("samples", Double.POSITIVE_INFINITY);
    parameters.put("seed", 3L);
    parameters.put("rate", 0.1);
    parameters.put("grid", new double[] {1, Double.NEGATIVE_INFINITY, 1e300});
    parameters.put("names", List.of("easy", "hard"));
    parameters.put("noise", false);
    Figures.in(directory, "00-test").saveTable("a-table", "A „table“.", parameters, table());
    assertThat(directory.resolve("a-table.json"))
        .hasContent(
            """
            {
              "name" : "a-table",
              "caption" : "A „table“.",
              "notebook" : "00-test",
              "seed" : 3,
              "parameters" : {
                "samples" : "infinite",
                "rate" : 0.1,
                "grid" : [ 1, "-infinite", 1E+300 ],
                "names" : [ "easy", "hard" ],
                "noise" : false
              }
            }
            """);
  }

  @Test
  void layersOfACaptionAreKeptApart() throws IOException {
    Figures.in(directory, "00-test")
        .saveTable("t", "It falls.\n\nRows: r_H.\n\nd = 3.", Map.of(), table());
    assertThat(Files.readString(directory.resolve("t.json")))
        .contains("\"caption\" : \"It falls. Rows: r_H. d = 3.\"")
        .contains("\"finding\" : \"It falls.\"", "\"reading\" : \"Rows: r_H.\"")
        .contains("\"parametersText\" : \"d = 3.\"");
    assertThat(Files.readString(directory.resolve("t.md")))
        .startsWith(
            """
            **It falls.** Rows: <i>r</i><sub>H</sub>.

            <details><summary>Parameters</summary>

            <i>d</i> = 3.

            </details>

            | <i>x</i> |""");
  }

  @Test
  void tablesAreWrittenForMachinesAndForReaders() throws IOException {
    Figures.in(directory, "00-test").saveTable("a-table", "Caption.", Map.of(), table());
    assertThat(contents(directory)).containsOnlyKeys("a-table.csv", "a-table.json", "a-table.md");
    assertThat(Files.readString(directory.resolve("a-table.csv")))
        .isEqualTo(
            "x,who,n\n0.1,NAL,1\nInfinity,\"a,b\",2\nNaN,\"say \"\"x\"\"\",3\n-1E-7,p|q,4\n");
    assertThat(Files.readString(directory.resolve("a-table.md")))
        .isEqualTo(
            """
            Caption.

            | <i>x</i> | who | <i>n</i> |
            |---:|---|---:|
            | 0.1 | NAL | 1 |
            | ∞ | <i>a</i>,<i>b</i> | 2 |
            | – | say "<i>x</i>" | 3 |
            | −1·10<sup>−7</sup> | <i>p</i>\\|<i>q</i> | 4 |
            """);
  }

  @Test
  void interruptedSaveLeavesNoHalfWrittenFile() throws IOException {
    // A folder that is not empty stands where the file should go: the move at the end fails.
    var obstacle = directory.resolve("a-figure.csv");
    Files.createDirectories(obstacle.resolve("full"));
    var figures = Figures.in(directory, "00-test");
    assertThatThrownBy(() -> figures.save(FigureTest.figure(), table()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(obstacle + ": cannot be written");
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a-figure.svg", "a-figure.png", "a-figure.csv");
    }
  }

  @Test
  void parameterThatIsNoDataIsRefusedBeforeAnythingIsWritten() throws IOException {
    var figure =
        Figure.named("f")
            .caption("c")
            .alt("a")
            .parameter("when", new Object[] {1, new StringBuilder("x")})
            .panel(Plot.untitled())
            .build();
    assertThatThrownBy(() -> Figures.in(directory, "00-test").save(figure, table()))
        .hasMessage(
            "a parameter must be a number, text, truth value, or a list of these, got when = x");
    assertThat(contents(directory)).isEmpty();
  }
}

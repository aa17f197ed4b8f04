package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChapterTest {
  @TempDir Path folder;
  private SmallProject project;

  @BeforeEach
  void writeProject() throws IOException {
    project = SmallProject.in(folder);
  }

  private Chapter read(Path file) {
    return Chapter.read(folder.resolve("notebooks"), file);
  }

  @Test
  void holdsTitleLeadCellsAndOutputs() throws IOException {
    var outputs = SmallProject.outputs("text/plain", "1", "text/html", "<table></table>");
    Path file =
        project.notebook(
            "solutions/03-x", "# 03 · X \nmore\n\nLead\nhere.\n\nEnd", "f();", outputs);
    Chapter chapter = read(file);
    assertThat(chapter.path()).isEqualTo("solutions/03-x");
    assertThat(chapter.file()).isEqualTo("solutions/03-x.html");
    assertThat(chapter.source()).isEqualTo("notebooks/solutions/03-x.ipynb");
    assertThat(chapter.title()).isEqualTo("03 · X");
    assertThat(chapter.lead()).isEqualTo("Lead\nhere.");
    assertThat(chapter.cells()).extracting(Chapter.Cell::code).containsExactly(false, true);
    assertThat(chapter.cells().get(1).outputs())
        .containsExactly(Map.of("text/plain", "1"), Map.of("text/html", "<table></table>"));
  }

  @Test
  void aTextMayBeItsLinesAndAStreamIsText() throws IOException {
    Path file =
        project.write(
            "notebooks/04.ipynb",
            """
            {"cells": [
              {"cell_type": "markdown", "source": ["# 04\\n", "\\n", "Lead"]},
              {"cell_type": "code", "source": ["a();\\n", "b();"],
               "outputs": [{"output_type": "stream", "text": ["one\\n", "two"]}]}]}
            """);
    Chapter chapter = read(file);
    assertThat(chapter.lead()).isEqualTo("Lead");
    assertThat(chapter.cells()).extracting(Chapter.Cell::id).containsExactly("cell-1", "cell-2");
    assertThat(chapter.cells().get(1).source()).isEqualTo("a();\nb();");
    assertThat(chapter.cells().get(1).outputs()).containsExactly(Map.of("text/plain", "one\ntwo"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{                                                          ~ must be JSON with a key",
        "[]                                                         ~ must begin with a cell \"# ...\"",
        "{\"cells\": []}                                            ~ must begin with a cell \"# ...\"",
        "{\"cells\": [{\"cell_type\":\"code\",\"source\":\"# no\"}]} ~ must begin with a cell \"# ...\"",
        "{\"cells\": [{\"cell_type\":\"markdown\",\"source\":\"no\"}]} ~ must begin with a cell \"# ...\"",
        "{\"cells\": [{\"outputs\":[{\"output_type\":\"error\",\"ename\":\"Oops\"}]}]} ~ must have run without an error, got Oops in cell-1",
      })
  void aMalformedNotebookIsNamedWithTheRule(String text, String rule) throws IOException {
    Path file = project.write("notebooks/05.ipynb", text);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(rule);
  }
}

package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  private record Pair(String name, double value) {
    private Pair {
      if (value < 0) {
        throw new IllegalArgumentException("value must be >= 0, got " + value);
      }
    }
  }

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("x.json"), text);
  }

  @Test
  void whatIsWrittenReadsBack() throws IOException {
    var tree = JsonNodeFactory.instance.objectNode();
    Json.put(tree, "tenth", 0.1);
    Json.put(tree, "none", Double.NaN);
    Json.put(tree.putArray("list"), List.of(2e23, Double.POSITIVE_INFINITY));
    assertThat(Json.text(tree))
        .isEqualTo(
            """
            {
              "tenth" : 0.1,
              "none" : null,
              "list" : [ 2.0E23, null ]
            }
            """);
    assertThat(Json.longText(tree))
        .endsWith(
            """
              "list" : [
                2.0E23,
                null
              ]
            }
            """);
    assertThat(Json.object(file(Json.text(tree)))).isEqualTo(tree);
    assertThat(Json.object(file(Json.longText(tree)))).isEqualTo(tree);
  }

  @Test
  void recordsAreRead() throws IOException {
    assertThat(Json.record(file("{\"name\": \"a\", \"value\": 2}"), Pair.class))
        .isEqualTo(new Pair("a", 2));
    byte[] list = "[{\"name\": \"a\", \"value\": 2}]".getBytes(StandardCharsets.UTF_8);
    assertThat(Json.list(new ByteArrayInputStream(list), Pair.class))
        .containsExactly(new Pair("a", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "``                            @ must hold one JSON object, got an empty file",
        "[1, 2]                        @ must hold one JSON object, got a list of 2",
        "{\"name\": 1, \"name\": 2}    @ must be JSON, got Duplicate field 'name' in line 1",
        "{} {}                         @ must be JSON, got Trailing token",
        "{\"name\":                    @ must be JSON, got Unexpected end-of-input",
        "{\"name\": \"a\"}             @ must be what --help describes, got Missing",
        "{\"name\": null, \"value\": 1} @ must be what --help describes, got Null",
        "{\"name\": \"a\", \"value\": -1} @ value must be >= 0, got -1.0",
      })
  void whatIsNotTheRecordIsOneLineNamingTheFile(String text, String rule) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> Json.record(file, Pair.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ": " + rule)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aMissingFileAndAFolderAreNamed() {
    Path none = folder.resolve("none.json");
    assertThatThrownBy(() -> Json.read(none)).hasMessage(none + ": no such file");
    assertThatThrownBy(() -> Json.read(folder))
        .hasMessage(folder + ": must be a file, got a folder");
  }
}

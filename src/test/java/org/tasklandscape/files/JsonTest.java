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
import java.util.Map;
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
        "``                            @: must hold one JSON object, got an empty file",
        "[1, 2]                        @: must hold one JSON object, got a list of 2",
        "{\"name\": 1, \"name\": 2} @, line 1: must have the key \"name\" once, got it in line 1 too",
        "{} {}               @, line 1: must be one value of JSON, got more behind it",
        "{\"name\":          @, line 1, column 9: must be JSON with a value: ",
        "{\"name\" 1         @, line 1, column 9: must be JSON with a colon behind the key, got \"1\"",
        "{name: 1            @, line 1, column 2: must be JSON with a key in double quotes, or ",
        "{\"name\": \"a\",}   @, line 1, column 14: must be JSON with a key in double quotes, or ",
        "{\"name\": 1 2      @, line 1, column 12: must be JSON with a comma, or the end of the",
        "{\"name\": \"\\q\"    @, line 1, column 12: must be JSON with a text on one line, ",
        "{\"value\": NaN      @, line 1, column 14: must be JSON with a value: a finite decimal,",
        "{\"value\": 1e999    @, line 1: value must be a finite number, got 1e999",
        "{\"name\": \"a\"}     @: the object must have the key \"value\", got none",
        "{\"name\": null, \"value\": 1} @, line 1: name must be a text in double quotes, got null",
        "{\"name\": 1, \"value\": 1}    @, line 1: name must be a text in double quotes, got 1",
        "{\"name\": \"a\", \"value\": \"1\"} @, line 1: value must be a finite number, got \"1\"",
        "{\"name\": \"a\", \"valu\": 1}  @, line 1: a key of the object must be of \"name\", \"value\",",
        "{\"name\": \"a\", \"value\": -1} @, line 1: value must be >= 0, got -1.0",
      })
  void whatIsNotTheRecordIsOneLineNamingTheFile(String text, String rule) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> Json.record(file, Pair.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + rule)
        .hasMessageNotContainingAny("\n", "jackson", "Feature");
  }

  @Test
  void aMissingFileAndAFolderAreNamed() {
    Path none = folder.resolve("none.json");
    assertThatThrownBy(() -> Json.read(none)).hasMessage(none + ": no such file");
    assertThatThrownBy(() -> Json.read(folder))
        .hasMessage(folder + ": must be a file, got a folder");
  }

  private record Counts(int few, long many, List<Pair> pairs, Map<String, Double> by) {}

  /** A value never becomes one of another type, and each fault names line and key. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "\"few\": 1@\"few\": 1.9@2: few must be a whole number from -2147483648 to 2147483647, got 1.9",
        "\"few\": 1@\"few\": 1.0@2: few must be a whole number",
        "\"few\": 1@\"few\": true@2: few must be a whole number",
        "\"few\": 1@\"few\": 2147483648@2: few must be a whole number",
        "\"few\": 1@\"few\": null@2: few must be a whole number",
        "\"many\": 2@\"many\": 1e30@3: many must be a whole number",
        "\"value\": 3@\"value\": \"3\"@4: pairs[0].value must be a finite number, got \"3\"",
        "\"value\": 3@\"value\": -3@4: value must be >= 0, got -3.0",
        "\"value\": 3@\"walue\": 3@4: a key of pairs[0] must be of \"name\", \"value\", got \"walue\"",
        "\"c\": 4@\"c\": []@5: by.c must be a finite number, got a list of 0",
      })
  void nothingIsCoerced(String from, String to, String rest) throws IOException {
    String text =
        """
        {
          "few": 1,
          "many": 2,
          "pairs": [{"name": "b", "value": 3}],
          "by": {"c": 4}
        }
        """;
    assertThat(Json.record(file(text), Counts.class))
        .isEqualTo(new Counts(1, 2, List.of(new Pair("b", 3)), Map.of("c", 4.0)));
    Path file = file(text.replace(from, to));
    assertThatThrownBy(() -> Json.record(file, Counts.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ", line " + rest);
  }

  @Test
  void deepAndForeignTextIsRefusedInOneLine() throws IOException {
    Path file = file("[".repeat(100_000));
    assertThatThrownBy(() -> Json.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ": must be JSON of short numbers, nested a few lists deep, got more");
    Files.write(file, new byte[] {'"', (byte) 0xe4, '"'});
    assertThatThrownBy(() -> Json.read(file))
        .isInstanceOf(FileFault.class)
        .hasMessage(file + ": cannot be read: it is no text in UTF-8");
    Files.writeString(file, "\uFEFF{}");
    assertThat(Json.object(file)).isEmpty();
  }
}

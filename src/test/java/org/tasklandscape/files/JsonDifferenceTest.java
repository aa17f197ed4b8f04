package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDifferenceTest {
  private static final String ONE =
      "{\"a\": 1, \"b\": {\"c\": [1, {\"d\": true}], \"e\": \"x\"}, \"f\": 0.5}";

  @TempDir Path folder;

  private Optional<JsonDifference> first(String one, String other) throws IOException {
    Path first = Files.writeString(folder.resolve("one.json"), one);
    Path second = Files.writeString(folder.resolve("other.json"), other);
    return JsonDifference.first(Json.object(first), Json.object(second));
  }

  @Test
  void layoutAndTheOrderOfKeysAreNoDifference() throws IOException {
    String other = "{\"f\": 0.50,\n\"b\": {\"e\": \"x\", \"c\": [1, {\"d\": true}]}, \"a\":1}";
    assertThat(first(ONE, other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|false|b.c[1].d|true|false",
        "[1, |[2, |b.c[0]|1|2",
        "[1, |[|b.c|[1,{\"d\":true}]|[{\"d\":true}]",
        ", \"e\": \"x\"||b.e|\"x\"|left out",
        "\"a\": 1, |\"a\": 1, \"g\": 2, |g|left out|2",
        "0.5|{}|f|0.5|{}",
      })
  void theFirstDifferenceIsNamed(String from, String to, String key, String one, String other)
      throws IOException {
    assertThat(first(ONE, ONE.replace(from, to == null ? "" : to)))
        .contains(new JsonDifference(key, one, other));
  }

  /** What a program puts into a tree may be of other types than what it reads back. */
  @Test
  void numbersAreComparedByTheirValues() throws IOException {
    JsonNode written =
        JsonNodeFactory.instance.objectNode().put("seed", 9L).put("scale", 2.0).put("count", 3);
    Path file = Files.writeString(folder.resolve("read.json"), Json.text(written));
    assertThat(JsonDifference.first(Json.object(file), written)).isEmpty();
    JsonNode other =
        JsonNodeFactory.instance.objectNode().put("seed", 8L).put("scale", 2.0).put("count", 3);
    assertThat(JsonDifference.first(Json.object(file), other))
        .contains(new JsonDifference("seed", "9", "8"));
  }
}

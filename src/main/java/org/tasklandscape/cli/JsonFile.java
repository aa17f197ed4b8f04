package org.tasklandscape.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that holds one JSON object, as a tree or as a record. */
final class JsonFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private JsonFile() {}

  /**
   * The object of a file.
   *
   * @throws IllegalArgumentException naming the file, if there is none or it holds something else
   */
  static JsonNode tree(Path file) {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          file + (Files.exists(file) ? ": must be a file, got a folder" : ": no such file"));
    }
    try {
      JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
      if (!root.isObject()) {
        throw new IllegalArgumentException(
            file + ": must hold one JSON object, got " + describe(root));
      }
      return root;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ": must be JSON, got " + cause(e), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The object of a file as a record.
   *
   * @throws IllegalArgumentException naming the file, if it does not hold such an object
   */
  static <T> T record(Path file, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree(file), type);
    } catch (JsonProcessingException e) {
      String cause =
          e.getCause() instanceof IllegalArgumentException broken
              ? broken.getMessage()
              : "must be what --help describes, got " + firstLine(e);
      throw new IllegalArgumentException(file + ": " + cause, e);
    }
  }

  private static String cause(JsonProcessingException e) {
    // Jackson adds where a bracket opened, in words about its own settings.
    String plain = firstLine(e).replaceAll(" \\(start marker.*", "");
    return "%s in line %d, column %d"
        .formatted(plain, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("an error");
  }

  /** A node in a message. */
  static String describe(JsonNode node) {
    if (node.isMissingNode()) {
      return "an empty file";
    }
    if (node.isContainerNode()) {
      return node.isArray() ? "a list of " + node.size() : "an object";
    }
    // As text, an infinity that 1e999 became would stand in quotes.
    return node.isNumber() ? node.asText() : node.toString();
  }
}

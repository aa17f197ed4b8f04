package org.tasklandscape.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of JSON. */
final class JsonFile {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonFile() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException naming it, if it is no JSON
   */
  static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s: must be JSON, got %s".formatted(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }
}

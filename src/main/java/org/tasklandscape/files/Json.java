package org.tasklandscape.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** JSON, read strictly and printed a key a line. */
public final class Json {
  // The fast writer gives the shortest decimal on every Java; Double.toString does from 19 on only.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  // The platform's line ends would make other bytes on Windows.
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private Json() {}

  /**
   * The tree of a file.
   *
   * @param file must exist
   * @return the tree; a missing node if the file is empty
   * @throws IllegalArgumentException in one line that names the file, if there is none or it is no
   *     JSON
   * @throws FileFault if it cannot be read
   */
  public static JsonNode read(Path file) {
    return parsed(file).root();
  }

  /**
   * The object of a file.
   *
   * @param file must exist
   * @return the object
   * @throws IllegalArgumentException as {@link #read}, and if the file holds something else
   * @throws FileFault if it cannot be read
   */
  public static JsonNode object(Path file) {
    return requireObject(parsed(file)).root();
  }

  /**
   * The object of a stream.
   *
   * @param in left open
   * @param name what messages call it
   * @return the object
   * @throws IllegalArgumentException as {@link #object(Path)}
   * @throws FileFault if it cannot be read
   */
  public static JsonNode object(InputStream in, String name) {
    try {
      return requireObject(ReadJson.of(decoded(in.readAllBytes()), name)).root();
    } catch (IOException e) {
      throw FileFault.reading(name, e);
    }
  }

  /**
   * The object of a file as a record.
   *
   * @param <T> the record
   * @param file must exist
   * @param type the record
   * @return the record
   * @throws IllegalArgumentException as {@link #object(Path)}, and with line and key if one is
   *     missing, unknown or of another type, or the record refuses a value
   * @throws FileFault if it cannot be read
   */
  public static <T> T record(Path file, Class<T> type) {
    return written(file, type).record();
  }

  /**
   * The object of a file, as a record and as it was written.
   *
   * @param <T> the record
   * @param record what it says
   * @param tree the object
   */
  public record Written<T>(T record, JsonNode tree) {}

  /**
   * The object of a file as a record, and the object itself.
   *
   * @param <T> the record
   * @param file must exist
   * @param type the record
   * @return both
   * @throws IllegalArgumentException as {@link #record(Path, Class)}
   * @throws FileFault if it cannot be read
   */
  public static <T> Written<T> written(Path file, Class<T> type) {
    return document(file).as(type);
  }

  /** An object that was read, to be taken as a record once its keys have told which. */
  public static final class Document {
    private final ReadJson json;

    private Document(ReadJson json) {
      this.json = json;
    }

    /** {@return the object} */
    public JsonNode tree() {
      return json.root();
    }

    /**
     * The object as a record.
     *
     * @param <T> the record
     * @param type the record
     * @return both
     * @throws IllegalArgumentException as {@link Json#record(Path, Class)}
     */
    public <T> Written<T> as(Class<T> type) {
      return new Written<>(new JsonRecord(json).of(json.root(), type, ""), json.root());
    }
  }

  /**
   * The object of a file, not yet a record.
   *
   * @param file must exist
   * @return the object
   * @throws IllegalArgumentException as {@link #object(Path)}
   * @throws FileFault if it cannot be read
   */
  public static Document document(Path file) {
    return new Document(requireObject(parsed(file)));
  }

  /**
   * The object of a text as a record.
   *
   * @param <T> the record
   * @param text one object
   * @param name what messages call it
   * @param type the record
   * @return the record
   * @throws IllegalArgumentException as {@link #record(Path, Class)}
   */
  public static <T> T record(String text, String name, Class<T> type) {
    ReadJson json = requireObject(ReadJson.of(text, name));
    return new JsonRecord(json).of(json.root(), type, "");
  }

  /**
   * A list of records.
   *
   * @param <T> the record
   * @param json the text, left open
   * @param type the record
   * @return the records, in order
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it does not hold such a list
   */
  public static <T> List<T> list(InputStream json, Class<T> type) throws IOException {
    ReadJson read = ReadJson.of(decoded(json.readAllBytes()), "a list");
    return new JsonRecord(read).list(read.root(), type, "").stream().map(type::cast).toList();
  }

  private static ReadJson parsed(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + ": must be a file, got a folder");
    }
    try {
      return ReadJson.of(decoded(Files.readAllBytes(file)), file.toString());
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": no such file", e);
    } catch (IOException e) {
      throw FileFault.reading(file, e);
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static ReadJson requireObject(ReadJson json) {
    if (!json.root().isObject()) {
      throw new IllegalArgumentException(
          json.name() + ": must hold one JSON object, got " + describe(json.root()));
    }
    return json;
  }

  /**
   * A node in a message.
   *
   * @param node any
   * @return its text, or what kind of thing it is
   */
  public static String describe(JsonNode node) {
    if (node.isMissingNode()) {
      return "an empty file";
    }
    if (node.isContainerNode()) {
      return node.isArray() ? "a list of " + node.size() : "an object";
    }
    // As text, an infinity that 1e999 became would stand in quotes.
    return node.isNumber() ? node.asText() : node.toString();
  }

  /**
   * The text of a value: a key a line, lists within their line.
   *
   * @param value a tree, or maps and lists of numbers and texts
   * @return the text, ending with a line feed
   */
  public static String text(Object value) {
    return print(value, new DefaultPrettyPrinter().withObjectIndenter(LINES));
  }

  /**
   * The text of a value: a key a line, an element of a list a line.
   *
   * @param value a tree, or maps and lists of numbers and texts
   * @return the text, ending with a line feed
   */
  public static String longText(Object value) {
    return print(
        value, new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));
  }

  private static String print(Object value, DefaultPrettyPrinter printer) {
    try {
      return MAPPER.writer(printer).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("must be a value that JSON knows, got " + value, e);
    }
  }

  /**
   * Puts a number, or null where it is not finite.
   *
   * @param tree where
   * @param key its name
   * @param number any
   */
  public static void put(ObjectNode tree, String key, double number) {
    tree.put(key, Double.isFinite(number) ? (Double) number : null);
  }

  /**
   * Adds numbers, null for those that are not finite.
   *
   * @param array where
   * @param numbers any
   */
  public static void put(ArrayNode array, List<Double> numbers) {
    for (double number : numbers) {
      array.add(Double.isFinite(number) ? (Double) number : null);
    }
  }
}

package org.tasklandscape.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run that may be interrupted keeps beside its results: its parameters, and the SHA-256 of
 * each result. Another run, damaged results and a second process are refused.
 *
 * <p>A result is noted before it is written, beside what it was: a run that is killed between both
 * leaves one of them. Several threads may use a ledger.
 */
public final class Ledger implements AutoCloseable {
  private static final String PARAMETERS = "parameters";
  private static final String FILES = "files";
  private static final String FACTS = "facts";

  private final Path file;
  private final JsonNode parameters;
  private final RunLock lock;
  private final Map<String, List<String>> sums = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, String> onDisk = new HashMap<>();

  private Ledger(Path file, JsonNode parameters, RunLock lock) {
    this.file = file;
    this.parameters = parameters;
    this.lock = lock;
  }

  /**
   * Opens the ledger of a run, before its work begins.
   *
   * @param file where it is kept; the results are in the same folder
   * @param parameters all that the results depend on
   * @param resume whether results may be there, which then must be those of this run
   * @param results their files
   * @return the ledger
   * @throws IllegalArgumentException if there are results and resume is false; if there are other
   *     parameters, naming the first that differs; if another run is at work
   * @throws FileFault if nothing can be written there
   */
  public static Ledger open(Path file, JsonNode parameters, boolean resume, List<Path> results) {
    RunLock lock;
    try {
      lock = RunLock.of(file);
    } catch (IOException e) {
      throw FileFault.writing(file, e);
    }
    var ledger = new Ledger(file, parameters, lock);
    try {
      ledger.begin(resume, results);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
    return ledger;
  }

  /**
   * The parameters of a run.
   *
   * @param file its ledger
   * @return all that its results depend on; a missing node if they are not there
   * @throws IllegalArgumentException if there is no such file, or it holds no object
   * @throws FileFault if it cannot be read
   */
  public static JsonNode parameters(Path file) {
    return Json.object(file).path(PARAMETERS);
  }

  private void begin(boolean resume, List<Path> results) {
    AtomicFile.sweep(file);
    results.forEach(AtomicFile::sweep);
    Optional<Path> found = results.stream().filter(Files::exists).findFirst();
    if (found.isPresent() && !resume) {
      throw new IllegalArgumentException(
          "--out must be without results, or --resume be given, got " + found.get());
    }
    if (found.isPresent() && Files.notExists(file)) {
      throw new IllegalArgumentException(
          "%s must have its %s beside it to be resumed, got none"
              .formatted(found.get(), file.getFileName()));
    }
    if (found.isPresent()) {
      takeOver();
    } else {
      save();
    }
  }

  private void takeOver() {
    JsonNode kept = Json.object(file);
    JsonDifference.first(kept.path(PARAMETERS), parameters)
        .ifPresent(
            difference -> {
              throw new IllegalArgumentException(
                  "%s: %s must be %s to be resumed, got %s"
                      .formatted(file, difference.key(), difference.one(), difference.other()));
            });
    for (Map.Entry<String, JsonNode> entry : kept.path(FILES).properties()) {
      List<String> known = new ArrayList<>();
      entry.getValue().forEach(sum -> known.add(sum.asText()));
      sums.put(entry.getKey(), known);
    }
    kept.path(FACTS)
        .properties()
        .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
  }

  private void save() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set(PARAMETERS, parameters);
    ObjectNode files = tree.putObject(FILES);
    sums.forEach(
        (name, known) -> {
          ArrayNode list = files.putArray(name);
          known.forEach(list::add);
        });
    if (!facts.isEmpty()) {
      facts.forEach(tree.putObject(FACTS)::put);
    }
    AtomicFile.write(file, Json.text(tree));
  }

  /**
   * Keeps a fact about what makes the results, if none of its name is kept.
   *
   * @param name of the fact
   * @param fact as it is now
   * @return the fact that is kept: the first, as long as there are results of it
   * @throws FileFault if it cannot be written
   */
  public synchronized String keep(String name, String fact) {
    String first = facts.putIfAbsent(name, fact);
    if (first == null) {
      save();
    }
    return first == null ? fact : first;
  }

  /**
   * Writes a result, whole or not at all.
   *
   * @param result its file
   * @param text what is in it
   * @throws FileFault if it cannot be written
   */
  public synchronized void write(Path result, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String name = result.getFileName().toString();
    String sum = Sealed.hash(bytes);
    String before = onDisk.get(name);
    sums.put(name, before == null ? List.of(sum) : List.of(before, sum));
    save();
    AtomicFile.write(result, bytes);
    onDisk.put(name, sum);
  }

  /**
   * Reads a result.
   *
   * @param result its file
   * @return its text, empty if it is not there
   * @throws IllegalArgumentException if it is not as this run wrote it
   * @throws FileFault if it cannot be read
   */
  public synchronized Optional<String> read(Path result) {
    if (Files.notExists(result)) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(result);
    } catch (IOException e) {
      throw FileFault.reading(result, e);
    }
    String name = result.getFileName().toString();
    String found = Sealed.hash(bytes);
    if (!sums.getOrDefault(name, List.of()).contains(found)) {
      throw new IllegalArgumentException(
          "%s must be as it was written to be resumed, got another SHA-256 than in %s: it was changed or damaged"
              .formatted(result, file.getFileName()));
    }
    sums.put(name, List.of(found));
    onDisk.put(name, found);
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Lets another run go on. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw FileFault.writing(file, e);
    }
  }
}

package org.tasklandscape.claim;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be said of the last execution of a notebook on this machine.
 *
 * @param outcome what became of it
 * @param seconds its run time
 * @param commit of the sources, and whether they were changed since
 * @param java the version its kernel ran on
 * @param system the machine
 * @param libraries their versions by name
 */
public record NotebookRun(
    Outcome outcome,
    double seconds,
    String commit,
    String java,
    String system,
    Map<String, String> libraries) {

  /** What can become of a notebook. */
  public enum Outcome {
    /** Executed as committed. */
    EXECUTED("executed"),
    /** Executed without the archives it asks for: what depends on them is not in the figures. */
    ON_STAND_IN_DATA("on stand-in data"),
    /** A cell failed. */
    FAILED("failed");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    static Outcome of(String text) {
      return Arrays.stream(values())
          .filter(outcome -> outcome.text.equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "must have an outcome of %s, got \"%s\""
                          .formatted(Arrays.toString(values()), text)));
    }

    /** Returns the outcome as records print it. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** Copies the map. */
  public NotebookRun {
    libraries = Collections.unmodifiableMap(new LinkedHashMap<>(libraries));
  }

  /**
   * {@return what the run shares with others of the same call: commit, Java, system and libraries,
   * by what they are called}
   */
  public Map<String, String> setting() {
    var setting = new LinkedHashMap<String, String>();
    setting.put("Commit", commit);
    setting.put("Java", java);
    setting.put("System", system);
    setting.putAll(libraries);
    return setting;
  }
}

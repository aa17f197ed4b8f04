package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.List;
import org.tasklandscape.files.ProjectHome;

/**
 * An accuracy that others have published, from {@code src/fewshot/published.csv}.
 *
 * @param experiment what it was measured on
 * @param method what it was measured of
 * @param accuracy in [0, 1]
 * @param source where it is said
 */
public record PublishedAccuracy(String experiment, String method, double accuracy, String source) {
  /** The standard tasks of Omniglot, of the {@link ReferenceConfig reference benchmark}. */
  public static final String STANDARD = "5-way 1-shot";

  /** Lake's runs, of {@link OneShotResults}. */
  public static final String RUNS = "20-way one-shot runs";

  private static final Path FILE = Path.of("src", "fewshot", "published.csv");
  private static final List<String> COLUMNS = List.of("experiment", "method", "accuracy", "source");

  /**
   * What is committed of an experiment.
   *
   * @param experiment {@link #STANDARD} or {@link #RUNS}
   * @return in the order of the file
   * @throws IllegalArgumentException if the file is missing or malformed
   */
  public static List<PublishedAccuracy> of(String experiment) {
    return ResultRow.read(ProjectHome.find().resolve(FILE), COLUMNS).stream()
        .map(
            row ->
                new PublishedAccuracy(
                    row.word("experiment", List.of(STANDARD, RUNS)),
                    row.text("method"),
                    row.number("accuracy", 0, 1),
                    row.text("source")))
        .filter(row -> row.experiment().equals(experiment))
        .toList();
  }
}

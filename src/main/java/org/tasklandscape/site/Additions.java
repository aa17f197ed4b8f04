package org.tasklandscape.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What other tools make for the site. Pages name only what is given.
 *
 * @param explorable the closed forms as JavaScript, without which there is no explorable
 * @param live the folder that the core was compiled into for the live pages
 * @param api the folder of the API documentation
 */
public record Additions(Optional<Path> explorable, Optional<Path> live, Optional<Path> api) {
  /**
   * Looks whether they exist.
   *
   * @throws IllegalArgumentException if one does not exist
   */
  public Additions {
    explorable
        .filter(file -> !Files.isRegularFile(file))
        .ifPresent(
            file -> {
              throw new IllegalArgumentException("the explorable must be a file, got " + file);
            });
    live.filter(folder -> !Files.isRegularFile(folder.resolve("live.wasm")))
        .ifPresent(
            folder -> {
              throw new IllegalArgumentException(
                  "the core of the live pages must hold live.wasm, got " + folder);
            });
    api.filter(folder -> !Files.isRegularFile(folder.resolve("index.html")))
        .ifPresent(
            folder -> {
              throw new IllegalArgumentException(
                  "the API documentation must hold index.html, got " + folder);
            });
  }

  /** {@return no additions: nothing but what the project's folder holds} */
  public static Additions none() {
    return new Additions(Optional.empty(), Optional.empty(), Optional.empty());
  }
}

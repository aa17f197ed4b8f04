package org.tasklandscape.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The folder of the project: the one that holds {@code pom.xml} and {@code notebooks}. */
final class ProjectFolder {
  private ProjectFolder() {}

  /** Looks upwards from the working directory, then from the jar. */
  static Path find() {
    return above(Path.of(""))
        .or(() -> above(jar()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must run inside the project, which holds pom.xml and notebooks, or with"
                        + " --figures, got "
                        + Path.of("").toAbsolutePath()));
  }

  /** Looks upwards from a file or folder, itself included. */
  static Optional<Path> above(Path start) {
    for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("pom.xml"))
          && Files.isDirectory(folder.resolve("notebooks"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static Path jar() {
    try {
      CodeSource source = TaskLandscape.class.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the jar has no path: " + e.getInput(), e);
    }
  }
}

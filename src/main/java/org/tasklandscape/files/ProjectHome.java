package org.tasklandscape.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project lies: the folder that holds {@code pom.xml} and {@code notebooks}. */
public final class ProjectHome {
  /** The environment variable that names the folder, before any search. */
  public static final String VARIABLE = "TASK_LANDSCAPE_HOME";

  private ProjectHome() {}

  /**
   * Finds the project: the folder named by {@value #VARIABLE}, else the first one upwards from the
   * working directory.
   *
   * @return the absolute path of the folder
   * @throws IllegalStateException if there is none
   */
  public static Path find() {
    return find(Path.of(""), Optional.ofNullable(System.getenv(VARIABLE)));
  }

  static Path find(Path start, Optional<String> named) {
    if (named.isPresent()) {
      Path home = Path.of(named.get()).toAbsolutePath().normalize();
      if (!isHome(home)) {
        throw new IllegalStateException(
            VARIABLE + " must name a folder with pom.xml and notebooks, got " + home);
      }
      return home;
    }
    Path from = start.toAbsolutePath().normalize();
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      if (isHome(folder)) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "must run inside the project (a folder with pom.xml and notebooks) or have %s set, got %s"
            .formatted(VARIABLE, from));
  }

  private static boolean isHome(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"))
        && Files.isDirectory(folder.resolve("notebooks"));
  }
}

package org.tasklandscape.files;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the project lies: the folder that holds {@code pom.xml} and {@code notebooks}. */
public final class ProjectHome {
  /** The environment variable that names the folder, before any search. */
  public static final String VARIABLE = "TASK_LANDSCAPE_HOME";

  private ProjectHome() {}

  /**
   * Finds the project: the folder named by {@value #VARIABLE}, else the first one upwards from the
   * working directory, else from this program's jar.
   *
   * @return the absolute path of the folder
   * @throws IllegalArgumentException if there is none
   */
  public static Path find() {
    return find(List.of(Path.of(""), program()), Optional.ofNullable(System.getenv(VARIABLE)));
  }

  static Path find(List<Path> starts, Optional<String> named) {
    if (named.isPresent()) {
      Path home = Path.of(named.get()).toAbsolutePath().normalize();
      if (!isHome(home)) {
        throw new IllegalArgumentException(
            VARIABLE + " must name a folder with pom.xml and notebooks, got " + home);
      }
      return home;
    }
    return starts.stream()
        .map(ProjectHome::above)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must run inside the project (a folder with pom.xml and notebooks) or have %s"
                            .formatted(VARIABLE)
                        + " set, got "
                        + starts.get(0).toAbsolutePath().normalize()));
  }

  /** Upwards from a file or folder, itself included. */
  private static Optional<Path> above(Path start) {
    Path folder = start.toAbsolutePath().normalize();
    while (folder != null && !isHome(folder)) {
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder);
  }

  private static Path program() {
    URL place = ProjectHome.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      return Path.of(place.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the program's place must be a URI, got " + place, e);
    }
  }

  private static boolean isHome(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"))
        && Files.isDirectory(folder.resolve("notebooks"));
  }
}

package org.tasklandscape.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders in which archives are looked for, the first one first: a folder that was named,
 * {@code $TASK_LANDSCAPE_DATA}, {@code ~/.cache/task-landscape}. Each may hold an archive itself or
 * in a subfolder {@code omniglot} or {@code cifar100}.
 *
 * @param folders where archives are looked for, in this order; they need not exist
 * @param downloads the folder that receives downloads, in its subfolders
 */
public record DataFolders(List<Path> folders, Path downloads) {
  /** The variable of the environment that names a folder of data. */
  public static final String VARIABLE = "TASK_LANDSCAPE_DATA";

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if one is there and is no folder
   */
  public DataFolders {
    folders = List.copyOf(folders);
    for (Path folder : folders) {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new IllegalArgumentException("data must be in a folder, got the file " + folder);
      }
    }
  }

  /** {@return the folders of this user: those of the environment and the home folder} */
  public static DataFolders standard() {
    return standard(Optional.empty());
  }

  /**
   * The folders of this user, after one that was named.
   *
   * @param first a folder that comes first and receives downloads, if there is one
   * @return it and those of the environment and the home folder
   */
  public static DataFolders standard(Optional<Path> first) {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "task-landscape");
    List<Path> folders = new ArrayList<>();
    first.ifPresent(folders::add);
    String variable = System.getenv(VARIABLE);
    if (variable != null && !variable.isBlank()) {
      folders.add(Path.of(variable));
    }
    folders.add(cache);
    return new DataFolders(folders, first.orElse(cache));
  }

  /**
   * Looks for an archive.
   *
   * @param archive which
   * @return the first file of one of its names, if there is one
   */
  public Optional<Path> find(OfficialArchive archive) {
    for (Path folder : folders) {
      for (Path place : List.of(folder.resolve(archive.folder()), folder)) {
        for (String name : archive.fileNames()) {
          if (Files.isRegularFile(place.resolve(name))) {
            return Optional.of(place.resolve(name));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Where an archive is kept when it is downloaded.
   *
   * @param archive which
   * @return the official name in the subfolder of the folder for downloads
   */
  public Path target(OfficialArchive archive) {
    return downloads.resolve(archive.folder()).resolve(archive.fileName());
  }
}

package org.tasklandscape.cli;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tasklandscape.dataset.DataFolders;
import org.tasklandscape.dataset.Download;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import picocli.CommandLine.Option;

/** Where archives are looked for, and where they come from if they are not there. */
final class ArchiveOptions {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "A folder that is searched first and receives downloads, in a subfolder. Then"
              + " $TASK_LANDSCAPE_DATA and ~/.cache/task-landscape are searched; without --dir the"
              + " last one receives downloads.")
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "URL",
      description =
          "A mirror: the address of a folder with the official files. Default: their makers'"
              + " addresses.")
  private URI mirror;

  /** The folder that is searched first; empty for none. */
  String folder() {
    return folder == null ? "" : folder.toString();
  }

  Optional<Path> find(OfficialArchive archive) {
    return folders().find(archive);
  }

  /** Looks again, then downloads the archive. */
  Path obtain(OfficialArchive archive) {
    if (mirror != null && !String.valueOf(mirror.getScheme()).startsWith("http")) {
      throw new IllegalArgumentException(
          "--from must be an address that begins with http, got " + mirror);
    }
    Optional<Path> found = find(archive);
    if (found.isPresent()) {
      return found.get();
    }
    Path target = folders().target(archive);
    Download download = mirror == null ? archive.download() : archive.download(mirror);
    try (ByteBar bar = ByteBar.download(archive.fileName(), download.bytes())) {
      download.to(target, bar);
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException(
          "no %s in any folder of data, and %s".formatted(archive.fileName(), e.getMessage()),
          e.getCause());
    }
    return target;
  }

  private DataFolders folders() {
    return DataFolders.standard(Optional.ofNullable(folder));
  }

  /** One line on an archive: what it is beside the official one, its counts, and where it is. */
  static String line(OfficialArchive archive, Path file, ImageSet images, String nouns) {
    String verdict = archive.provenance(file, images).toString().toLowerCase(Locale.ROOT);
    return "%s: %s, %s".formatted(file, verdict, counts(images, nouns));
  }

  /** Such as "30 alphabets, 964 characters, 19280 drawings". */
  static String counts(ImageSet images, String nouns) {
    String[] noun = nouns.split(" ");
    return String.format(
        Locale.ROOT,
        "%d %s, %d %s, %d %s",
        images.groups().size(),
        noun[0],
        images.classes(),
        noun[1],
        images.classes() * images.imagesPerClass(),
        noun[2]);
  }
}

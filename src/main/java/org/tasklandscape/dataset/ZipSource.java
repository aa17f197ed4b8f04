package org.tasklandscape.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The small files of a zip archive, read in place: checked names, no duplicates, limits on all
 * sizes, and the CRC of each file, which {@link ZipFile} leaves unchecked.
 */
final class ZipSource implements Closeable {
  private static final long LARGEST_ARCHIVE = 1L << 28;
  private static final int MOST_ENTRIES = 200_000;
  private static final int LARGEST_FILE = 1 << 16;

  private final ZipFile zip;
  private final Map<String, ZipEntry> files = new LinkedHashMap<>();

  ZipSource(Path path) throws IOException {
    if (Files.size(path) > LARGEST_ARCHIVE) {
      throw new IllegalArgumentException(
          "must have at most %d bytes, got %d".formatted(LARGEST_ARCHIVE, Files.size(path)));
    }
    zip = new ZipFile(path.toFile());
    try {
      list();
    } catch (IllegalArgumentException e) {
      zip.close();
      throw e;
    }
  }

  private void list() {
    if (zip.size() > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "must have at most %d entries, got %d".formatted(MOST_ENTRIES, zip.size()));
    }
    var names = new HashSet<String>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = EntryName.require(entry.getName());
      if (!names.add(name)) {
        throw new IllegalArgumentException("must hold each name once, got twice " + name);
      }
      if (!entry.isDirectory() && !EntryName.isLeftover(name)) {
        files.put(name, entry);
      }
    }
  }

  /** The files by name, in the archive's order; folders are left out. */
  Map<String, ZipEntry> files() {
    return files;
  }

  /**
   * The content of a file.
   *
   * @throws IllegalArgumentException if it is too large or not what was stored
   * @throws IOException if it cannot be decompressed
   */
  byte[] bytes(ZipEntry entry) throws IOException {
    byte[] content;
    try (InputStream in = zip.getInputStream(entry)) {
      content = in.readNBytes(LARGEST_FILE + 1);
    }
    if (content.length > LARGEST_FILE) {
      throw new IllegalArgumentException(
          "must hold files of at most %d bytes, got more in %s"
              .formatted(LARGEST_FILE, entry.getName()));
    }
    var crc = new CRC32();
    crc.update(content);
    if (crc.getValue() != entry.getCrc()) {
      throw new IllegalArgumentException(
          "must hold files that keep their CRC, got another in " + entry.getName());
    }
    return content;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package org.tasklandscape.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.tasklandscape.files.FileFault;

/**
 * The files of a table, folders in the order of names. As clusters have it, what begins with a
 * point or an underscore is no part of a folder's table, nor is a file without a byte.
 *
 * @param files all of one kind
 */
record TableFiles(List<TableFile> files) {
  private static final String PARQUET = ".parquet";

  /**
   * A file.
   *
   * @param name what messages call it
   * @param address where it is
   * @param length its bytes
   */
  record TableFile(String name, String address, long length) {
    boolean isParquet() {
      return name.endsWith(PARQUET);
    }
  }

  /**
   * Lists files and folders.
   *
   * @throws IllegalArgumentException if a place is not there, or does not belong
   */
  static TableFiles of(List<String> places, Configuration storage) {
    List<TableFile> files = new ArrayList<>();
    for (String place : places) {
      if (place.equals("-")) {
        throw new IllegalArgumentException("a cluster must have files or folders, got stdin");
      }
      try {
        files.addAll(list(place, storage));
      } catch (FileNotFoundException e) {
        throw new IllegalArgumentException(place + ": no such file or folder", e);
      } catch (IOException e) {
        throw FileFault.reading(place, e);
      }
    }
    Set<String> addresses = new TreeSet<>();
    for (TableFile file : files) {
      if (!addresses.add(file.address)) {
        throw new IllegalArgumentException("each part must come once, got twice " + file.name);
      }
      if (file.isParquet() != files.get(0).isParquet()) {
        throw new IllegalArgumentException(
            "all files must be Parquet or none, got %s and %s"
                .formatted(files.get(0).name, file.name));
      }
    }
    return new TableFiles(List.copyOf(files));
  }

  private static List<TableFile> list(String place, Configuration storage) throws IOException {
    var path = new Path(place);
    FileSystem system = path.getFileSystem(storage);
    FileStatus found = system.getFileStatus(path);
    if (found.isFile()) {
      return List.of(new TableFile(place, found.getPath().toString(), found.getLen()));
    }
    FileStatus[] inside = system.listStatus(found.getPath());
    Arrays.sort(inside, Comparator.comparing(status -> status.getPath().getName()));
    List<TableFile> files = new ArrayList<>();
    for (FileStatus status : inside) {
      String name = status.getPath().getName();
      if (name.startsWith("_") || name.startsWith(".")) {
        continue;
      }
      if (!status.isFile()) {
        throw new IllegalArgumentException(
            "%s: must be a folder of files, got the folder %s in it".formatted(place, name));
      }
      if (status.getLen() > 0) {
        String shown = place.endsWith("/") ? place + name : place + "/" + name;
        files.add(new TableFile(shown, status.getPath().toString(), status.getLen()));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(place + ": must be a folder with files, got none");
    }
    return files;
  }

  /** The name of a file by its address, escaped or not; the address where there is no such file. */
  String name(String address) {
    var plain = new Path(address);
    boolean escaped = address.contains("%") && !address.contains(" ");
    Path other = escaped ? new Path(URI.create(address)) : plain;
    return files.stream()
        .filter(file -> List.of(plain, other).contains(new Path(file.address)))
        .map(TableFile::name)
        .findFirst()
        .orElse(address);
  }

  boolean areParquet() {
    return files.get(0).isParquet();
  }

  /** The parts of all files: of so many bytes, but for those that must be whole. */
  List<TableRange> ranges(long size, Set<String> whole) {
    List<TableRange> ranges = new ArrayList<>();
    for (TableFile file : files) {
      long step = whole.contains(file.address) ? Long.MAX_VALUE : size;
      for (long from = 0; from == 0 || from < file.length; from += step) {
        boolean last = step >= file.length - from;
        ranges.add(new TableRange(file.address, from, last ? Long.MAX_VALUE : from + step));
        if (last) {
          break;
        }
      }
    }
    return ranges;
  }
}

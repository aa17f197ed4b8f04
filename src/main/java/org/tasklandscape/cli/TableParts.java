package org.tasklandscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Quoted;
import org.tasklandscape.table.SumsFile;
import org.tasklandscape.table.TableException;
import org.tasklandscape.table.TableSums;

/** The parts of a table as one, none of them twice. */
final class TableParts {
  private TableParts() {}

  /**
   * Reads parts and adds them up.
   *
   * @throws IllegalArgumentException naming a part that does not fit the first, or is there twice
   */
  static TableSums merged(List<Path> files, Function<Path, TableSums> reader) {
    requireOnce(files);
    var digests = new HashMap<String, Path>();
    TableSums all = null;
    for (Path file : files) {
      try {
        TableSums part = reader.apply(file);
        if (files.size() > 1) {
          requireOthers(digests.put(SumsFile.digest(part), file), file);
        }
        if (all == null) {
          all = part;
        } else {
          all.merge(part);
        }
      } catch (TableException e) {
        throw in(file, e, "");
      } catch (OutOfMemoryError e) {
        throw new IllegalArgumentException(
            file + ": must have sums that fit into memory with those before; java -Xmx gives more",
            e);
      }
    }
    return all;
  }

  /** A part twice, under another name too, would count its rows twice and say nothing. */
  private static void requireOnce(List<Path> files) {
    var places = new HashSet<Path>();
    for (Path file : files) {
      try {
        boolean there = Files.exists(file);
        if (!places.add(there ? file.toRealPath() : file.toAbsolutePath().normalize())) {
          throw new IllegalArgumentException("each part must come once, got twice " + file);
        }
      } catch (IOException e) {
        throw FileFault.reading(file, e);
      }
    }
  }

  /** A table, its copy and its sums have equal sums; other rows have others, but by chance. */
  private static void requireOthers(Path same, Path file) {
    if (same != null) {
      throw new IllegalArgumentException(
          "each part must come once, got the same sums in %s and %s".formatted(same, file));
    }
  }

  /**
   * Refuses to write sums where anything else stands: over a part, or over what is no file of sums.
   */
  static void requirePlace(Path sums, List<Path> parts) {
    try {
      if (Files.notExists(sums)) {
        return;
      }
      for (Path part : parts) {
        if (Files.exists(part) && Files.isSameFile(part, sums)) {
          throw new IllegalArgumentException("--sums must be a file besides DATA, got " + sums);
        }
      }
      if (!Files.isRegularFile(sums) || !SumsFile.isOne(sums)) {
        throw new IllegalArgumentException(
            "--sums must be a new file, or one of sums to be replaced, got " + sums);
      }
    } catch (IOException e) {
      throw FileFault.reading(sums, e);
    }
  }

  /** Refuses sums of other columns than were asked for, if any were. */
  static TableSums requireColumns(TableSums sums, Path file, String target, List<String> features) {
    if (target != null && !target.equals(sums.target())) {
      throw new IllegalArgumentException(
          "%s: must be sums with the target %s, got %s"
              .formatted(file, Quoted.of(target), Quoted.of(sums.target())));
    }
    if (!features.isEmpty() && !features.equals(sums.features())) {
      throw new IllegalArgumentException(
          "%s: must be sums with the features %s, got %s"
              .formatted(file, Quoted.list(features), Quoted.list(sums.features())));
    }
    return sums;
  }

  /** An error of a table, with its file. */
  static IllegalArgumentException in(Path file, TableException e, String advice) {
    return new IllegalArgumentException(e.inFile(file.toString()).getMessage() + advice, e);
  }

  /** What errors about all parts call them. */
  static String name(List<String> places) {
    String first = places.get(0);
    return places.size() == 1 ? first : "%s and %d more".formatted(first, places.size() - 1);
  }
}

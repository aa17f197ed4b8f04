package org.tasklandscape.dataset;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * An archive that is not what it must be: one line, which names the file, the rule and the value.
 */
public final class ArchiveException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }

  static ArchiveException of(Path file, Exception cause) {
    if (cause instanceof NoSuchFileException) {
      return new ArchiveException(file + ": no such file", cause);
    }
    if (cause instanceof IllegalArgumentException) {
      return new ArchiveException(file + ": " + cause.getMessage(), cause);
    }
    String found = cause.getMessage() == null ? "its end too early" : cause.getMessage();
    return new ArchiveException(file + ": must be a whole archive, got: " + found, cause);
  }
}

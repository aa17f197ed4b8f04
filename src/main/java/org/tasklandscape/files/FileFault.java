package org.tasklandscape.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** A file or stream that cannot be read or written, in one line: which, and why in plain words. */
public final class FileFault extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  private final boolean output;

  private FileFault(boolean output, String message, IOException cause) {
    super(message, cause);
    this.output = output;
  }

  /**
   * What cannot be read.
   *
   * @param what the file or stream
   * @param cause why
   * @return the fault
   */
  public static FileFault reading(Object what, IOException cause) {
    return new FileFault(false, what + ": cannot be read: " + reason(cause), cause);
  }

  /**
   * What cannot be written.
   *
   * @param what the file or stream
   * @param cause why
   * @return the fault
   */
  public static FileFault writing(Object what, IOException cause) {
    return new FileFault(true, what + ": cannot be written: " + reason(cause), cause);
  }

  /** {@return whether it was to be written} */
  public boolean isOutput() {
    return output;
  }

  /**
   * Why something failed: the messages of some exceptions are a file's name, or nothing.
   *
   * @param e what was thrown
   * @return plain words
   */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "a file stands where a folder is needed";
    }
    if (e instanceof CharacterCodingException) {
      return "it is no text in UTF-8";
    }
    if (e instanceof EOFException) {
      return "it ends too early";
    }
    String said = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
    return said == null || said.isBlank() ? e.getClass().getSimpleName() : said;
  }
}

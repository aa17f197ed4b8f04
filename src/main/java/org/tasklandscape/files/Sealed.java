package org.tasklandscape.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Files whose last 32 bytes are the SHA-256 of those before: what was damaged is not read. */
public final class Sealed {
  private static final int SEAL = 32;

  private Sealed() {}

  /**
   * Writes a file, whole or not at all.
   *
   * @param file where
   * @param content what stands before the seal
   * @throws FileFault if it cannot be written
   */
  public static void write(Path file, byte[] content) {
    byte[] bytes = Arrays.copyOf(content, content.length + SEAL);
    System.arraycopy(sha256(content), 0, bytes, content.length, SEAL);
    AtomicFile.write(file, bytes);
  }

  /**
   * Reads a file.
   *
   * @param file must exist
   * @return what stands before the seal
   * @throws IllegalArgumentException if the seal is not that of the content
   * @throws FileFault if it cannot be read
   */
  public static byte[] read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw FileFault.reading(file, e);
    }
    byte[] content = Arrays.copyOf(bytes, Math.max(0, bytes.length - SEAL));
    byte[] seal = Arrays.copyOfRange(bytes, content.length, bytes.length);
    if (!Arrays.equals(seal, sha256(content))) {
      throw new IllegalArgumentException(
          file
              + ": must end with the SHA-256 of what stands before it, got another: it is damaged");
    }
    return content;
  }

  /**
   * The SHA-256 of some bytes.
   *
   * @param bytes any
   * @return in hexadecimal digits
   */
  public static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256; this one does not", e);
    }
  }
}

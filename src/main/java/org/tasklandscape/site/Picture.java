package org.tasklandscape.site;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The size that a picture is shown at. Figures are saved as PNG at twice that.
 *
 * @param width in pixels of a style sheet
 * @param height likewise
 */
record Picture(int width, int height) {
  private static final int HEAD = 24;
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  /**
   * Reads the first chunk of a PNG.
   *
   * @throws IllegalArgumentException naming the file, if it is none
   */
  static Picture of(Path file) {
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      byte[] bytes = in.readNBytes(HEAD);
      var head = ByteBuffer.wrap(bytes);
      if (bytes.length < HEAD || head.getLong() != SIGNATURE) {
        throw new IllegalArgumentException(file + ": must be a PNG");
      }
      return new Picture(head.getInt(16) / 2, head.getInt(20) / 2);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }
}

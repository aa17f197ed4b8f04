package org.tasklandscape.dataset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The ink of a square PNG of one bit a pixel, black on white: 1 where it is black.
 *
 * <p>Omniglot's only kind of file, so no more of PNG is known here (W3C, Portable Network Graphics
 * specification: chunks, five filters, zlib). Unlike {@code javax.imageio} it needs no AWT, checks
 * every chunk's CRC, and allocates nothing that the file could ask for.
 */
final class InkPng {
  private static final long SIGNATURE = 0x89504e470d0a1a0aL;

  private InkPng() {}

  /**
   * Decodes a file.
   *
   * @return side² entries, 0 or 1, row after row
   * @throws IllegalArgumentException stating the rule that the file breaks
   */
  static byte[] read(byte[] file, int side) {
    var in = ByteBuffer.wrap(file);
    require(file.length > 8 && in.getLong() == SIGNATURE, "must be a PNG file");
    header(chunk(in, "IHDR"), side);
    var data = new ByteArrayOutputStream(file.length);
    String type = "";
    while (!type.equals("IEND")) {
      require(in.remaining() >= 12, "must be a whole PNG file, got its end too early");
      type = type(in);
      byte[] chunk = chunk(in, type);
      if (type.equals("IDAT")) {
        data.writeBytes(chunk);
      } else {
        // A small first letter marks what a reader may ignore.
        require(
            type.equals("IEND") || type.charAt(0) >= 'a',
            "must have no chunks but IDAT and comments");
      }
    }
    require(!in.hasRemaining(), "must end with the PNG file");
    return unfilter(inflate(data.toByteArray(), side), side);
  }

  private static void header(byte[] header, int side) {
    ByteBuffer expected = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1);
    require(
        ByteBuffer.wrap(header).equals(expected.rewind()),
        "must be " + side + " × " + side + " pixels of one grey bit, not interlaced");
  }

  private static String type(ByteBuffer in) {
    return new String(in.array(), in.position() + 4, 4, StandardCharsets.ISO_8859_1);
  }

  private static byte[] chunk(ByteBuffer in, String type) {
    require(in.remaining() >= 12 && type(in).equals(type), "must begin with an IHDR chunk");
    int length = in.getInt();
    require(
        length >= 0 && length <= in.remaining() - 8,
        "must be a whole PNG file, got its end too early");
    var crc = new CRC32();
    crc.update(in.array(), in.position(), length + 4);
    var content = new byte[length];
    in.position(in.position() + 4);
    in.get(content);
    require(in.getInt() == (int) crc.getValue(), "must have chunks that keep their CRC");
    return content;
  }

  private static byte[] inflate(byte[] data, int side) {
    // A row has a filter before its bits; one byte more shows data that go on.
    var rows = new byte[side * (1 + (side + 7) / 8) + 1];
    var inflater = new Inflater();
    try {
      inflater.setInput(data);
      int length = 0;
      while (length < rows.length && !inflater.finished() && !inflater.needsInput()) {
        length += inflater.inflate(rows, length, rows.length - length);
      }
      require(
          length == rows.length - 1 && inflater.finished(),
          "must have " + side + " rows of pixels, got more or fewer");
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("must have sound zlib data, got: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
    return rows;
  }

  private static byte[] unfilter(byte[] rows, int side) {
    int width = (side + 7) / 8;
    var above = new byte[width];
    var row = new byte[width];
    var ink = new byte[side * side];
    for (int y = 0; y < side; y++) {
      int start = y * (width + 1);
      for (int i = 0; i < width; i++) {
        int left = i > 0 ? row[i - 1] & 0xff : 0;
        int up = above[i] & 0xff;
        int corner = i > 0 ? above[i - 1] & 0xff : 0;
        row[i] = (byte) (rows[start + 1 + i] + predict(rows[start], left, up, corner));
      }
      for (int x = 0; x < side; x++) {
        ink[y * side + x] = (byte) (1 - (row[x >> 3] >> (7 - (x & 7)) & 1));
      }
      byte[] spare = above;
      above = row;
      row = spare;
    }
    return ink;
  }

  private static int predict(int filter, int left, int up, int corner) {
    return switch (filter) {
      case 0 -> 0;
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> paeth(left, up, corner);
      default -> throw new IllegalArgumentException("must have filters 0 to 4, got " + filter);
    };
  }

  /** The neighbour nearest to left + up − corner; the earlier one wins. */
  private static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException(rule);
    }
  }
}

package org.tasklandscape.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Small files and archives of the kinds that are read, written by other means. */
final class Samples {
  static final int SIDE = Omniglot.SIDE;

  private Samples() {}

  static byte[] ink(long number, int side) {
    RandomStream stream = new Streams(7, "ink").stream("pixels", number);
    var ink = new byte[side * side];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (byte) (stream.nextInt(5) == 0 ? 1 : 0);
    }
    return ink;
  }

  /** A PNG whose rows have the filters 0 to 4 in turn, from one of them on. */
  static byte[] png(byte[] ink, int side, int filter) {
    return png(header(side), deflate(rows(ink, side, filter)));
  }

  static byte[] png(byte[] ink) {
    return png(ink, SIDE, 0);
  }

  static byte[] png(byte[] header, byte[] data) {
    var png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    png.writeBytes(chunk("IHDR", header));
    png.writeBytes(chunk("tIME", new byte[] {7, (byte) 0xdf, 10, 20, 18, 49, 29}));
    // In two pieces, as a writer may.
    png.writeBytes(chunk("IDAT", Arrays.copyOfRange(data, 0, data.length / 2)));
    png.writeBytes(chunk("IDAT", Arrays.copyOfRange(data, data.length / 2, data.length)));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  static byte[] header(int side) {
    return ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array();
  }

  static byte[] chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  static byte[] deflate(byte[] data) {
    var deflater = new Deflater();
    deflater.setInput(data);
    deflater.finish();
    var buffer = new byte[data.length + 100];
    int length = deflater.deflate(buffer);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }

  static byte[] rows(byte[] ink, int side, int filter) {
    int width = (side + 7) / 8;
    var rows = new byte[side * (width + 1)];
    var above = new int[width + 1];
    for (int y = 0; y < side; y++) {
      // The byte left of the row is 0.
      var row = new int[width + 1];
      for (int x = 0; x < side; x++) {
        row[1 + x / 8] |= (1 - ink[y * side + x]) << (7 - x % 8);
      }
      int kind = (filter + y) % 5;
      rows[y * (width + 1)] = (byte) kind;
      for (int i = 1; i <= width; i++) {
        int p = row[i - 1] + above[i] - above[i - 1];
        int[] near = {row[i - 1], above[i], above[i - 1]};
        int nearest = near[0];
        for (int n : near) {
          nearest = Math.abs(p - n) < Math.abs(p - nearest) ? n : nearest;
        }
        int[] predictions = {0, near[0], near[1], (near[0] + near[1]) / 2, nearest};
        rows[y * (width + 1) + i] = (byte) (row[i] - predictions[kind]);
      }
      above = row;
    }
    return rows;
  }

  static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  /** Characters 01 to some number of an alphabet with 20 drawings each, last ones first. */
  static Map<String, byte[]> alphabet(String set, String alphabet, int characters, int first) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int c = characters; c >= 1; c--) {
      for (int d = 20; d >= 1; d--) {
        byte[] ink = ink(1000L * alphabet.hashCode() + 20L * c + d, SIDE);
        String path = "images_%s/%s/character%02d/%04d_%02d.png";
        entries.put(path.formatted(set, alphabet, c, first + c, d), png(ink));
      }
    }
    return entries;
  }

  static Path gzip(Path file, byte[] content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
    return file;
  }

  static byte[] tar(Map<String, byte[]> entries) {
    var tar = new ByteArrayOutputStream();
    entries.forEach((name, content) -> tar.writeBytes(member(name, '0', content)));
    tar.writeBytes(new byte[1024]);
    return tar.toByteArray();
  }

  static byte[] member(String name, char type, byte[] content) {
    byte[] header = tarHeader(name, type, content.length);
    var member = new byte[512 + (content.length + 511) / 512 * 512];
    System.arraycopy(header, 0, member, 0, 512);
    System.arraycopy(content, 0, member, 512, content.length);
    return member;
  }

  static byte[] tarHeader(String name, char type, long size) {
    var header = ByteBuffer.allocate(512);
    header.put(0, name.getBytes(StandardCharsets.UTF_8));
    header.put(100, "0000644\0".getBytes(StandardCharsets.US_ASCII));
    header.put(124, octal(size, 11).getBytes(StandardCharsets.US_ASCII));
    header.put(148, "        ".getBytes(StandardCharsets.US_ASCII));
    header.put(156, (byte) type);
    header.put(257, "ustar\00000".getBytes(StandardCharsets.US_ASCII));
    int sum = 0;
    for (byte b : header.array()) {
      sum += b & 0xff;
    }
    header.put(148, (octal(sum, 6) + "\0 ").getBytes(StandardCharsets.US_ASCII));
    return header.array();
  }

  private static String octal(long value, int digits) {
    String octal = Long.toOctalString(value);
    return "0".repeat(digits - octal.length()) + octal;
  }
}

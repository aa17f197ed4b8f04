package org.tasklandscape.dataset;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a tar archive, one after the other: plain files and folders with short names (POSIX
 * ustar, and what GNU and old tar write alike). Links, devices, long names and duplicates are
 * refused, and the whole length is limited.
 */
final class TarSource implements Closeable {
  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;
  private static final int LARGEST_COMMENT = 1 << 16;
  private static final Pattern RENAMES =
      Pattern.compile("\\d+ (path|linkpath|size|GNU\\.sparse[^=]*)=");

  /** A plain file: its name and length. */
  record Entry(String name, long size) {}

  private final InputStream in;
  private final Set<String> names = new HashSet<>();
  private final byte[] header = new byte[BLOCK];
  private long allowed;
  private long unread;
  private int padding;

  TarSource(InputStream in, long limit) {
    this.in = in;
    this.allowed = limit;
  }

  /**
   * The next plain file, or null after the last; what is left of the one before is skipped.
   *
   * @throws IllegalArgumentException if the archive holds what it should not
   * @throws IOException if it ends too early
   */
  Entry next() throws IOException {
    while (true) {
      skip(unread + padding);
      fill(header, BLOCK);
      if (isEnd()) {
        drain();
        return null;
      }
      requireChecksum();
      String name = EntryName.require(name());
      unread = octal(124, 12);
      padding = (int) (-unread & (BLOCK - 1));
      char type = (char) header[156];
      if (type == 'x' || type == 'g') {
        comment();
      } else if (type != '5') {
        requirePlainFile(type, name);
        if (!EntryName.isLeftover(name)) {
          return new Entry(name, unread);
        }
      }
    }
  }

  /** Fills an array from the current file. */
  void read(byte[] target) throws IOException {
    if (target.length > unread) {
      throw new IllegalArgumentException(
          "must hold a file of at least %d bytes more, got %d".formatted(target.length, unread));
    }
    fill(target, target.length);
    unread -= target.length;
  }

  private void requirePlainFile(char type, String name) {
    if (type != '0' && type != 0) {
      throw new IllegalArgumentException(
          "must hold plain files and folders only, got type %s for %s"
              .formatted(Character.isLetterOrDigit(type) ? type : '?', name));
    }
    if (!names.add(name)) {
      throw new IllegalArgumentException("must hold each name once, got twice " + name);
    }
  }

  /** Extended headers may tell times and owners, not another name or length. */
  private void comment() throws IOException {
    if (unread > LARGEST_COMMENT) {
      throw new IllegalArgumentException("must have short extended headers, got " + unread);
    }
    var text = new byte[(int) unread];
    read(text);
    if (RENAMES.matcher(new String(text, StandardCharsets.UTF_8)).find()) {
      throw new IllegalArgumentException("must have names and lengths in its plain headers");
    }
  }

  private boolean isEnd() {
    for (byte b : header) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private void requireChecksum() {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM && i < CHECKSUM + 8;
      sum += own ? ' ' : header[i] & 0xff;
    }
    long stated = octal(CHECKSUM, 8);
    if (stated != sum) {
      throw new IllegalArgumentException(
          "must be a tar archive whose headers sum to what they state, got %d for %d"
              .formatted(sum, stated));
    }
  }

  private String name() {
    String name = text(0, 100);
    boolean posix = text(257, 6).equals("ustar") && header[262] == 0;
    String prefix = posix ? text(345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private String text(int start, int length) {
    int end = start;
    while (end < start + length && header[end] != 0) {
      end++;
    }
    return new String(header, start, end - start, StandardCharsets.UTF_8);
  }

  private long octal(int start, int length) {
    String digits = text(start, length).strip();
    if (!digits.matches("[0-7]{1,11}")) {
      throw new IllegalArgumentException("must be a tar archive with octal numbers in its headers");
    }
    return Long.parseLong(digits, 8);
  }

  private void fill(byte[] target, int length) throws IOException {
    take(length);
    if (in.readNBytes(target, 0, length) < length) {
      throw new EOFException("its end too early");
    }
  }

  private void skip(long length) throws IOException {
    take(length);
    in.skipNBytes(length);
    unread = 0;
    padding = 0;
  }

  private void take(long length) {
    if (length > allowed) {
      throw new IllegalArgumentException("must not unpack to more than it should hold, got more");
    }
    allowed -= length;
  }

  /** To the very end, where gzip checks its CRC. */
  private void drain() throws IOException {
    var rest = new byte[1 << 13];
    for (int read = in.read(rest); read >= 0; read = in.read(rest)) {
      take(read);
      for (byte b : Arrays.copyOf(rest, read)) {
        if (b != 0) {
          throw new IllegalArgumentException("must hold nothing after its end, got more");
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

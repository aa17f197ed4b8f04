package org.tasklandscape.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The text of a table: unzipped where it is gzipped, without a byte order mark. */
final class OpenTable {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] UTF16_MARK = {(byte) 0xfe, (byte) 0xff};
  private static final byte[] UTF16_LITTLE_MARK = {(byte) 0xff, (byte) 0xfe};

  private OpenTable() {}

  /**
   * Opens a table.
   *
   * @param raw its bytes
   * @param progress is told how many of them were read
   * @throws TableException if they are of a known kind that is no table
   */
  static InputStream of(InputStream raw, LongConsumer progress) throws IOException {
    InputStream counted = new Counting(raw, progress);
    byte[] start = counted.readNBytes(ZIP.length);
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(start), counted);
    if (begins(start, GZIP)) {
      in = new GzipCompressorInputStream(in, true);
      start = in.readNBytes(ZIP.length);
      in = new SequenceInputStream(new ByteArrayInputStream(start), in);
    }
    if (begins(start, ZIP)) {
      throw TableException.ofTable("must be CSV, got a zip archive or a spreadsheet");
    }
    if (begins(start, PARQUET)) {
      throw TableException.ofTable(
          "must be CSV, got Parquet, which --on a cluster reads from files named *.parquet");
    }
    if (begins(start, UTF16_MARK) || begins(start, UTF16_LITTLE_MARK)) {
      throw TableException.ofTable("must be UTF-8, got UTF-16");
    }
    in.skipNBytes(mark(start));
    return in;
  }

  /** Whether a table is gzipped, by its first bytes. */
  static boolean isZipped(byte[] start) {
    return begins(start, GZIP);
  }

  /** How many of the first bytes are a byte order mark. */
  static int mark(byte[] start) {
    return begins(start, UTF8_MARK) ? UTF8_MARK.length : 0;
  }

  private static boolean begins(byte[] start, byte[] mark) {
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
  }

  private static final class Counting extends FilterInputStream {
    private final LongConsumer progress;
    private long count;

    Counting(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(read);
      return read;
    }

    private void count(int read) {
      if (read > 0) {
        count += read;
        progress.accept(count);
      }
    }
  }
}

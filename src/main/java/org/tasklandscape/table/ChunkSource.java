package org.tasklandscape.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a table into chunks of whole rows, at line ends outside quotes. Where it is cut depends on
 * its bytes alone, not on how many of them a read happens to bring.
 *
 * <p>A quote counts wherever it stands. In a sound table that is right, since a quote inside a cell
 * is doubled and its cell quoted; an unsound one is refused at the first row that is not, which
 * stands in front of all that this could mistake.
 */
final class ChunkSource {
  /** Small enough that no array of a chunk is a large object to the collector. */
  static final int SIZE = 1 << 18;

  static final int LONGEST_ROW = 1 << 23;

  private final InputStream in;
  private final int size;
  private byte[] bytes = new byte[0];
  private int length;
  private long line = 1;

  // What a scan found.
  private int end;
  private long endLine;
  private boolean quotes;
  private boolean controls;
  private long openQuote;

  ChunkSource(InputStream in) {
    this(in, SIZE);
  }

  /** With chunks of another size, for tests. */
  ChunkSource(InputStream in, int size) {
    this.in = in;
    this.size = size;
  }

  /** Of what stands behind some lines. */
  static ChunkSource behind(long lines, InputStream in) {
    var source = new ChunkSource(in);
    source.line += lines;
    return source;
  }

  /** The number of lines in front of what comes next. */
  long lines() {
    return line - 1;
  }

  /** The first row alone, with empty lines in front of it; null if there is nothing. */
  Chunk header() throws IOException {
    return next(true);
  }

  /** The next rows, or null behind the last. */
  Chunk next() throws IOException {
    return next(false);
  }

  private Chunk next(boolean oneRow) throws IOException {
    bytes = Arrays.copyOf(bytes, length + size);
    while (true) {
      length += in.readNBytes(bytes, length, bytes.length - length);
      boolean last = length < bytes.length;
      boolean whole = scan(last, oneRow);
      if (last && length == 0) {
        return null;
      }
      if (whole || end > 0 && !last && !oneRow) {
        return take(end, 0, false);
      }
      if (last) {
        return take(length, openQuote, false);
      }
      if (length >= LONGEST_ROW) {
        return take(length, openQuote, openQuote == 0);
      }
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }

  private Chunk take(int count, long open, boolean tooLong) {
    var chunk = new Chunk(bytes, count, line, quotes, controls, open, tooLong);
    bytes = Arrays.copyOfRange(bytes, count, length);
    length = bytes.length;
    line = endLine;
    return chunk;
  }

  /**
   * Finds the last line end outside quotes, the line behind it, and a quote left open. For one row
   * it stops at the end of the first that is not empty, and returns whether there is one.
   */
  private boolean scan(boolean last, boolean oneRow) {
    end = 0;
    endLine = line;
    quotes = false;
    controls = false;
    openQuote = 0;
    long current = line;
    boolean text = false;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      // Most bytes are letters and digits.
      if (b <= '"') {
        if (b == '"') {
          quotes = true;
          openQuote = openQuote == 0 ? current : 0;
        } else if (b == '\n' || b == '\r' && endsLine(i, last)) {
          current++;
          if (openQuote == 0) {
            end = i + 1;
            endLine = current;
            if (oneRow && text) {
              return true;
            }
          }
        } else if (b >= 0 && b < ' ' && b != '\t' && b != '\r') {
          controls = true;
        }
      }
      text |= b != '\n' && b != '\r';
    }
    return false;
  }

  /** A carriage return does, unless a line feed follows or may follow. */
  private boolean endsLine(int i, boolean last) {
    return i + 1 < length ? bytes[i + 1] != '\n' : last;
  }
}

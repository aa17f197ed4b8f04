package org.tasklandscape.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;

/**
 * A part of a CSV table: the rows that begin at the bytes from, …, to - 1, added up. Parts that
 * cover the bytes give the sums of the table, wherever it is cut: a row begins behind a line end,
 * and a part reads on behind its last byte to the end of its last row.
 *
 * <p>A cut sees no quotes. If each part before this one has closed all of its own, none is open
 * where this one begins; if one has not, a quoted cell holds a line end there, and the report of
 * that part says so: the table is then to be read as one part. So is a gzipped one, whose first
 * part is the whole, and whose others are empty.
 */
public final class TablePart implements AutoCloseable {
  private final Header header;
  private final String target;
  private final long budget;
  private final InputStream in;
  private final ChunkSource source;
  private final boolean whole;
  private TaskSums sums;
  private boolean ended;
  private long rows;
  private long dropped;
  private TableException fault;
  private boolean open;

  private TablePart(
      Header header,
      String target,
      long budget,
      InputStream in,
      ChunkSource source,
      boolean whole) {
    this.header = header;
    this.target = target;
    this.budget = budget;
    this.in = in;
    this.source = source;
    this.whole = whole;
    sums = new TaskSums(header.features().size(), Long.MAX_VALUE);
  }

  /**
   * Reads the header, and goes to the first row of the part.
   *
   * @param bytes of the whole table
   * @param from the first byte of the part
   * @param to the byte behind its last; at the table's end or beyond, {@link Long#MAX_VALUE}
   * @param columns what the columns are
   * @param budget how many bytes the sums may take before {@link #advance} returns
   * @return the part
   * @throws IOException if the bytes cannot be read or unzipped
   * @throws TableException if the table has no sound header with these columns
   */
  public static TablePart open(
      TableBytes bytes, long from, long to, ColumnChoice columns, long budget) throws IOException {
    byte[] start;
    try (InputStream in = bytes.from(0)) {
      start = in.readNBytes(4);
    }
    InputStream in = bytes.from(0);
    boolean kept = false;
    try {
      var source = new ChunkSource(OpenTable.of(in, count -> {}));
      Chunk first = source.header();
      if (first == null) {
        throw TableException.ofTable("must have a header and rows, got nothing");
      }
      Header header = Header.of(first, columns);
      long rows = OpenTable.mark(start) + (long) first.length();
      boolean zipped = OpenTable.isZipped(start);
      if (from == 0 && (zipped || to == Long.MAX_VALUE)) {
        kept = true;
        return new TablePart(header, columns.target(), budget, in, source, true);
      }
      long begin = zipped ? 0 : Math.max(rows, rowAt(bytes, from));
      long end = zipped ? 0 : Math.max(rows, rowAt(bytes, to));
      InputStream own = bytes.from(begin);
      ChunkSource part =
          ChunkSource.behind(from == 0 ? source.lines() : 0, new BoundedStream(own, end - begin));
      return new TablePart(header, columns.target(), budget, own, part, false);
    } finally {
      if (!kept) {
        in.close();
      }
    }
  }

  /** Where the first row begins at or behind a byte. */
  private static long rowAt(TableBytes bytes, long offset) throws IOException {
    if (offset == 0 || offset == Long.MAX_VALUE) {
      return offset;
    }
    long at = offset - 1;
    try (var in = new BufferedInputStream(bytes.from(at))) {
      int b = in.read();
      while (b >= 0) {
        at++;
        if (b == '\n') {
          return at;
        }
        int next = in.read();
        if (b == '\r' && next != '\n') {
          return at;
        }
        b = next;
      }
    }
    return at;
  }

  /**
   * Adds rows until the budget is used up, the part is at its end or a row does not fit.
   *
   * @return whether there may be more
   * @throws IOException if the bytes cannot be read or unzipped
   */
  public boolean advance() throws IOException {
    while (!ended && sums.bytes() < budget) {
      Chunk chunk = source.next();
      if (chunk == null) {
        ended = true;
      } else {
        add(chunk);
      }
    }
    return !ended;
  }

  private void add(Chunk chunk) {
    try {
      ParsedRows parsed = TaskRows.of(header, chunk);
      sums.add(parsed, sums.open(parsed));
      rows += parsed.order().length;
      dropped += parsed.dropped();
    } catch (TableException e) {
      ended = true;
      fault = e;
      open = !whole && chunk.openQuote() > 0 && chunk.openQuote() == e.number();
    }
  }

  /**
   * Gives away what was added up since the last time.
   *
   * @return the sums
   */
  public TableSums take() {
    var taken =
        new TableSums(header.features(), target, new HashMap<>(sums.tasks()), sums.dropped());
    sums = new TaskSums(header.features().size(), Long.MAX_VALUE);
    return taken;
  }

  /** {@return what the part tells, at its end} */
  public PartReport report() {
    return new PartReport(header.features(), target, source.lines(), rows, dropped, fault, open);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

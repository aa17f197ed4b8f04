package org.tasklandscape.cli;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;

/**
 * Bytes that pass, on stderr, from a first size on: what is smaller is done before one could look.
 */
final class ByteBar implements LongConsumer, AutoCloseable {
  private static final long LARGE = 1 << 25;
  private static final int KIBIBYTE = 1024;
  private static final int MEBIBYTE = 1 << 20;

  private final String name;
  private final long bytes;
  private final long first;
  private final String unit;
  private final long unitSize;
  private ProgressBar bar;

  private ByteBar(String name, long bytes, long first, String unit, long unitSize) {
    this.name = name;
    this.bytes = bytes;
    this.first = first;
    this.unit = unit;
    this.unitSize = unitSize;
  }

  /** Of a download, from its first byte on. */
  static ByteBar download(String name, long bytes) {
    return new ByteBar(name, bytes, 0, " KiB", KIBIBYTE);
  }

  /** Of a file that is read, if it is large; its size is -1 where nobody knows it. */
  static ByteBar reading(long bytes) {
    return new ByteBar("read", bytes, LARGE, " MiB", MEBIBYTE);
  }

  @Override
  public void accept(long count) {
    if (bar == null && count >= first) {
      bar = ConsoleBar.of(name, bytes).setUnit(unit, unitSize).build();
    }
    if (bar != null) {
      bar.stepTo(count);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

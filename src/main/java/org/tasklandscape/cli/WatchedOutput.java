package org.tasklandscape.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Stdout, which remembers that it could not be written: writers of text forget it. */
final class WatchedOutput extends OutputStream {
  private final OutputStream out;
  private IOException fault;

  WatchedOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (fault == null) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        fault = e;
      }
    }
  }

  @Override
  public void flush() {
    if (fault == null) {
      try {
        out.flush();
      } catch (IOException e) {
        fault = e;
      }
    }
  }

  /** Why something is missing, if it is. */
  Optional<IOException> fault() {
    return Optional.ofNullable(fault);
  }
}

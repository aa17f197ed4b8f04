package org.tasklandscape.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.tasklandscape.sampling.DaemonThreads;

/**
 * What the reader types when a cell reads {@code System.in}, a line at a time.
 *
 * <p>The asking is done by a thread of its own: the cell's may be interrupted, which the sockets do
 * not bear.
 */
final class CellInput extends InputStream {
  /** How a line is asked for. */
  interface Keyboard {
    /** A line without its end, as long as it is wanted; null if there is nobody to ask. */
    String ask(BooleanSupplier wanted);
  }

  private final Keyboard keyboard;
  private final ExecutorService asking;
  private byte[] line = new byte[0];
  private int next;

  CellInput(Keyboard keyboard) {
    this.keyboard = keyboard;
    // In the kernel's group: made by the first cell that reads, it would end with that cell.
    asking = Executors.newSingleThreadExecutor(DaemonThreads.named("input"));
  }

  @Override
  public synchronized int available() {
    return line.length - next;
  }

  @Override
  public synchronized int read() throws IOException {
    return available() > 0 || readLine() ? line[next++] & 0xff : -1;
  }

  /** At most the rest of a line, so that a reader of lines need not wait for a second one. */
  @Override
  public synchronized int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (available() == 0 && !readLine()) {
      return -1;
    }
    int count = Math.min(length, available());
    System.arraycopy(line, next, into, offset, count);
    next += count;
    return count;
  }

  private boolean readLine() throws IOException {
    var wanted = new AtomicBoolean(true);
    Future<String> answer = asking.submit(() -> keyboard.ask(wanted::get));
    try {
      String typed = answer.get();
      if (typed == null) {
        return false;
      }
      line = (typed + "\n").getBytes(StandardCharsets.UTF_8);
      next = 0;
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before a line was typed");
    } catch (ExecutionException e) {
      throw new IOException("cannot ask for a line: " + e.getCause(), e.getCause());
    } finally {
      wanted.set(false);
    }
  }
}

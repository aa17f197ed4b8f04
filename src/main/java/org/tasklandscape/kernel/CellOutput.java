package org.tasklandscape.kernel;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.tasklandscape.sampling.DaemonThreads;

/**
 * What cells print: both streams in one order, gathered into few messages, none lost.
 *
 * <p>Text waits for 0.1 s, or for 32 KB of one stream, or until the other stream is written to. All
 * is sent by one thread: the reader's threads may be interrupted, which the sockets do not bear.
 * Who prints faster than messages can be sent, waits.
 */
final class CellOutput {
  /** Where gathered text goes. */
  interface Sink {
    void send(boolean error, String text);
  }

  private static final int MOST_BYTES = 32 * 1024;
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** So many unsent messages stop who prints. */
  private static final int MOST_MESSAGES = 64;

  private final Sink sink;
  private final PrintStream terminal = System.err;
  private final Side out = new Side(false);
  private final Side err = new Side(true);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Runnable> messages = new ArrayDeque<>();
  private long queued;
  private long sent;

  /** The side that was written to last. */
  private Side last = out;

  /** Whether it has bytes that no message was made of, and since when. */
  private boolean fresh;

  private long since;

  CellOutput(Sink sink) {
    this.sink = sink;
    DaemonThreads.named("output").newThread(this::sendAll).start();
  }

  /** The stream that becomes {@code System.out}. */
  PrintStream out() {
    return out.print;
  }

  /** The stream that becomes {@code System.err}. */
  PrintStream err() {
    return err.print;
  }

  /** Sends something else after what has been printed so far. */
  void send(Runnable message) {
    lock.lock();
    try {
      gathered();
      enqueue(message);
    } finally {
      lock.unlock();
    }
  }

  /** Returns when all that has been printed before is sent. */
  void drain() {
    lock.lock();
    try {
      gathered();
      long until = queued;
      while (sent < until) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void sendAll() {
    while (true) {
      Runnable message = next();
      try {
        message.run();
      } catch (RuntimeException e) {
        terminal.println("a message to the front end was lost: " + e);
      } finally {
        lock.lock();
        sent++;
        changed.signalAll();
        lock.unlock();
      }
    }
  }

  private Runnable next() {
    lock.lock();
    try {
      while (messages.isEmpty()) {
        long left = since + LONGEST_NANOS - System.nanoTime();
        if (!fresh) {
          changed.awaitUninterruptibly();
        } else if (left > 0) {
          changed.awaitNanos(left);
        } else {
          gathered();
        }
      }
      return messages.remove();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    } finally {
      lock.unlock();
    }
  }

  /** Makes what has been gathered a message. */
  private void gathered() {
    fresh = false;
    String text = last.take();
    boolean error = last.error;
    if (!text.isEmpty()) {
      enqueue(() -> sink.send(error, text));
    }
  }

  private void enqueue(Runnable message) {
    messages.add(message);
    queued++;
    changed.signalAll();
  }

  private void gather(Side side, byte[] bytes, int offset, int length) {
    boolean interrupted = Thread.interrupted();
    lock.lock();
    try {
      if (side != last) {
        gathered();
        last = side;
      }
      if (!fresh) {
        fresh = true;
        since = System.nanoTime();
        changed.signalAll();
      }
      side.bytes.write(bytes, offset, length);
      if (side.bytes.size() >= MOST_BYTES) {
        gathered();
      }
      while (messages.size() > MOST_MESSAGES && !interrupted) {
        changed.await();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** One of the two streams. */
  private final class Side extends OutputStream {
    private final boolean error;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(this, false, StandardCharsets.UTF_8);
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    Side(boolean error) {
      this.error = error;
    }

    @Override
    public void write(int b) {
      gather(this, new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      gather(this, from, offset, length);
    }

    /** The whole characters among the bytes; the beginning of one stays for the next time. */
    private String take() {
      ByteBuffer from = ByteBuffer.wrap(bytes.toByteArray());
      CharBuffer to = CharBuffer.allocate(from.remaining());
      decoder.reset().decode(from, to, false);
      bytes.reset();
      bytes.write(from.array(), from.position(), from.remaining());
      return to.flip().toString();
    }
  }
}

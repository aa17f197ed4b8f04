package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class CellInputTest {
  private static final long SOON_SECONDS = 20;

  @Test
  void linesAreReadOneByOneAndTheEndIsToldAsOne() throws IOException {
    var lines = new ArrayDeque<>(List.of("first", "zweite ü"));
    var input = new CellInput(wanted -> lines.poll());
    var reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    assertThat(reader.readLine()).isEqualTo("first");
    assertThat(reader.readLine()).isEqualTo("zweite ü");
    assertThat(reader.readLine()).isNull();
  }

  /** The asking thread serves later cells too, and its sockets do not bear an interrupt. */
  @Test
  void anInterruptOfAllThreadsOfTheFirstCellThatReadsLeavesTheAskingThreadAlone()
      throws InterruptedException {
    var asking = new CountDownLatch(1);
    var givenUp = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    var input =
        new CellInput(
            wanted -> {
              asking.countDown();
              while (wanted.getAsBoolean()) {
                LockSupport.parkNanos(100_000);
              }
              interrupted.set(Thread.interrupted());
              givenUp.countDown();
              return null;
            });
    var cell = new ThreadGroup("cell");
    var seen = new AtomicReference<Exception>();
    var reader =
        new Thread(
            cell,
            () -> {
              try {
                input.read();
              } catch (IOException e) {
                seen.set(e);
              }
            });
    reader.start();
    assertThat(asking.await(SOON_SECONDS, TimeUnit.SECONDS)).isTrue();
    cell.interrupt();
    assertThat(givenUp.await(SOON_SECONDS, TimeUnit.SECONDS)).isTrue();
    reader.join();
    assertThat(seen.get()).isInstanceOf(InterruptedIOException.class);
    assertThat(interrupted).isFalse();
  }
}

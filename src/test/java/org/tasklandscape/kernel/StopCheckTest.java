package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopCheckTest {
  /** What never ends by itself; loaded a second time, with checks. */
  public static final class Endless {
    private Endless() {}

    public static void loop(CountDownLatch begun) {
      begun.countDown();
      long turns = 0;
      while (turns >= 0) {
        turns = (turns + 1) & 1;
      }
    }

    public static void calls(CountDownLatch begun) {
      IntUnaryOperator next = i -> (i + 1) & 1;
      begun.countDown();
      IntStream.iterate(0, next).forEach(i -> {});
    }

    public static void catching(CountDownLatch begun) {
      begun.countDown();
      while (true) {
        try {
          throw new IllegalStateException();
        } catch (IllegalStateException e) {
          // goes on
        }
      }
    }
  }

  private static Method checked(String method) throws Exception {
    Class<?> type =
        new ClassLoader(StopCheckTest.class.getClassLoader()) {
          Class<?> define() throws IOException {
            String file = Endless.class.getName().replace('.', '/') + ".class";
            try (InputStream bytes = getParent().getResourceAsStream(file)) {
              byte[] asking = StopCheck.into(bytes.readAllBytes());
              return defineClass(Endless.class.getName(), asking, 0, asking.length);
            }
          }
        }.define();
    return type.getMethod(method, CountDownLatch.class);
  }

  /** Ended by a check: what is killed throws another error, and what is left behind is named. */
  @ParameterizedTest
  @ValueSource(strings = {"loop", "calls", "catching"})
  void whatNeverEndsEndsAtACheck(String name) throws Exception {
    Method endless = checked(name);
    CountDownLatch begun = new CountDownLatch(1);
    CellThreads cell = new CellThreads(1, (thread, thrown) -> {});
    CompletableFuture<Throwable> end =
        CompletableFuture.supplyAsync(
            () -> catchThrowable(() -> cell.call(() -> endless.invoke(null, begun))));
    begun.await();
    cell.end(() -> !end.isDone());
    assertThat(end.get())
        .isInstanceOf(InvocationTargetException.class)
        .hasCauseInstanceOf(CellStopped.class);
  }

  @Test
  void aClassOfAVersionFromTheFutureStaysAsItIs() throws IOException {
    byte[] bytes;
    try (InputStream file =
        StopCheckTest.class.getResourceAsStream("StopCheckTest$Endless.class")) {
      bytes = file.readAllBytes();
    }
    bytes[6] = 127; // the major version's first byte
    assertThat(StopCheck.into(bytes)).isSameAs(bytes);
  }
}

package org.tasklandscape.cli;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UnsavedWorkTest {
  private final UnsavedWork work = new UnsavedWork();

  @Test
  void whereEverythingIsKeptNobodyWaits() throws InterruptedException {
    work.begin();
    work.end();

    work.await();
  }

  @Test
  void whoInterruptsWaitsForTheLastTraining() throws Exception {
    work.begin();
    work.begin();
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(this::await);

    work.end();
    assertThrows(
        TimeoutException.class, () -> waiting.get(100, TimeUnit.MILLISECONDS), "one is not kept");
    work.end();
    waiting.get();
  }

  private void await() {
    try {
      work.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

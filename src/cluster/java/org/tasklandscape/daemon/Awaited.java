package org.tasklandscape.daemon;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What other processes do in their own time. */
public final class Awaited {
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);

  private Awaited() {}

  /** Waits until a condition holds. */
  public static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("it did not come in three minutes");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

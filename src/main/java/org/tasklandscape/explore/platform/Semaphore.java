package org.tasklandscape.explore.platform;

/** A count of permits that nobody waits for: a page has one thread. */
public final class Semaphore {
  private int permits;

  /**
   * A semaphore.
   *
   * @param permits that it begins with
   */
  public Semaphore(int permits) {
    this.permits = permits;
  }

  /** Gives one back. */
  public void release() {
    permits++;
  }

  /**
   * Takes some.
   *
   * @param wanted how many
   * @throws IllegalStateException if there are not as many: no other thread would ever give one
   */
  public void acquireUninterruptibly(int wanted) {
    if (wanted > permits) {
      throw new IllegalStateException(
          "a page has one thread, so permits must be there, got " + permits + " of " + wanted);
    }
    permits -= wanted;
  }
}

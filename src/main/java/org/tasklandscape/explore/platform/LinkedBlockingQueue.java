package org.tasklandscape.explore.platform;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * A queue in which nothing ever waits.
 *
 * @param <E> what would
 */
public final class LinkedBlockingQueue<E> extends ArrayBlockingQueue<E> {
  private static final long serialVersionUID = 1;

  /** An empty queue. */
  public LinkedBlockingQueue() {
    super(1);
  }
}

package org.tasklandscape.fewshot;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Networks with their large arrays, each used by one thread at a time and for one task after the
 * other: as many are made as threads work at once.
 *
 * @param <D> what a thread works with
 */
final class Desks<D> {
  private final Supplier<D> maker;
  private final Queue<D> idle = new ConcurrentLinkedQueue<>();

  Desks(Supplier<D> maker) {
    this.maker = maker;
  }

  /** Works at one of them. */
  <T> T at(Function<D, T> work) {
    D kept = idle.poll();
    D desk = kept == null ? maker.get() : kept;
    T result = work.apply(desk);
    idle.add(desk);
    return result;
  }
}

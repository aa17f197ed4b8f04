package org.tasklandscape.spark;

import java.util.concurrent.BlockingQueue;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Hands each result on as its task ends: Spark's own thread must not wait for a disk. */
final class PieceHandler extends AbstractFunction2<Object, ComputedPiece, BoxedUnit> {
  private final BlockingQueue<ComputedPiece> queue;

  PieceHandler(BlockingQueue<ComputedPiece> queue) {
    this.queue = queue;
  }

  @Override
  public BoxedUnit apply(Object partition, ComputedPiece piece) {
    queue.add(piece);
    return BoxedUnit.UNIT;
  }
}

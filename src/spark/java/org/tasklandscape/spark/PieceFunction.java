package org.tasklandscape.spark;

import java.io.Serializable;
import org.tasklandscape.sweep.PieceFolder.Piece;
import org.tasklandscape.sweep.Sweep;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** Computes the one piece of a partition, on an executor. */
final class PieceFunction extends AbstractFunction1<Iterator<Integer>, ComputedPiece>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Sweep sweep;

  PieceFunction(Sweep sweep) {
    this.sweep = sweep;
  }

  @Override
  public ComputedPiece apply(Iterator<Integer> partition) {
    int index = partition.next();
    try {
      Piece piece = Piece.here(sweep.probe(), sweep.piece(index));
      // Large native arrays go with the small Java objects that hold them.
      if (!piece.probe().isEmpty()) {
        System.gc();
      }
      return new ComputedPiece(index, piece.maker(), piece.probe(), piece.result(), null);
    } catch (IllegalArgumentException | ArithmeticException e) {
      return new ComputedPiece(index, "", "", null, String.valueOf(e.getMessage()));
    }
  }
}

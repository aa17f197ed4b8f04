package org.tasklandscape.tradeoff;

import java.util.List;

/**
 * One cell of the grid.
 *
 * @param size M and N
 * @param trials how often both methods were trained
 * @param points one for each α
 */
public record TradeoffCell(TrainingSize size, int trials, List<TradeoffPoint> points) {

  /** Copies the list. */
  public TradeoffCell {
    points = List.copyOf(points);
  }
}

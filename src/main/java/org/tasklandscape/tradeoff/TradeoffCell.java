package org.tasklandscape.tradeoff;

import java.util.List;

/**
 * One cell (M, N) of the grid.
 *
 * @param tasks M
 * @param samples N
 * @param trials how often both methods were trained
 * @param points one for each α
 */
public record TradeoffCell(int tasks, int samples, int trials, List<TradeoffPoint> points) {

  /**
   * Copies the list.
   *
   * @param tasks as for the record
   * @param samples as for the record
   * @param trials as for the record
   * @param points as for the record
   */
  public TradeoffCell {
    points = List.copyOf(points);
  }
}

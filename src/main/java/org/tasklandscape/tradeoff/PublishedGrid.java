package org.tasklandscape.tradeoff;

import java.util.List;
import java.util.stream.IntStream;

/**
 * M ∈ {2, 5, 10, 25, 50, 100, 150, …, 400}, N the same with 1 in place of 2, α ∈ {0, 0.05, …, 1},
 * 1000 trials: the grid of the published experiment. Source: theory, section 5.
 */
public final class PublishedGrid {
  /** M. */
  public static final List<Integer> TASKS =
      List.of(2, 5, 10, 25, 50, 100, 150, 200, 250, 300, 350, 400);

  /** N. */
  public static final List<Integer> SAMPLES =
      List.of(1, 5, 10, 25, 50, 100, 150, 200, 250, 300, 350, 400);

  /** α. */
  public static final List<Double> STEPS =
      IntStream.rangeClosed(0, 20).mapToObj(i -> i / 20.0).toList();

  /** Trials a cell. */
  public static final int TRIALS = 1000;

  private PublishedGrid() {}
}

package org.tasklandscape.tradeoff;

import java.io.Serializable;

/**
 * How much both methods are trained on: a cell (M, N) of a grid.
 *
 * @param tasks M, at least 1
 * @param samples N inner and N outer samples a task, at least 1
 */
public record TrainingSize(int tasks, int samples) implements Serializable {
  /**
   * Checks the rules.
   *
   * @throws IllegalArgumentException if a number is smaller than 1
   */
  public TrainingSize {
    if (tasks < 1 || samples < 1) {
      throw new IllegalArgumentException(
          "the tasks and samples must be >= 1, got %d and %d".formatted(tasks, samples));
    }
  }
}

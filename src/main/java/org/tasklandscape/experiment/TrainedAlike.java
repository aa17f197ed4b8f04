package org.tasklandscape.experiment;

import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;

/**
 * The networks of all seeds that were trained alike.
 *
 * @param landscape the name of the landscape
 * @param hardTasks how many of the tasks of an iteration were hard
 * @param method how they were trained
 */
public record TrainedAlike(String landscape, int hardTasks, TrainingPlan.Method method) {
  /**
   * Networks of the landscape of drawings.
   *
   * @param labels of the hard tasks
   * @param hardTasks as for the record
   * @param method as for the record
   */
  public TrainedAlike(HardLabels labels, int hardTasks, TrainingPlan.Method method) {
    this(ConstantName.of(labels), hardTasks, method);
  }

  /** As in a table. */
  @Override
  public String toString() {
    return "%s,%s,%s".formatted(landscape, String.valueOf(hardTasks), ConstantName.of(method));
  }
}

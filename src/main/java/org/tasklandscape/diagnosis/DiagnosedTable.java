package org.tasklandscape.diagnosis;

import java.util.List;
import org.tasklandscape.sampling.Trials;

/**
 * A table's diagnosis and the predictors beside its gradient steps, both from one estimate of the
 * landscape.
 *
 * @param diagnosis of the table
 * @param predictors of a new task; none where the diagnosis has no solutions
 */
public record DiagnosedTable(Diagnosis diagnosis, Predictors predictors) {

  /**
   * Diagnoses a table of tasks and judges the predictors.
   *
   * @param tasks the moments of each task, all of the same features
   * @param plan what is asked
   * @param trials the threads; the result is the same on any number
   * @return both
   * @throws IllegalArgumentException if the moments are not such of one table, or its features
   *     determine each other
   */
  public static DiagnosedTable of(List<TaskMoments> tasks, DiagnosisPlan plan, Trials trials) {
    var steps = new TableDiagnosis(TaskTable.of(tasks), plan, trials);
    Diagnosis diagnosis = steps.result();
    return new DiagnosedTable(diagnosis, Predictors.of(diagnosis, steps.landscape()));
  }
}

/**
 * Chapter 05: what notebook {@code 05-finite-training} shows.
 *
 * <pre>
 * artefact                 class                  cell
 * finite-training-tasks    FiniteTrainingTasks    cell-16
 * finite-training-samples  FiniteTrainingSamples  cell-23
 * finite-training-splits   FiniteTrainingSplits   cell-26
 * trained-gain             TrainedGain            cell-34
 * few-task-gains           FewTaskGains           cell-39
 * phase-diagram-training   PhaseDiagramTraining   cell-46
 * exercises 5.1 to 5.3     FiniteTrainingAnswers
 * </pre>
 */
package org.tasklandscape.chapter.finitetraining;

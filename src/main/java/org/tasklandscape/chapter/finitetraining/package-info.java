/**
 * Chapter 05: what notebook {@code 05-finite-training} shows.
 *
 * <pre>
 * artefact                  class                   cell
 * finite-training-tasks     FiniteTrainingTasks     cell-14
 * finite-training-samples   FiniteTrainingSamples   cell-19
 * finite-training-splits    FiniteTrainingSplits    cell-22
 * trained-gain              TrainedGain             cell-27
 * phase-diagram-training    PhaseDiagramTraining    cell-32
 * exercises 5.1 to 5.3      FiniteTrainingAnswers
 * </pre>
 */
package org.tasklandscape.chapter.finitetraining;

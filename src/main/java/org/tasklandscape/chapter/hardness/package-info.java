/**
 * Chapter 02: what notebook {@code 02-hardness} shows.
 *
 * <pre>
 * task-weight            TaskWeight           cell-10
 * loss-landscape-line    LossLandscapeLine    cell-12
 * loss-landscape-plane   LossLandscapePlane   cell-14
 * no-discrepancy         NoDiscrepancy        cell-21
 * hardness-gain          HardnessGain         cell-23
 * hardness-bound         HardnessBound        cell-39
 * phase-diagram          PhaseDiagram         cell-41
 * exercises 2.1 to 2.3   HardnessAnswers      cells 48 to 52
 * </pre>
 */
package org.tasklandscape.chapter.hardness;

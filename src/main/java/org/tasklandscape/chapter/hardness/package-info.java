/**
 * Chapter 02: what notebook {@code 02-hardness} shows.
 *
 * <pre>
 * artefact              class               cell
 * descent-and-hardness  DescentAndHardness  cell-05
 * task-weight           TaskWeight          cell-16
 * loss-landscape-line   LossLandscapeLine   cell-18
 * loss-landscape-plane  LossLandscapePlane  cell-21
 * no-discrepancy        NoDiscrepancy       cell-30
 * hardness-gain         HardnessGain        cell-34
 * hardness-bound        HardnessBound       cell-58
 * phase-diagram         PhaseDiagram        cell-61
 * exercises 2.1 to 2.4  HardnessAnswers
 * </pre>
 */
package org.tasklandscape.chapter.hardness;

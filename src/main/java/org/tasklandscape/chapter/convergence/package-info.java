/**
 * Chapter 10: what notebook {@code 10-convergence} shows.
 *
 * <pre>
 * artefact                class                 cell
 * iterations-to-accuracy  IterationsToAccuracy  cell-20
 * sharp-rate              SharpRate             cell-25
 * step-rules              StepRules             cell-27
 * first-order-floor       FirstOrderFloor       cell-37
 * network-convergence     NetworkConvergence    cell-41
 * hessian-free-floor      HessianFreeFloor      cell-49
 * stochastic-batches      StochasticBatches     cell-54
 * batch-sizes             BatchSizes            cell-59
 * harder-to-optimise      HarderToOptimise      cell-65
 * overall-cost            OverallCost           cell-70
 * convergence-numbers     ConvergenceNumbers    cell-73
 * exercises 10.1 to 10.3  ConvergenceAnswers
 * </pre>
 */
package org.tasklandscape.chapter.convergence;

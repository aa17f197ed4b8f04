/**
 * Chapter 10: what notebook {@code 10-convergence} shows.
 *
 * <pre>
 * artefact                class                 cell
 * iterations-to-accuracy  IterationsToAccuracy  cell-18
 * step-rules              StepRules             cell-20
 * first-order-floor       FirstOrderFloor       cell-29
 * network-convergence     NetworkConvergence    cell-33
 * hessian-free-floor      HessianFreeFloor      cell-41
 * stochastic-batches      StochasticBatches     cell-45
 * exercises 10.1 to 10.3  ConvergenceAnswers
 * </pre>
 */
package org.tasklandscape.chapter.convergence;

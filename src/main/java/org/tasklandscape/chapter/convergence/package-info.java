/**
 * Chapter 10: what notebook {@code 10-convergence} shows.
 *
 * <pre>
 * figure                  class                 cell of the notebook
 * iterations-to-accuracy  IterationsToAccuracy  10.2
 * step-rules              StepRules             10.2
 * first-order-floor       FirstOrderFloor       10.3
 * network-convergence     NetworkConvergence    10.3
 * hessian-free-floor      HessianFreeFloor      10.4
 * stochastic-batches      StochasticBatches     10.5
 * </pre>
 */
package org.tasklandscape.chapter.convergence;

/**
 * Modelling against optimisation: when joint training, which solves the wrong problem well, beats
 * MAML, which solves the right one with more variance. The linear-regression environment of Gao and
 * Sener, its expected losses in closed form, and both methods trained on few tasks and samples.
 */
package org.tasklandscape.tradeoff;

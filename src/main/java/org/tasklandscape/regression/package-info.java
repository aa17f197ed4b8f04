/**
 * Linear regression, theory section 1: tasks, environments of tasks, the closed forms of NAL and
 * MAML, the theorems on their gain, and the simulation that checks them.
 */
package org.tasklandscape.regression;

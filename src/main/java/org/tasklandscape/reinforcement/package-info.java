/**
 * Policy gradients over many tasks: Gaussian policies, what they earn and how that changes with
 * their parameters, joint training and MAML within a trust region; and the closed forms in which
 * policy gradients on quadratic rewards are linear regression again.
 */
package org.tasklandscape.reinforcement;

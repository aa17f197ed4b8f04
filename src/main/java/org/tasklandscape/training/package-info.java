/**
 * NAL and MAML trained on finitely many tasks with finitely many samples: the trained solutions by
 * sampling, and their limit law.
 */
package org.tasklandscape.training;

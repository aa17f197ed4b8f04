/**
 * Randomness: named independent streams, the Bartlett factor of a Gaussian design, and trials
 * spread over cores in a fixed order. Knows nothing of learning tasks.
 */
package org.tasklandscape.sampling;

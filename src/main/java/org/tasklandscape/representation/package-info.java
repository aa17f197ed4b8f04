/**
 * Tasks that share a low-dimensional representation: learning it from samples, and what NAL and
 * MAML gain when they adapt in it. Source: theory, section 1, "Representation learning".
 */
package org.tasklandscape.representation;

/** Comparison of two runs: every number of every table, and the claims. */
package org.tasklandscape.verification;

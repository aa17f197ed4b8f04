/** Comparison of the numbers of two runs. */
package org.tasklandscape.verification;

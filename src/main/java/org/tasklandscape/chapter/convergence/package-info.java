/** Chapter 10: what notebook {@code 10-convergence} shows. */
package org.tasklandscape.chapter.convergence;

/**
 * Chapter 01: what notebook {@code 01-problem-and-solutions} shows.
 *
 * <pre>
 * closed-form-against-simulation   ClosedFormAgainstSimulation   cell-36
 * exercises 1.1 to 1.3             ProblemAnswers                cells 39 to 43
 * </pre>
 */
package org.tasklandscape.chapter.problemandsolutions;

/**
 * Chapter 01: what notebook {@code 01-problem-and-solutions} shows.
 *
 * <pre>
 * artefact                        class                        cell
 * what-holds-the-gain-down        WhatHoldsTheGainDown         cell-56
 * closed-form-against-simulation  ClosedFormAgainstSimulation  cell-59
 * exercises 1.1 to 1.3            ProblemAnswers
 * </pre>
 */
package org.tasklandscape.chapter.problemandsolutions;

package org.tasklandscape.diagnosis;

/**
 * n, z̄ and C = Σ (z - z̄)(z - z̄)<sup>T</sup> of the rows z = (x<sub>1</sub>, …, x<sub>d</sub>, y)
 * of one task: all that a diagnosis reads of it.
 *
 * @param task its name
 * @param rows n
 * @param mean z̄, length d + 1
 * @param cross the upper triangle of C, row by row, length (d + 1)(d + 2)/2
 */
public record TaskMoments(String task, long rows, double[] mean, double[] cross) {}

/**
 * The house theme over XChart, and the saving of figures with their data.
 *
 * <p>A {@link org.tasklandscape.figure.Plot} collects curves, points, heat maps and labels; a
 * {@link org.tasklandscape.figure.Figure} joins one or more plots to a name, a caption, an
 * alternative text and the parameters; {@link org.tasklandscape.figure.Figures} writes it as SVG,
 * PNG, CSV and JSON. XChart lays out and borders the plot; ticks, grid and everything inside the
 * axes are drawn by this package, because XChart chooses ticks of its own, sets labels as outlines,
 * restarts a dash pattern at every data point and has neither labels nor contours over a heat map.
 * All text is {@link org.tasklandscape.figure.MathText}: with indices and exponents, and text in
 * SVG.
 */
package org.tasklandscape.figure;

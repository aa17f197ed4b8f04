/**
 * The house theme over XChart, and the saving of figures with their data.
 *
 * <p>A {@link org.tasklandscape.figure.Plot} collects curves, points, heat maps and labels; a
 * {@link org.tasklandscape.figure.Figure} joins one or more plots to a name, a caption, an
 * alternative text and the parameters; {@link org.tasklandscape.figure.Figures} writes it as SVG,
 * PNG, CSV and JSON. Axes, ticks and layout are XChart's; everything inside the axes is drawn by
 * the {@link org.tasklandscape.figure.Layer}s of this package, because XChart restarts a dash
 * pattern at every data point and has neither labels nor contours over a heat map.
 */
package org.tasklandscape.figure;

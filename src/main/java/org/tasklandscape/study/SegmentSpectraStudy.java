package org.tasklandscape.study;

import java.util.Arrays;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.Table;

/**
 * The spectra behind the bound of T7: least and greatest eigenvalue of both tasks' Hessians on the
 * segments w - sα∇f<sub>i</sub>(w), 0 ≤ s ≤ 1, at the points of {@link StationaryPointsStudy}.
 *
 * @param points the stationary points
 */
public record SegmentSpectraStudy(StationaryPointsStudy points) implements LegacyStudy {

  /** {@return the study at the points of the other figure} */
  public static SegmentSpectraStudy defaults() {
    return new SegmentSpectraStudy(StationaryPointsStudy.defaults());
  }

  @Override
  public String name() {
    return "segment-spectra";
  }

  @Override
  public Table run() {
    return points.run();
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name());
    points.networks().forEach(network -> figure.panel(panel(table, network)));
    return figure
        .caption(
            ("Range of the eigenvalues of both tasks' Hessians on the segment from w to the adapted"
                    + " point, against α, over the %d stationary points of each α. The bound"
                    + " of T7 is below p_E/p_H only where every |1 - αλ| of the easy task is below"
                    + " every one of the hard task, and void where the hard task's range reaches"
                    + " 1/α (black, dashed). a, b: %d neurons, R = %s. c: one neuron, R = %s. %s"
                    + " %d Hessians on each segment. Seed %d. The parameters are the companion's"
                    + " own choice.")
                .formatted(
                    points.draws(),
                    points.neurons(),
                    Captions.number(points.distance()),
                    Captions.number(points.neuronDistance()),
                    points.world(),
                    points.nodes(),
                    points.seed()))
        .alt(
            "With three neurons the easy task's eigenvalues range from about or below 0 to about 1;"
                + " with one neuron they stay near 0.5. The hard task's stay near 0 in all panels.")
        .parameters(Parameters.of(this))
        .build();
  }

  private static Plot panel(Table table, String network) {
    double[] alpha = StationaryRows.steps(table, network);
    double[] easyLow = least(table, network, alpha, "easyLeast");
    double[] easyHigh = greatest(table, network, alpha, "easyGreatest");
    double low = Math.min(-0.05, 1.1 * Arrays.stream(easyLow).min().orElseThrow());
    double high = 1.15 * Arrays.stream(easyHigh).max().orElseThrow();
    // Only the part of 1/α on the axes, so that it does not leave them.
    double[] seen = Arrays.stream(alpha).filter(a -> a * high > 1).toArray();
    return Plot.titled(network)
        .axes("step size α", "eigenvalues λ")
        .yRange(low, high)
        .legendBelow()
        .line("easy", alpha, easyLow, Palette.EASY)
        .line("", alpha, easyHigh, Palette.EASY)
        .line("hard", alpha, least(table, network, alpha, "hardLeast"), Palette.HARD)
        .line("", alpha, greatest(table, network, alpha, "hardGreatest"), Palette.HARD)
        .line("1/α", seen, Arrays.stream(seen).map(a -> 1 / a).toArray(), Palette.LIMIT);
  }

  private static double[] least(Table table, String network, double[] alpha, String column) {
    return Arrays.stream(alpha)
        .map(
            step ->
                Arrays.stream(StationaryRows.values(table, network, step, column))
                    .min()
                    .orElseThrow())
        .toArray();
  }

  private static double[] greatest(Table table, String network, double[] alpha, String column) {
    return Arrays.stream(alpha)
        .map(
            step ->
                Arrays.stream(StationaryRows.values(table, network, step, column))
                    .max()
                    .orElseThrow())
        .toArray();
  }
}

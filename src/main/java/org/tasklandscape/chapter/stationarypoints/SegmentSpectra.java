package org.tasklandscape.chapter.stationarypoints;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.chapter.stationarypoints.StationaryPoints.Row;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The spectra behind the bound of T7: least and greatest eigenvalue of both tasks' Hessians on the
 * segments w - sα∇f<sub>i</sub>(w), 0 ≤ s ≤ 1, at the points of {@link StationaryPoints}.
 *
 * @param points the stationary points
 */
public record SegmentSpectra(StationaryPoints points) implements FigureStudy<Row> {

  /** {@return the study at the points of the other figure} */
  public static SegmentSpectra defaults() {
    return new SegmentSpectra(StationaryPoints.defaults());
  }

  @Override
  public Rows<Row> run() {
    return points.run();
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure = Words.of(this).figure();
    for (String network : points.networks()) {
      figure.panel(panel(network, rows.where(row -> row.network().equals(network))));
    }
    return figure.build();
  }

  private static Plot panel(String network, Rows<Row> rows) {
    Map<Double, Rows<Row>> byStep = new TreeMap<>(rows.by(Row::step));
    double[] alpha = byStep.keySet().stream().mapToDouble(step -> step).toArray();
    double[] easyLow = least(byStep, Row::easyLeast);
    double[] easyHigh = greatest(byStep, Row::easyGreatest);
    double low = Math.min(-0.05, 1.1 * Arrays.stream(easyLow).min().orElseThrow());
    double widest = Arrays.stream(alpha).max().orElseThrow();
    double high = Math.max(1.15 * Arrays.stream(easyHigh).max().orElseThrow(), 1.7 / widest);
    // Only the part of 1/α on the axes, so that it does not leave them.
    double[] seen = Range.linear(1 / high, widest, 40).values();
    return Plot.titled(network)
        .axes("step size α", "eigenvalues λ")
        .yRange(low, high)
        .legendBelow()
        .line("easy", alpha, easyLow, Palette.EASY)
        .line("", alpha, easyHigh, Palette.EASY)
        .line("hard", alpha, least(byStep, Row::hardLeast), Palette.HARD)
        .line("", alpha, greatest(byStep, Row::hardGreatest), Palette.HARD)
        .line("1/α", seen, Arrays.stream(seen).map(a -> 1 / a).toArray(), Palette.LIMIT);
  }

  private static double[] least(Map<Double, Rows<Row>> byStep, ToDoubleFunction<Row> number) {
    return byStep.values().stream()
        .mapToDouble(points -> Arrays.stream(points.values(number)).min().orElseThrow())
        .toArray();
  }

  private static double[] greatest(Map<Double, Rows<Row>> byStep, ToDoubleFunction<Row> number) {
    return byStep.values().stream()
        .mapToDouble(points -> Arrays.stream(points.values(number)).max().orElseThrow())
        .toArray();
  }
}

package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * q(ρ; n) against ρ: the weight that MAML gives to a task of curvature ρ, beside NAL's weight ρ,
 * and the factor q(ρ; n)/ρ = (1 - αρ)² + (d + 1) α²ρ²/n by which MAML reweights it.
 *
 * <p>Source: theory 1.5, T5b.
 *
 * @param dimension d, at least 1
 * @param innerStep α, positive
 * @param samples the numbers n of inner samples, ascending; infinity for the population gradient
 * @param greatestCurvature the right end of the axis of ρ, positive
 * @param points the number of curvatures, at equal steps from 0, which is left out
 */
public record TaskWeightStudy(
    int dimension, double innerStep, List<Double> samples, double greatestCurvature, int points)
    implements LegacyStudy {

  /**
   * Checks the rules of the parameters and copies the list.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TaskWeightStudy {
    samples = List.copyOf(samples);
    if (!(innerStep > 0) || !(greatestCurvature > 0) || points < 2 || samples.isEmpty()) {
      throw new IllegalArgumentException(
          "the inner step and the greatest curvature must be > 0, points >= 2, and samples not"
              + " empty, got %s, %s, %d, %s"
                  .formatted(innerStep, greatestCurvature, points, samples));
    }
  }

  /** {@return the study at d = 10, α = 1, n = 10, 100, 1000 and ∞, ρ up to 1.6} */
  public static TaskWeightStudy defaults() {
    List<Double> samples = List.of(10.0, 100.0, 1000.0, Adaptation.INFINITE);
    return new TaskWeightStudy(10, 1, samples, 1.6, 320);
  }

  @Override
  public String name() {
    return "task-weight";
  }

  @Override
  public Table run() {
    DoubleColumn n = DoubleColumn.create("samples");
    DoubleColumn curvature = DoubleColumn.create("curvature");
    DoubleColumn nal = DoubleColumn.create("weightNal");
    DoubleColumn maml = DoubleColumn.create("weightMaml");
    DoubleColumn factor = DoubleColumn.create("factor");
    for (double size : samples) {
      Adaptation step = Adaptation.step(innerStep, size);
      for (int i = 1; i <= points; i++) {
        double rho = greatestCurvature * i / points;
        double q = step.curvature(rho, dimension);
        n.append(size);
        curvature.append(rho);
        nal.append(rho);
        maml.append(q);
        factor.append(q / rho);
      }
    }
    return Table.create(name(), n, curvature, nal, maml, factor);
  }

  @Override
  public Figure figure(Table table) {
    double solved = 1 / innerStep;
    Plot weights =
        Plot.titled("Weight of a task")
            .axes("curvature ρ", "weight")
            .xRange(0, greatestCurvature)
            .yRange(0, greatestCurvature)
            .legendBelow()
            .vertical(solved, "αρ = 1", Palette.NEUTRAL);
    Plot factors =
        Plot.titled("MAML's weight as a multiple of NAL's")
            .axes("curvature ρ", "factor q(ρ; n)/ρ")
            .xRange(0, greatestCurvature)
            .yRange(1e-4, 10)
            .logY()
            .legendBelow()
            .vertical(solved, "αρ = 1", Palette.NEUTRAL);
    double[] rho = column(table, samples.get(0), "curvature");
    double[] one = new double[rho.length];
    Arrays.fill(one, 1);
    factors.line("NAL", rho, one, Palette.NAL);
    weights.line("NAL", rho, column(table, samples.get(0), "weightNal"), Palette.NAL);
    for (int i = 0; i < samples.size(); i++) {
      double n = samples.get(i);
      Ink ink = Palette.ordered(i, samples.size());
      String label = "n = " + Captions.number(n);
      weights.line(label, rho, column(table, n, "weightMaml"), ink);
      factors.line(label, rho, column(table, n, "factor"), ink);
    }
    return Figure.named(name())
        .caption(caption())
        .alt(
            "NAL's weight is a straight line through the origin. MAML's first rises with it, then"
                + " falls towards a minimum near the curvature that one step solves and rises"
                + " again; the minimum is the lower the more inner samples there are, and zero"
                + " only for infinitely many.")
        .parameters(Parameters.of(this))
        .panel(weights)
        .panel(factors)
        .panelSize(760, 620)
        .build();
  }

  private static double[] column(Table table, double samples, String name) {
    Table rows = table.where(table.doubleColumn("samples").isEqualTo(samples));
    return rows.doubleColumn(name).asDoubleArray();
  }

  private String caption() {
    return ("(a) The weight of a task of curvature ρ in each solution: ρ for NAL, q(ρ; n) for MAML"
            + " trained with n inner samples. (b) The factor q(ρ; n)/ρ by which MAML reweights"
            + " NAL's tasks, NAL being the line at 1. At αρ = 1 one step on infinitely many"
            + " samples solves a task, and its weight is zero; with n samples (d + 1)α²ρ³/n of it"
            + " is left. Closed forms; d = %d, α = %s, n = %s: the companion's own choice.")
        .formatted(
            dimension,
            Captions.number(innerStep),
            samples.stream().map(Captions::number).collect(Collectors.joining(", ")));
  }
}

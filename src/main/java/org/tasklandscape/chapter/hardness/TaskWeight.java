package org.tasklandscape.chapter.hardness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

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
public record TaskWeight(
    int dimension, double innerStep, List<Double> samples, double greatestCurvature, int points)
    implements FigureStudy<TaskWeight.Weight> {

  /**
   * The weight of a task.
   *
   * @param samples n
   * @param curvature ρ
   * @param weightNal ρ
   * @param weightMaml q(ρ; n)
   * @param factor q(ρ; n)/ρ
   */
  public record Weight(
      double samples, double curvature, double weightNal, double weightMaml, double factor) {}

  /** Checks that there is a step, an axis with points, and a number of samples. */
  public TaskWeight {
    samples = List.copyOf(samples);
    if (!(innerStep > 0) || !(greatestCurvature > 0) || points < 2 || samples.isEmpty()) {
      throw new IllegalArgumentException(
          "the inner step and the greatest curvature must be > 0, points >= 2, and samples not"
              + " empty, got %s, %s, %d, %s"
                  .formatted(innerStep, greatestCurvature, points, samples));
    }
  }

  /** {@return the study at d = 10, α = 1, n = 10, 100, 1000 and ∞, ρ up to 1.6} */
  public static TaskWeight defaults() {
    List<Double> samples = List.of(10.0, 100.0, 1000.0, Adaptation.INFINITE);
    return new TaskWeight(10, 1, samples, 1.6, 320);
  }

  @Override
  public Rows<Weight> run() {
    List<Weight> weights = new ArrayList<>();
    for (double n : samples) {
      Adaptation step = Adaptation.step(innerStep, n);
      for (int i = 1; i <= points; i++) {
        double rho = greatestCurvature * i / points;
        double q = step.curvature(rho, dimension);
        weights.add(new Weight(n, rho, rho, q, q / rho));
      }
    }
    return Rows.of(Weight.class, weights);
  }

  @Override
  public Figure figure(Rows<Weight> rows) {
    Plot weights = panel("Weight of a task", "weight").yRange(0, greatestCurvature).legendBelow();
    Plot factors =
        panel("MAML's weight as a multiple of NAL's", "factor q(ρ; n)/ρ")
            .yRange(1e-4, 10)
            .logY()
            .legendBelow();
    Rows<Weight> first = rows.where(row -> row.samples == samples.get(0));
    double[] rho = first.values(Weight::curvature);
    double[] one = new double[rho.length];
    Arrays.fill(one, 1);
    factors.line("NAL", rho, one, Palette.NAL);
    weights.line("NAL", rho, first.values(Weight::weightNal), Palette.NAL);
    for (int i = 0; i < samples.size(); i++) {
      double n = samples.get(i);
      Rows<Weight> curve = rows.where(row -> row.samples == n);
      Ink ink = Palette.ordered(i, samples.size());
      String label = "n = " + Numbers.plain(n);
      weights.line(label, rho, curve.values(Weight::weightMaml), ink);
      factors.line(label, rho, curve.values(Weight::factor), ink);
    }
    return Words.of(this).figure().panel(weights).panel(factors).panelSize(760, 620).build();
  }

  private Plot panel(String title, String y) {
    return Plot.titled(title)
        .axes("curvature ρ", y)
        .xRange(0, greatestCurvature)
        .vertical(1 / innerStep, "αρ = 1", Palette.NEUTRAL);
  }
}

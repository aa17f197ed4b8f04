package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RandomCovariance;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.Table;

/**
 * G - 1 ≤ (a + b)²(λ_NAL - λ_MAML)²/(ab) ≤ (√κ - 1/√κ)²/4 with κ = q(ρ_H) ρ_E/(q(ρ_E) ρ_H): many
 * random geographies under the bound of T2 and its greatest value over p_H.
 *
 * <p>Of each environment ρ_H/ρ_E, p_H/p_E, R, r_E and r_H are drawn, their logarithms uniform.
 * Source: theory T2; the second inequality is derived in the notebook.
 *
 * @param dimension d
 * @param innerSteps the values of α ρ_E, one panel each, positive
 * @param samples m, in training and in testing
 * @param ratios the values of ρ_H/ρ_E at which the bound is drawn; environments lie between its
 *     ends
 * @param geographies the number of environments in each panel, at least 1
 * @param seed selects the environments
 */
public record HardnessBoundStudy(
    int dimension,
    List<Double> innerSteps,
    double samples,
    Range ratios,
    int geographies,
    long seed)
    implements LegacyStudy {
  private static final double CURVATURE = 1;
  private static final double[] ODDS = {1e-3, 1e3};
  private static final double[] DISTANCE = {0.1, 100};
  private static final double[] SPREAD = {1e-4, 10};
  private static final double LEAST_SHOWN = 1e-5;
  private static final double GREATEST_SHOWN = 100;

  /**
   * Checks the rules of the parameters and copies the list.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public HardnessBoundStudy {
    innerSteps = List.copyOf(innerSteps);
    if (innerSteps.isEmpty() || innerSteps.stream().anyMatch(a -> !(a > 0))) {
      throw new IllegalArgumentException("must have inner steps > 0, got " + innerSteps);
    }
    if (geographies < 1) {
      throw new IllegalArgumentException(
          "must have geographies >= 1, got geographies = " + geographies);
    }
  }

  /**
   * {@return the study at d = 10, m = 1000, α = 1 and 1.5, ρ_E = 1, ρ_H/ρ_E from 0.001 to 1, 700
   * geographies each}
   */
  public static HardnessBoundStudy defaults() {
    return new HardnessBoundStudy(
        Landscapes.favourable().dimension(),
        List.of(1.0, 1.5),
        Landscapes.step().samples(),
        Range.logarithmic(0.001, 1, 241),
        700,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "hardness-bound";
  }

  /**
   * One row for each environment: the gain from 1.7, T2's bound of G - 1 and its greatest value
   * over p_H.
   */
  @Override
  public Table run() {
    Table table = Table.create(name());
    NumberColumns.create(
        table,
        List.of(
            "innerStep",
            "ratio",
            "hardProbability",
            "distance",
            "easySpread",
            "hardSpread",
            "gain",
            "bound",
            "ceiling"));
    for (double innerStep : innerSteps) {
      Adaptation step = Adaptation.step(innerStep, samples);
      RandomStream stream = new Streams(seed, name()).stream("inner step " + innerStep);
      for (int i = 0; i < geographies; i++) {
        append(table, draw(stream), step);
      }
    }
    return table;
  }

  private TwoClusters draw(RandomStream stream) {
    double ratio = RandomCovariance.logUniform(stream, ratios.low(), ratios.high());
    double odds = RandomCovariance.logUniform(stream, ODDS[0], ODDS[1]);
    double distance = RandomCovariance.logUniform(stream, DISTANCE[0], DISTANCE[1]);
    double easySpread = RandomCovariance.logUniform(stream, SPREAD[0], SPREAD[1]);
    double hardSpread = RandomCovariance.logUniform(stream, SPREAD[0], SPREAD[1]);
    return TwoClusters.of(
            dimension,
            TwoClusters.easy(CURVATURE, easySpread),
            TwoClusters.hard(ratio * CURVATURE, hardSpread),
            distance)
        .withHardProbability(odds / (1 + odds));
  }

  private void append(Table table, TwoClusters world, Adaptation step) {
    double ratio = world.hard().curvature() / world.easy().curvature();
    NumberColumns.append(
        table,
        step.innerStep(),
        ratio,
        world.hardProbability(),
        world.distance(),
        world.easy().spread(),
        world.hard().spread(),
        world.compare(step, step).gain(),
        GainTheorems.of(world, step).hardnessBound(),
        ceiling(step, ratio));
  }

  /** (√κ - 1/√κ)²/4 = (κ + 1/κ - 2)/4, the greatest bound over p_H. */
  double ceiling(Adaptation step, double ratio) {
    double easy = step.curvature(CURVATURE, dimension);
    double hard = step.curvature(ratio * CURVATURE, dimension) / ratio;
    return (hard - easy) * (hard - easy) / (4 * easy * hard);
  }

  @Override
  public Figure figure(Table table) {
    var figure =
        Figure.named(name())
            .caption(caption())
            .alt(
                "Clouds of points under a curve that falls to zero at equal curvature and, for the"
                    + " larger step, also at the crossing; no point lies above it.")
            .parameters(Parameters.of(this))
            .panelSize(760, 620);
    innerSteps.forEach(innerStep -> figure.panel(panel(table, innerStep)));
    return figure.build();
  }

  private Plot panel(Table table, double innerStep) {
    Adaptation step = Adaptation.step(innerStep, samples);
    Table rows = table.where(table.doubleColumn("innerStep").isEqualTo(innerStep));
    double[] excess = rows.doubleColumn("gain").subtract(1).asDoubleArray();
    double[] x = ratios.values();
    double[] ceiling = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      ceiling[i] = ceiling(step, x[i]);
    }
    Plot plot =
        Plot.titled("α = " + Captions.number(innerStep))
            .axes("ρ_H/ρ_E", "G - 1")
            .logX()
            .logY()
            .xRange(ratios.low(), ratios.high())
            .yRange(LEAST_SHOWN, GREATEST_SHOWN)
            .legendBelow()
            .scatter(
                "random geographies",
                rows.doubleColumn("ratio").asDoubleArray(),
                excess,
                Palette.NEUTRAL)
            .line("bound for any geography and any p_H", x, ceiling, Palette.BOUND);
    double crossing = GainTheorems.crossing(step, dimension) / CURVATURE - 1;
    if (crossing > ratios.low() && crossing < 0.9 * ratios.high()) {
      plot.vertical(crossing, "crossing", Palette.NEUTRAL);
    }
    return plot;
  }

  private String caption() {
    return ("G - 1 of %d random environments in each panel, from 1.7, against ρ_H/ρ_E, and the bound"
            + " (√κ - 1/√κ)²/4 that holds for all geographies and all p_H. Zero cannot be shown:"
            + " the bound falls out of the figure at equal curvature and at the crossing, as do"
            + " the points below %s. Drawn with uniform logarithms: ρ_H/ρ_E from %s, p_H/p_E"
            + " from %s to %s, R from %s to %s, r_E and r_H from %s to %s; seed %d. d = %d, ρ_E ="
            + " %s, α = %s and m = %s in training and in testing, no noise: the companion's own choice.")
        .formatted(
            geographies,
            Captions.number(LEAST_SHOWN),
            ratios.text(),
            Captions.number(ODDS[0]),
            Captions.number(ODDS[1]),
            Captions.number(DISTANCE[0]),
            Captions.number(DISTANCE[1]),
            Captions.number(SPREAD[0]),
            Captions.number(SPREAD[1]),
            seed,
            dimension,
            Captions.number(CURVATURE),
            FixedParameters.list(innerSteps),
            Captions.number(samples));
  }
}

package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.Table;

/**
 * G against ρ<sub>H</sub>/ρ<sub>E</sub> at α = 1/ρ<sub>E</sub> for several m: with m infinite it
 * climbs to 1 + R²/(d r<sub>H</sub>), at any other m it falls back to 1 (T4).
 *
 * @param world the clusters, whose own ρ<sub>H</sub> is not used
 * @param samples m of each curve
 * @param ratios the range of ρ<sub>H</sub>/ρ<sub>E</sub>
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record GeographyLimitStudy(
    TwoClusters world, List<Double> samples, Range ratios, int every, int draws, long seed)
    implements LegacyStudy {

  /** Copies the list. */
  public GeographyLimitStudy {
    samples = List.copyOf(samples);
  }

  /** {@return the study of the favourable landscape, up to hard tasks a million times harder} */
  public static GeographyLimitStudy defaults() {
    return new GeographyLimitStudy(
        Landscapes.favourable(),
        List.of(1e2, 1e3, 1e4, 1e6, Adaptation.INFINITE),
        Range.logarithmic(1e-6, 0.9, 61),
        10,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "geography-limit";
  }

  @Override
  public Table run() {
    double step = 1 / world.easy().curvature();
    return new LegacySweep(new Streams(seed, name()), draws, every)
        .run(
            "samples",
            samples,
            "ratio",
            ratios,
            (m, ratio) -> {
              double curvature = ratio * world.easy().curvature();
              TwoClusters harder =
                  world.withHard(TwoClusters.hard(curvature, world.hard().spread()));
              return LegacySweep.Setting.of(harder.environment(), Adaptation.step(step, m));
            });
  }

  @Override
  public Figure figure(Table table) {
    double step = 1 / world.easy().curvature();
    double limit = GainTheorems.of(world, Adaptation.step(step, 1)).geographyLimit();
    Plot plot =
        Plot.untitled()
            .axes("ρ_H/ρ_E (left: harder)", "gain G")
            .logX()
            .logY()
            .yRange(0.9, 1.6 * limit)
            .horizontal(limit, "limit 1 + R²/(d r_H)", Palette.LIMIT);
    for (int i = 0; i < samples.size(); i++) {
      double m = samples.get(i);
      Table curve = LegacySweep.curve(table, "samples", m);
      LegacySweep.draw(plot, curve, "ratio", "", Palette.ordered(i, samples.size()));
      int peak = peak(LegacySweep.values(curve, "gain"));
      plot.label(
          curve.doubleColumn("ratio").getDouble(peak),
          curve.doubleColumn("gain").getDouble(peak),
          "m = " + Captions.number(m),
          Palette.ordered(i, samples.size()));
    }
    return Figure.named(name())
        .caption(
            ("The limits do not commute. Gain against ρ_H/ρ_E after one step of α = 1/ρ_E = %s, in"
                    + " training and testing, for m = %s samples. Samples first (m = ∞): the gain"
                    + " climbs to 1 + R²/(d r_H). Hardness first (any finite m): the error that"
                    + " adaptation leaves on easy tasks outweighs the hard tasks, and the gain"
                    + " falls to 1. %s %s. The parameters are the companion's own choice.")
                .formatted(
                    Captions.number(step),
                    FixedParameters.list(samples),
                    LegacySweep.pointsText(draws),
                    FixedParameters.of(world, "ρ_H")))
        .alt(
            "Towards harder tasks the curve for infinitely many samples rises to a dashed line;"
                + " every other curve peaks and falls back to 1, later the more samples there are.")
        .parameters(FixedParameters.of(this, "world.hard.curvature"))
        .panelSize(1000, 620)
        .panel(plot)
        .build();
  }

  private static int peak(double[] gain) {
    int peak = 0;
    for (int i = 1; i < gain.length; i++) {
      peak = gain[i] > gain[peak] ? i : peak;
    }
    return peak;
  }
}

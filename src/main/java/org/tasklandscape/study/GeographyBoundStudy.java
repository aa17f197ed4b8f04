package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * T3 over random environments: G - 1 against λ<sub>MAML</sub> R²/(d r<sub>H</sub>), apart for those
 * where λ<sub>MAML</sub> ≥ λ<sub>NAL</sub> and those where the theorem does not speak.
 *
 * @param environments how many are drawn
 * @param seed the seed of the environments
 */
public record GeographyBoundStudy(int environments, long seed) implements LegacyStudy {
  private static final double LOWEST = 1e-6;
  private static final double HIGHEST = 1e4;

  /** {@return the study of a thousand environments} */
  public static GeographyBoundStudy defaults() {
    return new GeographyBoundStudy(1000, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "geography-bound";
  }

  @Override
  public Table run() {
    Table table = Table.create();
    NumberColumns.create(table, List.of("weightNal", "weightMaml", "bound", "excessGain"));
    RandomStream stream = new Streams(seed, name()).stream("environments");
    for (int i = 0; i < environments; i++) {
      TwoClusters world =
          new TwoClusters(
              1 + stream.nextInt(20),
              uniform(stream, 0.05, 0.95),
              TwoClusters.easy(1, logUniform(stream, 1e-3, 10)),
              TwoClusters.hard(logUniform(stream, 1e-3, 1), logUniform(stream, 1e-3, 10)),
              logUniform(stream, 0.03, 30),
              0);
      double samples = Math.rint(logUniform(stream, 5, 1e5));
      Adaptation step = Adaptation.step(uniform(stream, 0.05, 2), samples);
      ClusterComparison solved = world.compare(step, step);
      GainTheorems theorems = GainTheorems.of(world, step);
      table.doubleColumn("weightNal").append(solved.weightNal());
      table.doubleColumn("weightMaml").append(solved.weightMaml());
      // By hand: geographyBound() refuses where the theorem does not speak.
      table.doubleColumn("bound").append(solved.weightMaml() * (theorems.geographyLimit() - 1));
      table.doubleColumn("excessGain").append(theorems.gain() - 1);
    }
    return table;
  }

  private static double uniform(RandomStream stream, double low, double high) {
    return low + (high - low) * stream.nextDouble();
  }

  private static double logUniform(RandomStream stream, double low, double high) {
    return low * StrictMath.pow(high / low, stream.nextDouble());
  }

  /** The environments in which T3 speaks, λ_MAML ≥ λ_NAL, or the others. */
  static Table spoken(Table table, boolean speaks) {
    DoubleColumn lead = table.doubleColumn("weightMaml").subtract(table.doubleColumn("weightNal"));
    return speaks ? table.where(lead.isGreaterThanOrEqualTo(0)) : table.where(lead.isLessThan(0));
  }

  @Override
  public Figure figure(Table table) {
    Table inside = spoken(table, true);
    Table outside = spoken(table, false);
    return Figure.named(name())
        .caption(
            ("G - 1 against λ_MAML R²/(d r_H) in %d random environments, in closed form. a: where"
                    + " λ_MAML ≥ λ_NAL (%d of them) no point lies above the diagonal, as T3 says."
                    + " b: where MAML leans to the easy tasks (%d) T3 does not speak, and points"
                    + " lie above it. Drawn: d from 1 to 20, p_H from 0.05 to 0.95, α from 0.05 to"
                    + " 2, uniformly; ρ_H from 0.001 to 1, r_E and r_H from 0.001 to 10, R from"
                    + " 0.03 to 30, m from 5 to 1e5, log-uniformly; ρ_E = 1, σ² = 0. Points beyond"
                    + " the axes are not shown. The laws are the companion's own choice.")
                .formatted(table.rowCount(), inside.rowCount(), outside.rowCount()))
        .alt(
            "Two clouds of points under and around a diagonal: none above it where MAML leans to"
                + " the hard tasks, some above it elsewhere.")
        .parameters(Parameters.of(this))
        .panel(plot("λ_MAML ≥ λ_NAL: T3 speaks", inside, Palette.MAML))
        .panel(plot("λ_MAML < λ_NAL: T3 is silent", outside, Palette.NEUTRAL))
        .panelSize(760, 640)
        .build();
  }

  private static Plot plot(String title, Table rows, Ink ink) {
    return Plot.titled(title)
        .axes("λ_MAML R²/(d r_H)", "G - 1")
        .logX()
        .logY()
        .xRange(LOWEST, HIGHEST)
        .yRange(LOWEST, HIGHEST)
        .scatter("", LegacySweep.values(rows, "bound"), LegacySweep.values(rows, "excessGain"), ink)
        .line("", new double[] {LOWEST, HIGHEST}, new double[] {LOWEST, HIGHEST}, Palette.BOUND)
        .label(1e-4, 1e-4, "diagonal", Palette.BOUND);
  }
}

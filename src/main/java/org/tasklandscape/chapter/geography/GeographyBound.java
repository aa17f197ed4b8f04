package org.tasklandscape.chapter.geography;

import java.util.ArrayList;
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
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * T3 over random environments: G - 1 against λ<sub>MAML</sub> R²/(d r<sub>H</sub>), apart for those
 * where λ<sub>MAML</sub> ≥ λ<sub>NAL</sub> and those where the theorem does not speak.
 *
 * @param environments how many are drawn
 * @param seed the seed of the environments
 */
public record GeographyBound(int environments, long seed)
    implements FigureStudy<GeographyBound.Environment> {
  private static final double LOWEST = 1e-6;
  private static final double HIGHEST = 1e4;

  /**
   * A random environment.
   *
   * @param weightNal λ<sub>NAL</sub>
   * @param weightMaml λ<sub>MAML</sub>
   * @param bound λ<sub>MAML</sub> R²/(d r<sub>H</sub>)
   * @param excessGain G - 1
   */
  public record Environment(double weightNal, double weightMaml, double bound, double excessGain) {
    /** {@return whether T3 speaks of it, λ_MAML ≥ λ_NAL} */
    public boolean spoken() {
      return weightMaml >= weightNal;
    }
  }

  /** {@return the study of a thousand environments} */
  public static GeographyBound defaults() {
    return new GeographyBound(1000, Landscapes.SEED);
  }

  @Override
  public Rows<Environment> run() {
    List<Environment> found = new ArrayList<>();
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
      // By hand: geographyBound() refuses where the theorem does not speak.
      double bound = solved.weightMaml() * (theorems.geographyLimit() - 1);
      found.add(
          new Environment(solved.weightNal(), solved.weightMaml(), bound, theorems.gain() - 1));
    }
    return Rows.of(Environment.class, found);
  }

  private static double uniform(RandomStream stream, double low, double high) {
    return low + (high - low) * stream.nextDouble();
  }

  private static double logUniform(RandomStream stream, double low, double high) {
    return low * StrictMath.pow(high / low, stream.nextDouble());
  }

  @Override
  public Figure figure(Rows<Environment> rows) {
    Rows<Environment> spoken = rows.where(Environment::spoken);
    Rows<Environment> silent = rows.where(row -> !row.spoken());
    return Words.of(this)
        .with("spoken", spoken.size())
        .with("silent", silent.size())
        .figure()
        .panel(plot("λ_MAML ≥ λ_NAL: T3 speaks", spoken, Palette.MAML))
        .panel(plot("λ_MAML < λ_NAL: T3 is silent", silent, Palette.NEUTRAL))
        .panelSize(760, 640)
        .build();
  }

  private static Plot plot(String title, Rows<Environment> rows, Ink ink) {
    double[] ends = {LOWEST, HIGHEST};
    return Plot.titled(title)
        .axes("λ_MAML R²/(d r_H)", "G - 1")
        .logX()
        .logY()
        .xRange(LOWEST, HIGHEST)
        .yRange(LOWEST, HIGHEST)
        .scatter("", rows.values(Environment::bound), rows.values(Environment::excessGain), ink)
        .line("", ends, ends, Palette.BOUND)
        .label(1e-4, 1e-4, "diagonal", Palette.BOUND);
  }
}

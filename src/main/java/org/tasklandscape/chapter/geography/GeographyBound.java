package org.tasklandscape.chapter.geography;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
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
 * T3 over random environments: G - 1 against λ<sub>MAML</sub> R²/(d r<sub>H</sub>) where
 * λ<sub>MAML</sub> ≥ λ<sub>NAL</sub>, and against its mirror (1 - λ<sub>MAML</sub>) R²/(d
 * r<sub>E</sub>) elsewhere.
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
   * @param mirror (1 - λ<sub>MAML</sub>) R²/(d r<sub>E</sub>)
   * @param excessGain G - 1
   */
  public record Environment(
      double weightNal, double weightMaml, double bound, double mirror, double excessGain) {
    /** {@return whether MAML leans to the hard tasks, λ_MAML ≥ λ_NAL} */
    public boolean leansToHard() {
      return weightMaml >= weightNal;
    }

    /** {@return whether T3 speaks, λ_NAL ≤ 2 λ_MAML} */
    public boolean spoken() {
      return weightNal <= 2 * weightMaml;
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
      double room = world.distance() * world.distance() / world.dimension();
      double bound = solved.weightMaml() * room / world.hard().spread();
      double mirror = (1 - solved.weightMaml()) * room / world.easy().spread();
      double excess = theorems.gain() - 1;
      found.add(new Environment(solved.weightNal(), solved.weightMaml(), bound, mirror, excess));
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
    Rows<Environment> hard = rows.where(Environment::leansToHard);
    Rows<Environment> easy = rows.where(row -> !row.leansToHard());
    return Words.of(this)
        .with("leaning", hard.size())
        .with("others", easy.size())
        .figure()
        .panel(plot("λ_MAML ≥ λ_NAL", "λ_MAML R²/(d r_H)", hard.values(Environment::bound), hard))
        .panel(
            plot(
                "λ_MAML < λ_NAL",
                "(1 - λ_MAML) R²/(d r_E)",
                easy.values(Environment::mirror),
                easy))
        .panelSize(760, 640)
        .build();
  }

  private static Plot plot(String title, String axis, double[] bound, Rows<Environment> rows) {
    double[] ends = {LOWEST, HIGHEST};
    return Plot.titled(title)
        .axes(axis, "G - 1")
        .logX()
        .logY()
        .xRange(LOWEST, HIGHEST)
        .yRange(LOWEST, HIGHEST)
        .scatter("", bound, rows.values(Environment::excessGain), Palette.MAML)
        .line("", ends, ends, Palette.BOUND)
        .label(1e-4, 1e-4, "diagonal", Palette.BOUND);
  }
}

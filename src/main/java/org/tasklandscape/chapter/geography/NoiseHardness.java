package org.tasklandscape.chapter.geography;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.GainSweep;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * Tasks that are hard by the noise of their labels: G against σ<sub>H</sub>², for hard tasks that
 * are also flatter or not.
 *
 * <p>The solutions do not depend on the noise (1.4), which only adds (α²σ²/(2m)) tr(Σ²) to both
 * excess risks (1.3). Source: theory B5.
 *
 * @param world the clusters, whose own ρ<sub>H</sub> is not used; easy tasks have its noise
 * @param step the adaptation of training and testing
 * @param ratios ρ<sub>H</sub>/ρ<sub>E</sub> of each curve
 * @param noises the range of σ<sub>H</sub>²
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record NoiseHardness(
    TwoClusters world,
    Adaptation step,
    List<Double> ratios,
    Range noises,
    int every,
    int draws,
    long seed)
    implements FigureStudy<NoiseHardness.Point> {

  /**
   * A point of a curve.
   *
   * @param ratio ρ<sub>H</sub>/ρ<sub>E</sub>
   * @param hardNoise σ<sub>H</sub>²
   * @param gain G in closed form
   * @param simulated G simulated, unknown where nothing was
   */
  public record Point(double ratio, double hardNoise, double gain, @Ends Estimate simulated) {}

  /** Copies the list. */
  public NoiseHardness {
    ratios = List.copyOf(ratios);
  }

  /** {@return the study of the favourable landscape with noisy hard tasks} */
  public static NoiseHardness defaults() {
    return new NoiseHardness(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(1.0, 0.3, 0.1),
        Range.logarithmic(1, 1e6, 61),
        10,
        40_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    return new GainSweep(new Streams(seed, name()), draws, every)
        .run(
            Point.class,
            GainSweep.Axis.of("ratio", ratios),
            new GainSweep.Axis("hardNoise", noises.values()),
            (ratio, noise) -> GainSweep.Setting.of(environment(ratio, noise), step),
            (ratio, noise, gain) -> new Point(ratio, noise, gain.gain(), gain.simulated()));
  }

  private TaskEnvironment environment(double ratio, double noise) {
    double curvature = ratio * world.easy().curvature();
    double[] far = new double[world.dimension()];
    far[0] = world.distance();
    TaskCluster quiet = TaskCluster.isotropic("hard", curvature, far, world.hard().spread());
    LinearTask noisy = LinearTask.of(quiet.centre().covariance(), quiet.centre().optimum(), noise);
    return TaskEnvironment.mixture(
        new double[] {1 - world.hardProbability(), world.hardProbability()},
        List.of(
            world.environment().clusters().get(0),
            TaskCluster.around("hard", noisy, world.hard().spread())));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot plot = Plot.untitled().axes("noise σ_H² of the hard tasks", "gain G").logX();
    Curves<Point> curves = new Curves<>(plot, Point::hardNoise, Point::gain, Point::simulated);
    for (int i = 0; i < ratios.size(); i++) {
      double ratio = ratios.get(i);
      curves.draw(
          "ρ_H/ρ_E = " + Numbers.plain(ratio),
          rows.where(row -> row.ratio == ratio),
          Palette.ordered(i, ratios.size()));
    }
    return Words.of(this)
        .with("world", Stated.of(world, "ρ_H"))
        .varying("world.hard.curvature")
        .figure()
        .panelSize(1000, 580)
        .panel(plot)
        .build();
  }
}

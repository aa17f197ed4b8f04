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
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.GainSweep;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Hard directions instead of hard tasks: two groups share one spectrum, half of it steep, half
 * flat, and the second group's is rotated by φ in the planes of one steep and one flat direction
 * each.
 *
 * <p>At φ = 0 all covariances are equal (T1: no gain); at 90° each group's flat directions are the
 * other's steep ones. Source: theory B3.
 *
 * @param planes d/2, the number of planes
 * @param steep the larger curvature
 * @param flat the smaller curvature
 * @param spread the variance of each coordinate of the optima, in both groups
 * @param distance R, between the groups' centres
 * @param offsets the angles, in degrees, between the line of centres and the first group's steep
 *     direction, one curve each
 * @param step the adaptation of training and testing
 * @param rotations the range of φ in degrees
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record AnisotropicHardness(
    int planes,
    double steep,
    double flat,
    double spread,
    double distance,
    List<Double> offsets,
    Adaptation step,
    Range rotations,
    int every,
    int draws,
    long seed)
    implements FigureStudy<AnisotropicHardness.Point> {

  /**
   * A point of a curve.
   *
   * @param offset ψ in degrees, of the line of centres
   * @param rotation φ in degrees
   * @param gain G in closed form
   * @param simulated G simulated, unknown where nothing was
   */
  public record Point(double offset, double rotation, double gain, @Ends Estimate simulated) {}

  /** Copies the list. */
  public AnisotropicHardness {
    offsets = List.copyOf(offsets);
  }

  /**
   * {@return the study of the curvatures, distance and dimension of the favourable landscape, all
   * optima packed}
   */
  public static AnisotropicHardness defaults() {
    return new AnisotropicHardness(
        5,
        1,
        0.1,
        0.01,
        4,
        List.of(0.0, 45.0, 90.0),
        Landscapes.step(),
        Range.linear(0, 90, 46),
        9,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    return new GainSweep(new Streams(seed, name()), draws, every)
        .run(
            Point.class,
            GainSweep.Axis.of("offset", offsets),
            new GainSweep.Axis("rotation", rotations.values()),
            (offset, rotation) -> GainSweep.Setting.of(environment(offset, rotation), step),
            (offset, rotation, gain) -> new Point(offset, rotation, gain.gain(), gain.simulated()));
  }

  private TaskEnvironment environment(double offset, double rotation) {
    double line = StrictMath.toRadians(offset);
    double[] far = new double[2 * planes];
    far[0] = distance * StrictMath.cos(line);
    far[planes] = distance * StrictMath.sin(line);
    LinearTask first = LinearTask.of(rotated(0), new double[2 * planes], 0);
    LinearTask second = LinearTask.of(rotated(StrictMath.toRadians(rotation)), far, 0);
    return TaskEnvironment.mixture(
        new double[] {0.5, 0.5},
        List.of(
            TaskCluster.around("first", first, spread),
            TaskCluster.around("second", second, spread)));
  }

  /** The steep directions e_j, turned by an angle towards the flat ones e_(j + d/2). */
  private double[][] rotated(double angle) {
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    double[][] sigma = new double[2 * planes][2 * planes];
    for (int j = 0; j < planes; j++) {
      int k = j + planes;
      sigma[j][j] = steep * c * c + flat * s * s;
      sigma[k][k] = steep * s * s + flat * c * c;
      sigma[j][k] = (steep - flat) * c * s;
      sigma[k][j] = sigma[j][k];
    }
    return sigma;
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot plot =
        Plot.untitled()
            .axes("angle between the groups' axes, in degrees", "gain G")
            .horizontal(1, "", Palette.NEUTRAL);
    Curves<Point> curves = new Curves<>(plot, Point::rotation, Point::gain, Point::simulated);
    for (int i = 0; i < offsets.size(); i++) {
      double offset = offsets.get(i);
      curves.draw(
          "ψ = %s°".formatted(Numbers.plain(offset)),
          rows.where(row -> row.offset == offset),
          Palette.ordered(i, offsets.size()));
    }
    return Words.of(this)
        .with("dimension", 2 * planes)
        .figure()
        .panelSize(1000, 620)
        .panel(plot)
        .build();
  }
}

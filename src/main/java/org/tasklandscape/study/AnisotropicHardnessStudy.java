package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.Table;

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
public record AnisotropicHardnessStudy(
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
    implements LegacyStudy {

  /** Copies the list. */
  public AnisotropicHardnessStudy {
    offsets = List.copyOf(offsets);
  }

  /**
   * {@return the study of the curvatures, distance and dimension of the favourable landscape, all
   * optima packed}
   */
  public static AnisotropicHardnessStudy defaults() {
    return new AnisotropicHardnessStudy(
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
  public String name() {
    return "anisotropic-hardness";
  }

  @Override
  public Table run() {
    return new LegacySweep(new Streams(seed, name()), draws, every)
        .run(
            "offset",
            offsets,
            "rotation",
            rotations,
            (offset, rotation) ->
                LegacySweep.Setting.of(
                    environment(StrictMath.toRadians(offset), StrictMath.toRadians(rotation)),
                    step));
  }

  private TaskEnvironment environment(double offset, double rotation) {
    double[] far = new double[2 * planes];
    far[0] = distance * StrictMath.cos(offset);
    far[planes] = distance * StrictMath.sin(offset);
    LinearTask first = LinearTask.of(rotated(0), new double[2 * planes], 0);
    LinearTask second = LinearTask.of(rotated(rotation), far, 0);
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
  public Figure figure(Table table) {
    Plot plot =
        Plot.untitled()
            .axes("angle φ between the groups' hard directions, in degrees", "gain G")
            .horizontal(1, "", Palette.NEUTRAL);
    for (int i = 0; i < offsets.size(); i++) {
      LegacySweep.draw(
          plot,
          LegacySweep.curve(table, "offset", offsets.get(i)),
          "rotation",
          "ψ = %s°".formatted(Captions.number(offsets.get(i))),
          Palette.ordered(i, offsets.size()));
    }
    return Figure.named(name())
        .caption(
            ("Hard directions. Two equally likely groups of tasks share one spectrum, %d curvatures"
                    + " %s and %d of %s; the second group's is rotated by φ. Gain against φ for"
                    + " centres that differ along a line at ψ = %s° from the first group's steep"
                    + " direction (90°: along its flat one). No task is harder than another, and at"
                    + " φ = 0 there is no gain; at every other angle there is, and where the"
                    + " centres lie decides how much. %s d = %d, R = %s, spread of the optima %s in"
                    + " both groups, σ² = 0; %s in training and testing. The parameters are the"
                    + " companion's own choice.")
                .formatted(
                    planes,
                    Captions.number(steep),
                    planes,
                    Captions.number(flat),
                    FixedParameters.list(offsets),
                    LegacySweep.pointsText(draws),
                    2 * planes,
                    Captions.number(distance),
                    Captions.number(spread),
                    Captions.of(step)))
        .alt(
            "The gain is 1 at φ = 0; two of three curves peak at an angle between, and all meet at"
                + " 90°.")
        .parameters(Parameters.of(this))
        .panelSize(1000, 620)
        .panel(plot)
        .build();
  }
}

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
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.Table;

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
public record NoiseHardnessStudy(
    TwoClusters world,
    Adaptation step,
    List<Double> ratios,
    Range noises,
    int every,
    int draws,
    long seed)
    implements LegacyStudy {

  /** Copies the list. */
  public NoiseHardnessStudy {
    ratios = List.copyOf(ratios);
  }

  /** {@return the study of the favourable landscape with noisy hard tasks} */
  public static NoiseHardnessStudy defaults() {
    return new NoiseHardnessStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(1.0, 0.3, 0.1),
        Range.logarithmic(1, 1e6, 61),
        10,
        40_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "noise-hardness";
  }

  @Override
  public Table run() {
    return new LegacySweep(new Streams(seed, name()), draws, every)
        .run(
            "ratio",
            ratios,
            "hardNoise",
            noises,
            (ratio, noise) -> LegacySweep.Setting.of(environment(ratio, noise), step));
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
  public Figure figure(Table table) {
    Plot plot = Plot.untitled().axes("noise σ_H² of the hard tasks", "gain G").logX();
    for (int i = 0; i < ratios.size(); i++) {
      double ratio = ratios.get(i);
      LegacySweep.draw(
          plot,
          LegacySweep.curve(table, "ratio", ratio),
          "hardNoise",
          "ρ_H/ρ_E = " + Captions.number(ratio),
          Palette.ordered(i, ratios.size()));
    }
    return Figure.named(name())
        .caption(
            ("Hard by noise. Gain against the label noise σ_H² of one kind of tasks, for ρ_H/ρ_E ="
                    + " %s. At equal curvature there is no gain however noisy the tasks (T1); where"
                    + " curvatures differ, noise dilutes the gain that they give. %s %s for the"
                    + " easy tasks, σ_H² = %s; %s in training and testing. The parameters are the"
                    + " companion's own choice.")
                .formatted(
                    FixedParameters.list(ratios),
                    LegacySweep.pointsText(draws),
                    FixedParameters.of(world, "ρ_H"),
                    noises.text(),
                    Captions.of(step)))
        .alt(
            "At equal curvature a level line at gain 1; otherwise the gain falls towards 1 as the"
                + " noise grows.")
        .parameters(FixedParameters.of(this, "world.hard.curvature"))
        .panelSize(1000, 580)
        .panel(plot)
        .build();
  }
}

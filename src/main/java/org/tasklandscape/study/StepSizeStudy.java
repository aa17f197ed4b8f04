package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.Table;

/**
 * G against the step size α, the same in training and testing, for several m.
 *
 * @param world the clusters
 * @param samples m of each curve
 * @param steps the range of α
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record StepSizeStudy(
    TwoClusters world, List<Double> samples, Range steps, int every, int draws, long seed)
    implements LegacyStudy {

  /** Copies the list. */
  public StepSizeStudy {
    samples = List.copyOf(samples);
  }

  /**
   * {@return the study of the favourable landscape, up to twice the step that solves an easy task}
   */
  public static StepSizeStudy defaults() {
    return new StepSizeStudy(
        Landscapes.favourable(),
        List.of(20.0, 100.0, 1000.0, Adaptation.INFINITE),
        Range.linear(0, 2, 101),
        10,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "gain-step-size";
  }

  @Override
  public Table run() {
    TaskEnvironment environment = world.environment();
    return new LegacySweep(new Streams(seed, name()), draws, every)
        .run(
            "samples",
            samples,
            "step",
            steps,
            (m, step) -> LegacySweep.Setting.of(environment, Adaptation.step(step, m)));
  }

  @Override
  public Figure figure(Table table) {
    double easy = world.easy().curvature();
    Plot plot =
        Plot.untitled()
            .axes("step size α, in training and testing", "gain G")
            .logY()
            .vertical(1 / easy, "1/ρ_E", Palette.LIMIT)
            .vertical(2 / (easy + world.hard().curvature()), "2/(ρ_E + ρ_H)", Palette.NEUTRAL);
    for (int i = 0; i < samples.size(); i++) {
      double m = samples.get(i);
      LegacySweep.draw(
          plot,
          LegacySweep.curve(table, "samples", m),
          "step",
          "m = " + Captions.number(m),
          Palette.ordered(i, samples.size()));
    }
    return Figure.named(name())
        .caption(
            ("Gain against the step size α for m = %s. Without a step there is no gain. It is"
                    + " largest near α = 1/ρ_E, where one step solves an easy task, and sooner the"
                    + " fewer the samples. Where both kinds are repaired alike the gain is 1 again"
                    + " (for m = ∞ at α = 2/(ρ_E + ρ_H)); beyond, MAML leans to the easy tasks and"
                    + " gains next to nothing. %s %s, α = %s. The parameters are the companion's"
                    + " own choice.")
                .formatted(
                    FixedParameters.list(samples),
                    LegacySweep.pointsText(draws),
                    Captions.of(world),
                    steps.text()))
        .alt(
            "Four curves start at gain 1, peak at or below 1/ρ_E, the higher the more samples, and"
                + " return to 1.")
        .parameters(Parameters.of(this))
        .panelSize(1000, 620)
        .panel(plot)
        .build();
  }
}

package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * G against the number k of adaptation steps, with the population gradient in closed form, Q = (I -
 * αΣ)<sup>k</sup> Σ (I - αΣ)<sup>k</sup>, and with k steps on one sample set by simulation.
 *
 * <p>MAML is always trained with k population steps: k steps on samples have no closed form.
 * Source: theory 1.6.
 *
 * @param world the clusters
 * @param innerSteps α of each panel
 * @param samples m of testing, finite
 * @param largest the largest k, at least 2
 * @param every every how many k one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record AdaptationStepsStudy(
    TwoClusters world,
    List<Double> innerSteps,
    List<Double> samples,
    int largest,
    int every,
    int draws,
    long seed)
    implements LegacyStudy {

  /** Copies the lists. */
  public AdaptationStepsStudy {
    innerSteps = List.copyOf(innerSteps);
    samples = List.copyOf(samples);
  }

  /**
   * {@return the study of the favourable landscape, with the step that solves an easy task and a
   * smaller one}
   */
  public static AdaptationStepsStudy defaults() {
    return new AdaptationStepsStudy(
        Landscapes.favourable(),
        List.of(1.0, 0.2),
        List.of(200.0, 1000.0),
        20,
        2,
        4_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "gain-adaptation-steps";
  }

  @Override
  public Table run() {
    Table table = of(innerSteps.get(0));
    for (double innerStep : innerSteps.subList(1, innerSteps.size())) {
      table.append(of(innerStep));
    }
    return table;
  }

  private Table of(double innerStep) {
    TaskEnvironment environment = world.environment();
    Range steps = Range.linear(1, largest, largest);
    LegacySweep sampled =
        new LegacySweep(new Streams(seed, name() + ", α = " + innerStep), draws, every);
    Table table =
        sampled.run("samples", samples, "steps", steps, (m, k) -> at(environment, innerStep, m, k));
    // Every task adapts alike to the population gradient: nothing to simulate but the last point.
    LegacySweep exact = new LegacySweep(sampled.streams(), draws, largest);
    table.append(
        exact.run(
            "samples",
            List.of(Adaptation.INFINITE),
            "steps",
            steps,
            (m, k) -> at(environment, innerStep, m, k)));
    double[] column = new double[table.rowCount()];
    Arrays.fill(column, innerStep);
    return table.insertColumn(0, DoubleColumn.create("innerStep", column));
  }

  private static LegacySweep.Setting at(
      TaskEnvironment environment, double innerStep, double samples, double steps) {
    int k = (int) Math.rint(steps);
    return new LegacySweep.Setting(
        environment, Adaptation.population(innerStep, k), new Adaptation(innerStep, samples, k));
  }

  @Override
  public Figure figure(Table table) {
    FigureBuilder figure =
        Figure.named(name())
            .caption(
                ("Gain against the number k of adaptation steps. Line: population gradient in"
                        + " training and testing, closed form. Points: testing with k steps on one"
                        + " set of m samples, simulation of %d tasks each, with 95 %% intervals;"
                        + " MAML is trained with k population steps throughout, for k steps on"
                        + " samples have no closed form (also at k = 1, so that the points are not"
                        + " those of MAML trained on m samples). %s; α = %s. The parameters are the"
                        + " companion's own choice.")
                    .formatted(draws, Captions.of(world), FixedParameters.list(innerSteps)))
            .alt(
                "With the large step the line is level and points approach it; with the small step"
                    + " the gain grows with the number of steps, and the fewer samples the more slowly.")
            .parameters(Parameters.of(this))
            .panelSize(820, 600);
    for (double innerStep : innerSteps) {
      Table rows = LegacySweep.curve(table, "innerStep", innerStep);
      Table exact = LegacySweep.curve(rows, "samples", Adaptation.INFINITE);
      Plot plot =
          Plot.titled("α = " + Captions.number(innerStep))
              .axes("adaptation steps k", "gain G")
              .logY()
              .line(
                  "population gradient",
                  LegacySweep.values(exact, "steps"),
                  LegacySweep.values(exact, "gain"),
                  Palette.MAML)
              .legendBelow();
      for (int i = 0; i < samples.size(); i++) {
        LegacySweep.drawPoints(
            plot,
            LegacySweep.curve(rows, "samples", samples.get(i)),
            "steps",
            "m = " + Captions.number(samples.get(i)),
            Palette.ordered(i, samples.size() + 1));
      }
      figure.panel(plot);
    }
    return figure.build();
  }
}

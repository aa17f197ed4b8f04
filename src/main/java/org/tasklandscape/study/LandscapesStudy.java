package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * G<sub>m</sub> in the four {@link Landscapes}: with hardness discrepancy, packed and far hard
 * optima, and without each of the three.
 *
 * @param step the adaptation of training and testing
 * @param draws tasks drawn for each landscape
 * @param seed of the simulation
 */
public record LandscapesStudy(Adaptation step, long draws, long seed) implements LegacyStudy {
  private static final String NAME = "four-landscapes";
  private static final List<Ink> INKS =
      List.of(Palette.MAML, Palette.NEUTRAL, Palette.HARD, Palette.EASY);

  /** {@return the study of the published figure} */
  public static LandscapesStudy defaults() {
    return new LandscapesStudy(Landscapes.step(), 200_000, Landscapes.SEED);
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * The simulated gain of a landscape.
   *
   * @param table what {@link #run()} gave
   * @param landscape its name in the table
   * @return the estimate
   * @throws IllegalArgumentException if the table has no such landscape
   */
  public static Estimate gain(Table table, String landscape) {
    return Simulated.in(table, "landscape", landscape);
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            NAME,
            StringColumn.create("landscape"),
            DoubleColumn.create("gain"),
            DoubleColumn.create("simulated"),
            DoubleColumn.create("simulatedError"),
            DoubleColumn.create("simulatedLower"),
            DoubleColumn.create("simulatedUpper"),
            DoubleColumn.create("geographyCap"),
            DoubleColumn.create("limit"));
    for (Map.Entry<String, TwoClusters> landscape : Landscapes.four().entrySet()) {
      GainTheorems theorems = GainTheorems.of(landscape.getValue(), step);
      TaskEnvironment environment = landscape.getValue().environment();
      Comparison solved = Comparison.of(environment, step, step);
      Estimate simulated =
          new RiskSimulation(environment, step, new Streams(seed, NAME))
              .run(landscape.getKey(), draws, solved.nalArray(), solved.mamlArray())
              .ratio(0, 1);
      table.stringColumn("landscape").append(landscape.getKey());
      table.doubleColumn("gain").append(theorems.gain());
      table.doubleColumn("simulated").append(simulated.value());
      table.doubleColumn("simulatedError").append(simulated.standardError());
      table.doubleColumn("simulatedLower").append(simulated.lower());
      table.doubleColumn("simulatedUpper").append(simulated.upper());
      table.doubleColumn("geographyCap").append(1 + theorems.geographyBound());
      table.doubleColumn("limit").append(theorems.geographyLimit());
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    double[] limit = table.doubleColumn("limit").asDoubleArray();
    double[] simulated = table.doubleColumn("simulated").asDoubleArray();
    double[] room = Arrays.stream(limit).map(value -> value - 1).toArray();
    double[] axis = Range.logarithmic(0.03, 1000, 60).values();
    Plot plot =
        Plot.untitled()
            .axes("R²/(d r_H): hard optima packed and far", "gain G of MAML over NAL")
            .logX()
            .xRange(axis[0], axis[axis.length - 1])
            .yRange(0.5, 1.2 * table.doubleColumn("simulatedUpper").max())
            .horizontal(1, "no gain", Palette.NEUTRAL)
            .line("limit", axis, Arrays.stream(axis).map(x -> 1 + x).toArray(), Palette.LIMIT);
    for (int i = 0; i < room.length; i++) {
      double half = table.doubleColumn("simulatedUpper").getDouble(i) - simulated[i];
      plot.points(
          table.stringColumn("landscape").get(i),
          new double[] {room[i]},
          new double[] {simulated[i]},
          new double[] {half},
          INKS.get(i));
    }
    return Figure.named(NAME)
        .caption(
            ("Gain of MAML over NAL in four landscapes. The favourable one: %s. The others change "
                    + "one property each: ρ_H = %s (no discrepancy); r_H = %s (hard optima spread); "
                    + "R = %s (hard optima near). Adaptation in training and testing: %s. Points: "
                    + "simulation of %d tasks with 95 %% intervals (narrower than the marks), seed %d; "
                    + "line: the limit 1 + R²/(d r_H) of chapter 03, which no gain here exceeds. "
                    + "The parameters are this companion's choice.")
                .formatted(
                    Captions.of(Landscapes.favourable()),
                    Captions.number(Landscapes.withoutDiscrepancy().hard().curvature()),
                    Captions.number(Landscapes.spread().hard().spread()),
                    Captions.number(Landscapes.near().distance()),
                    Captions.of(step),
                    draws,
                    seed))
        .alt(
            "Four gains. Only the favourable landscape lies well above one; without hardness "
                + "discrepancy, with spread hard optima or with near hard optima the gain is "
                + "close to one.")
        .parameters(Parameters.of(this))
        .panelSize(900, 560)
        .panel(plot)
        .build();
  }
}

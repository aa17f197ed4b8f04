package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.GainTheorems;
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
public record LandscapesStudy(Adaptation step, long draws, long seed) implements Study {
  private static final String NAME = "four-landscapes";

  /**
   * The published figure.
   *
   * @return the study
   */
  public static LandscapesStudy defaults() {
    return new LandscapesStudy(Landscapes.step(), 200_000, Landscapes.SEED);
  }

  private static Map<String, TwoClusters> landscapes() {
    Map<String, TwoClusters> landscapes = new LinkedHashMap<>();
    landscapes.put("favourable", Landscapes.favourable());
    landscapes.put("no discrepancy", Landscapes.withoutDiscrepancy());
    landscapes.put("hard optima spread", Landscapes.spread());
    landscapes.put("hard optima near", Landscapes.near());
    return landscapes;
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * The simulated gain of a landscape.
   *
   * @param landscape its name in the table
   * @return the estimate
   * @throws IllegalArgumentException if there is no such landscape
   */
  public Estimate simulatedGain(String landscape) {
    TwoClusters world = landscapes().get(landscape);
    if (world == null) {
      throw new IllegalArgumentException(
          "the landscape must be one of %s, got %s".formatted(landscapes().keySet(), landscape));
    }
    TaskEnvironment environment = world.environment();
    Comparison solved = Comparison.of(environment, step, step);
    return new RiskSimulation(environment, step, new Streams(seed, NAME))
        .run(landscape, draws, solved.nalArray(), solved.mamlArray())
        .ratio(0, 1);
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            NAME,
            StringColumn.create("landscape"),
            DoubleColumn.create("gain"),
            DoubleColumn.create("gainSimulated"),
            DoubleColumn.create("gainLower"),
            DoubleColumn.create("gainUpper"),
            DoubleColumn.create("limit"));
    for (Map.Entry<String, TwoClusters> landscape : landscapes().entrySet()) {
      GainTheorems theorems = GainTheorems.of(landscape.getValue(), step);
      Estimate simulated = simulatedGain(landscape.getKey());
      table.stringColumn("landscape").append(landscape.getKey());
      table.doubleColumn("gain").append(theorems.gain());
      table.doubleColumn("gainSimulated").append(simulated.value());
      table.doubleColumn("gainLower").append(simulated.lower());
      table.doubleColumn("gainUpper").append(simulated.upper());
      table.doubleColumn("limit").append(theorems.geographyLimit());
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    int count = table.rowCount();
    double[] x = new double[count];
    double[] half = new double[count];
    List<String> names = new ArrayList<>();
    Plot plot =
        Plot.untitled()
            .axes("landscape", "gain of MAML over NAL")
            .xRange(0.5, count + 1.5)
            .yRange(0.5, 1.15 * table.doubleColumn("gainUpper").max())
            .horizontal(1, "no gain", Palette.NEUTRAL);
    double[] simulated = table.doubleColumn("gainSimulated").asDoubleArray();
    for (int i = 0; i < count; i++) {
      x[i] = i + 1;
      half[i] = table.doubleColumn("gainUpper").getDouble(i) - simulated[i];
      names.add((i + 1) + " " + table.stringColumn("landscape").get(i));
      plot.label(x[i], simulated[i], table.stringColumn("landscape").get(i), Palette.NEUTRAL);
    }
    plot.points("simulation, 95 % interval", x, simulated, half, Palette.MAML)
        .scatter(
            "closed form", x, table.doubleColumn("gain").asDoubleArray(), Palette.BOUND.hollow());
    return Figure.named(NAME)
        .caption(
            ("Gain of MAML over NAL in four landscapes (%s). The first is favourable: %s. Each "
                    + "other one changes one property: ρ_H = %s; r_H = %s; R = %s. Adaptation in "
                    + "training and testing: %s. Points: simulation of %d tasks with 95 %% "
                    + "intervals, seed %d; open marks: closed form. The parameters are this "
                    + "companion's choice.")
                .formatted(
                    String.join(", ", names),
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
        .panelSize(1000, 520)
        .panel(plot)
        .build();
  }
}

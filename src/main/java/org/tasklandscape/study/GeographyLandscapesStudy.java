package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The landscapes that the claims on geography rest on: G in closed form and simulated, beside the
 * cap 1 + λ<sub>MAML</sub> R²/(d r<sub>H</sub>) of T3 and the limit of T4.
 *
 * @param favourable hard optima packed and far
 * @param spread hard optima spread
 * @param near hard optima near
 * @param step the adaptation of training and testing
 * @param draws tasks per landscape
 * @param seed the seed of the simulation
 */
public record GeographyLandscapesStudy(
    TwoClusters favourable,
    TwoClusters spread,
    TwoClusters near,
    Adaptation step,
    int draws,
    long seed)
    implements TableStudy {

  /**
   * A hundred thousand tasks for each landscape.
   *
   * @return the study
   */
  public static GeographyLandscapesStudy defaults() {
    return new GeographyLandscapesStudy(
        Landscapes.favourable(),
        Landscapes.spread(),
        Landscapes.near(),
        Landscapes.step(),
        100_000,
        Landscapes.SEED);
  }

  private Map<String, TwoClusters> landscapes() {
    // In this order, which Map.of would not keep.
    Map<String, TwoClusters> landscapes = new LinkedHashMap<>();
    landscapes.put("favourable", favourable);
    landscapes.put("spread", spread);
    landscapes.put("near", near);
    return landscapes;
  }

  @Override
  public String name() {
    return "geography-landscapes";
  }

  @Override
  public String caption() {
    return ("Gain in the favourable landscape (%s), with the hard optima spread (r_H = %s), and with"
            + " them near (R = %s): closed form, simulation of %d tasks with its 95 %% interval, the"
            + " cap of T3 and the limit of T4; %s in training and testing. The parameters are the"
            + " companion's own choice.")
        .formatted(
            Captions.of(favourable),
            Captions.number(spread.hard().spread()),
            Captions.number(near.distance()),
            draws,
            Captions.of(step));
  }

  @Override
  public Map<String, Object> parameters() {
    return Parameters.of(this);
  }

  @Override
  public Table run() {
    StringColumn names = StringColumn.create("landscape");
    Table table = Table.create(names);
    for (String name :
        new String[] {
          "gain",
          "simulated",
          "simulatedError",
          "simulatedLower",
          "simulatedUpper",
          "geographyCap",
          "limit"
        }) {
      table.addColumns(DoubleColumn.create(name));
    }
    landscapes()
        .forEach(
            (name, world) -> {
              ClusterComparison solved = world.compare(step, step);
              GainTheorems theorems = GainTheorems.of(world, step);
              Estimate gain = simulate(name, world);
              double[] row = {
                solved.gain(),
                gain.value(),
                gain.standardError(),
                gain.lower(),
                gain.upper(),
                1 + theorems.geographyBound(),
                theorems.geographyLimit()
              };
              names.append(name);
              for (int j = 0; j < row.length; j++) {
                table.doubleColumn(j + 1).append(row[j]);
              }
            });
    return table;
  }

  private Estimate simulate(String name, TwoClusters world) {
    ClusterComparison solved = world.compare(step, step);
    double[] nal = new double[world.dimension()];
    double[] maml = new double[world.dimension()];
    nal[0] = solved.weightNal() * world.distance();
    maml[0] = solved.weightMaml() * world.distance();
    return new RiskSimulation(world.environment(), step, new Streams(seed, name()))
        .run(name, draws, nal, maml)
        .ratio(0, 1);
  }

  /**
   * The simulated gain of one landscape.
   *
   * @param table what {@link #run()} gave
   * @param landscape favourable, spread or near
   * @return the estimate
   * @throws IllegalArgumentException if there is no such landscape
   */
  public static Estimate gain(Table table, String landscape) {
    return Simulated.in(table, "landscape", landscape);
  }
}

package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.Table;

/**
 * G against the distance R of the hard centre, for several spreads r<sub>H</sub> of the hard
 * optima, with the caps of T2 and T3 and the limit of T4.
 *
 * @param world the clusters, whose own R and r<sub>H</sub> are not used
 * @param step the adaptation of training and testing
 * @param hardSpreads r<sub>H</sub> of each panel
 * @param distances the range of R
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record DistanceGainStudy(
    TwoClusters world,
    Adaptation step,
    List<Double> hardSpreads,
    Range distances,
    int every,
    int draws,
    long seed)
    implements LegacyStudy {

  /** Copies the list. */
  public DistanceGainStudy {
    hardSpreads = List.copyOf(hardSpreads);
  }

  /** {@return the study of the favourable landscape with hard optima more or less packed} */
  public static DistanceGainStudy defaults() {
    return new DistanceGainStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(0.01, 0.1, 1.0),
        Range.logarithmic(0.1, 100, 61),
        10,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "geography-gain-distance";
  }

  @Override
  public Table run() {
    LegacySweep sweep = new LegacySweep(new Streams(seed, name()), draws, every);
    return new GeographyCurves(
            sweep, step, (spread, distance) -> world.withHardSpread(spread).withDistance(distance))
        .run("hardSpread", hardSpreads, "distance", distances);
  }

  @Override
  public Figure figure(Table table) {
    FigureBuilder figure =
        Figure.named(name())
            .caption(
                ("Gain against the distance R of the centres, for three spreads r_H of the hard"
                        + " optima. Near the easy centre the cap of T3, 1 + λ_MAML R²/(d r_H),"
                        + " leaves no gain (just above it the limit 1 + R²/(d r_H) of T4); far away"
                        + " the cap of T2, which knows no geography, is reached. %s %s, r_H = %s, R"
                        + " = %s; %s in training and testing. The parameters are the companion's"
                        + " own choice.")
                    .formatted(
                        LegacySweep.pointsText(draws),
                        FixedParameters.of(world, "R", "r_H"),
                        FixedParameters.list(hardSpreads),
                        distances.text(),
                        Captions.of(step)))
            .alt(
                "The gain rises with R under the cap of T3 and levels off at the cap of T2; the"
                    + " more spread the hard optima, the farther away they must be.")
            .parameters(FixedParameters.of(this, "world.distance", "world.hard.spread"));
    for (double spread : hardSpreads) {
      figure.panel(
          GeographyCurves.panel(
              "r_H = " + Captions.number(spread),
              LegacySweep.curve(table, "hardSpread", spread),
              "distance",
              "distance R of the centres"));
    }
    return figure.build();
  }
}

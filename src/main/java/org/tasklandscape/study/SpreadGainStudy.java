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
 * G against the spread r<sub>H</sub> of the hard optima, for several distances R of the hard
 * centre, with the caps of T2 and T3 and the limit of T4.
 *
 * @param world the clusters, whose own R and r<sub>H</sub> are not used
 * @param step the adaptation of training and testing
 * @param distances R of each panel
 * @param hardSpreads the range of r<sub>H</sub>
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record SpreadGainStudy(
    TwoClusters world,
    Adaptation step,
    List<Double> distances,
    Range hardSpreads,
    int every,
    int draws,
    long seed)
    implements LegacyStudy {

  /** Copies the list. */
  public SpreadGainStudy {
    distances = List.copyOf(distances);
  }

  /** {@return the study of the favourable landscape with the hard centre nearer or farther} */
  public static SpreadGainStudy defaults() {
    return new SpreadGainStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(1.0, 4.0, 16.0),
        Range.logarithmic(0.0001, 100, 61),
        10,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "geography-gain-spread";
  }

  @Override
  public Table run() {
    LegacySweep sweep = new LegacySweep(new Streams(seed, name()), draws, every);
    return new GeographyCurves(
            sweep, step, (distance, spread) -> world.withHardSpread(spread).withDistance(distance))
        .run("distance", distances, "hardSpread", hardSpreads);
  }

  @Override
  public Figure figure(Table table) {
    FigureBuilder figure =
        Figure.named(name())
            .caption(
                ("Gain against the spread r_H of the hard optima, for three distances R of the"
                        + " centres. Once the optima are spread, G falls to 1 under the cap of T3;"
                        + " while they are packed, T2 and the spread r_E of the easy optima hold it"
                        + " down. %s %s, R = %s, r_H = %s; %s in training and testing. The"
                        + " parameters are the companion's own choice.")
                    .formatted(
                        LegacySweep.pointsText(draws),
                        FixedParameters.of(world, "R", "r_H"),
                        FixedParameters.list(distances),
                        hardSpreads.text(),
                        Captions.of(step)))
            .alt(
                "The gain is level for packed hard optima and falls to 1 as they spread; the"
                    + " farther the centres, the more spread they may be.")
            .parameters(FixedParameters.of(this, "world.distance", "world.hard.spread"));
    for (double distance : distances) {
      figure.panel(
          GeographyCurves.panel(
              "R = " + Captions.number(distance),
              LegacySweep.curve(table, "distance", distance),
              "hardSpread",
              "spread r_H of the hard optima"));
    }
    return figure.build();
  }
}

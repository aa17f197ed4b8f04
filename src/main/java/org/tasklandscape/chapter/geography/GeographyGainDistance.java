package org.tasklandscape.chapter.geography;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.GainSweep;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

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
public record GeographyGainDistance(
    TwoClusters world,
    Adaptation step,
    List<Double> hardSpreads,
    Range distances,
    int every,
    int draws,
    long seed)
    implements FigureStudy<GeographyGainDistance.Point> {

  /**
   * A point of a curve.
   *
   * @param hardSpread r<sub>H</sub>
   * @param distance R
   * @param gain G in closed form
   * @param simulated G simulated, unknown where nothing was
   * @param caps what the theorems allow
   */
  public record Point(
      double hardSpread, double distance, double gain, @Ends Estimate simulated, Caps caps) {}

  /** Copies the list. */
  public GeographyGainDistance {
    hardSpreads = List.copyOf(hardSpreads);
  }

  /** {@return the study of the favourable landscape with hard optima more or less packed} */
  public static GeographyGainDistance defaults() {
    return new GeographyGainDistance(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(0.01, 0.1, 1.0),
        Range.logarithmic(0.1, 100, 61),
        10,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    return new GainSweep(new Streams(seed, name()), draws, every)
        .run(
            Point.class,
            GainSweep.Axis.of("hardSpread", hardSpreads),
            new GainSweep.Axis("distance", distances.values()),
            (hardSpread, distance) ->
                GainSweep.Setting.of(at(hardSpread, distance).environment(), step),
            (hardSpread, distance, gain) ->
                new Point(
                    hardSpread,
                    distance,
                    gain.gain(),
                    gain.simulated(),
                    Caps.of(at(hardSpread, distance), step)));
  }

  private TwoClusters at(double hardSpread, double distance) {
    return world.withHardSpread(hardSpread).withDistance(distance);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        Words.of(this)
            .with("world", Stated.of(world, "R", "r_H"))
            .varying("world.distance", "world.hard.spread")
            .figure();
    Caps.Curve<Point> curve =
        new Caps.Curve<>(Point::distance, Point::gain, Point::simulated, Point::caps);
    for (double hardSpread : hardSpreads) {
      Rows<Point> own = rows.where(row -> row.hardSpread == hardSpread);
      String title = "r_H = " + Numbers.plain(hardSpread);
      figure.panel(curve.panel(title, "distance R of the centres", own));
    }
    return figure.build();
  }
}

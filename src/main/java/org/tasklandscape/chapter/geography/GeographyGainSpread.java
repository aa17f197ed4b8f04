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
public record GeographyGainSpread(
    TwoClusters world,
    Adaptation step,
    List<Double> distances,
    Range hardSpreads,
    int every,
    int draws,
    long seed)
    implements FigureStudy<GeographyGainSpread.Point> {

  /**
   * A point of a curve.
   *
   * @param distance R
   * @param hardSpread r<sub>H</sub>
   * @param gain G in closed form
   * @param simulated G simulated, unknown where nothing was
   * @param caps what the theorems allow
   */
  public record Point(
      double distance, double hardSpread, double gain, @Ends Estimate simulated, Caps caps) {}

  /** Copies the list. */
  public GeographyGainSpread {
    distances = List.copyOf(distances);
  }

  /** {@return the study of the favourable landscape with the hard centre nearer or farther} */
  public static GeographyGainSpread defaults() {
    return new GeographyGainSpread(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(1.0, 4.0, 16.0),
        Range.logarithmic(0.0001, 100, 61),
        10,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    return new GainSweep(new Streams(seed, name()), draws, every)
        .run(
            Point.class,
            GainSweep.Axis.of("distance", distances),
            new GainSweep.Axis("hardSpread", hardSpreads.values()),
            (distance, hardSpread) ->
                GainSweep.Setting.of(at(hardSpread, distance).environment(), step),
            (distance, hardSpread, gain) ->
                new Point(
                    distance,
                    hardSpread,
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
        new Caps.Curve<>(Point::hardSpread, Point::gain, Point::simulated, Point::caps);
    for (double distance : distances) {
      Rows<Point> own = rows.where(row -> row.distance == distance);
      String title = "R = " + Numbers.plain(distance);
      figure.panel(curve.panel(title, "spread r_H of the hard optima", own));
    }
    return figure.build();
  }
}

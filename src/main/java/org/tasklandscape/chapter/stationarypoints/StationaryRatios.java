package org.tasklandscape.chapter.stationarypoints;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.network.StationaryPoint;
import org.tasklandscape.network.TwoTaskTraining;
import org.tasklandscape.network.TwoTaskTraining.Setting;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * ‖∇f<sub>H</sub>‖/‖∇f<sub>E</sub>‖ at NAL's points and, at the greatest α, at MAML's: plain, over
 * the hardness, its bound by T7, and from random starts instead of NAL's point.
 *
 * @param points the points of the figure
 * @param starts random starts of each pair of teachers, at least 1
 */
public record StationaryRatios(StationaryPoints points, int starts)
    implements TableStudy<StationaryRatios.Row> {

  /** F at two points of one minimum differs by rounding only. */
  private static final double SAME = 1e-8;

  /**
   * A network.
   *
   * @param network as {@link StationaryPoints#network} names it
   * @param step the greatest α
   * @param nal the ratio at NAL's points
   * @param maml at MAML's
   * @param overHardness the same over the ratio of the hardnesses
   * @param bound T7's, from the spectra on the segments
   * @param random the ratio from random starts, mean over the starts of a draw
   * @param same the share of random starts that end as low as the point followed from NAL's
   */
  public record Row(
      String network,
      @Heading("greatest α") double step,
      @Heading("ratio at NAL's points") @Ends Estimate nal,
      @Heading("at MAML's") @Ends Estimate maml,
      @Heading("MAML's over the ratio of hardnesses") @Ends Estimate overHardness,
      @Heading("bound of T7") @Ends Estimate bound,
      @Heading("from random starts") @Ends Estimate random,
      @Heading("random starts that end as low") double same) {}

  /** Checks the number of starts. */
  public StationaryRatios {
    if (starts < 1) {
      throw new IllegalArgumentException("must have starts >= 1, got " + starts);
    }
  }

  /** {@return the study of the points of the figure, four random starts each} */
  public static StationaryRatios defaults() {
    return new StationaryRatios(StationaryPoints.defaults(), 4);
  }

  @Override
  public String caption() {
    return Words.of(this).caption();
  }

  @Override
  public Rows<Row> run() {
    return of(points.run());
  }

  /**
   * The table from points that have been found.
   *
   * @param found what {@link StationaryPoints#run()} gave
   * @return a row for each network
   */
  public Rows<Row> of(Rows<StationaryPoints.Row> found) {
    return points.settings().stream()
        .map(setting -> row(found, setting))
        .collect(Rows.collect(Row.class));
  }

  private Row row(Rows<StationaryPoints.Row> found, Setting setting) {
    String network = setting.label();
    double step = setting.greatest();
    TwoTaskTraining training = points.training();
    List<List<StationaryPoint>> random =
        Trials.onAllCores()
            .run(points.draws(), draw -> training.fromRandomStarts(setting, draw, starts));
    List<Double> same = new ArrayList<>();
    for (int draw = 0; draw < random.size(); draw++) {
      int now = draw;
      double followed =
          found
              .where(
                  row -> row.network().equals(network) && row.step() == step && row.draw() == now)
              .list()
              .get(0)
              .value();
      random.get(draw).forEach(point -> same.add(point.value() <= followed + SAME ? 1.0 : 0.0));
    }
    double[] means =
        random.stream()
            .mapToDouble(own -> own.stream().mapToDouble(StationaryPoint::ratio).sum() / starts)
            .toArray();
    ToDoubleFunction<StationaryPoints.Row> ratio = StationaryPoints.Row::ratio;
    return new Row(
        network,
        step,
        StationaryPoints.mean(found, network, 0, ratio),
        StationaryPoints.mean(found, network, step, ratio),
        StationaryPoints.mean(found, network, step, StationaryPoints.Row::overHardness),
        StationaryPoints.mean(found, network, step, StationaryPoints.Row::bound),
        OverDraws.mean(means),
        same.stream().mapToDouble(x -> x).average().orElseThrow());
  }

  /**
   * The row of a network.
   *
   * @param rows what {@link #run()} gave
   * @param network as {@link StationaryPoints#network} names it
   * @return its row
   * @throws IllegalArgumentException if there is none
   */
  public static Row row(Rows<Row> rows, String network) {
    return rows.stream()
        .filter(row -> row.network().equals(network))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row of " + network));
  }
}

package org.tasklandscape.chapter.starthere;

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
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * G<sub>m</sub> in the four {@link Landscapes}: with hardness discrepancy, packed and far hard
 * optima, and without each of the three.
 *
 * @param step the adaptation of training and testing
 * @param draws tasks drawn for each landscape
 * @param seed of the simulation
 */
public record FourLandscapes(Adaptation step, long draws, long seed)
    implements FigureStudy<FourLandscapes.Landscape> {
  private static final List<Ink> INKS =
      List.of(Palette.MAML, Palette.NEUTRAL, Palette.HARD, Palette.EASY);

  /**
   * One landscape.
   *
   * @param landscape its name
   * @param gain G in closed form
   * @param simulated G simulated
   * @param geographyCap 1 + λ<sub>MAML</sub> R²/(d r<sub>H</sub>), the cap of T3
   * @param limit 1 + R²/(d r<sub>H</sub>), the limit of T4
   */
  public record Landscape(
      String landscape, double gain, Estimate simulated, double geographyCap, double limit) {}

  /** {@return the study of the published figure} */
  public static FourLandscapes defaults() {
    return new FourLandscapes(Landscapes.step(), 200_000, Landscapes.SEED);
  }

  @Override
  public Rows<Landscape> run() {
    return Landscapes.four().entrySet().stream()
        .map(this::landscape)
        .collect(Rows.collect(Landscape.class));
  }

  private Landscape landscape(Map.Entry<String, TwoClusters> named) {
    TwoClusters world = named.getValue();
    GainTheorems theorems = GainTheorems.of(world, step);
    TaskEnvironment environment = world.environment();
    Comparison solved = Comparison.of(environment, step, step);
    Estimate simulated =
        new RiskSimulation(environment, step, new Streams(seed, name()))
            .run(named.getKey(), draws, solved.nalArray(), solved.mamlArray())
            .ratio(0, 1);
    return new Landscape(
        named.getKey(),
        theorems.gain(),
        simulated,
        1 + theorems.geographyBound(),
        theorems.geographyLimit());
  }

  @Override
  public Figure figure(Rows<Landscape> rows) {
    double[] axis = Range.logarithmic(0.03, 1000, 60).values();
    double highest = rows.stream().mapToDouble(row -> row.simulated.upper()).max().orElseThrow();
    Plot plot =
        Plot.untitled()
            .axes("R²/(d r_H): hard optima packed and far", "gain G of MAML over NAL")
            .logX()
            .xRange(axis[0], axis[axis.length - 1])
            .yRange(0.5, 1.2 * highest)
            .horizontal(1, "no gain", Palette.NEUTRAL)
            .line("limit", axis, Arrays.stream(axis).map(x -> 1 + x).toArray(), Palette.LIMIT);
    for (int i = 0; i < rows.size(); i++) {
      Landscape row = rows.list().get(i);
      double[] room = {row.limit - 1};
      plot.estimates(row.landscape, room, List.of(row.simulated), INKS.get(i));
    }
    return Words.of(this)
        .with("favourable", Landscapes.favourable())
        .with("equalCurvature", Landscapes.withoutDiscrepancy().hard().curvature())
        .with("wideSpread", Landscapes.spread().hard().spread())
        .with("nearDistance", Landscapes.near().distance())
        .figure()
        .panelSize(900, 560)
        .panel(plot)
        .build();
  }
}

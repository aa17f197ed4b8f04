package org.tasklandscape.chapter.starthere;

import java.util.List;
import java.util.Map;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.figure.Dash;
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
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
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
   * @param hardnessCap the cap of T2, from hardness alone
   * @param geographyCap 1 + λ<sub>MAML</sub> R²/(d r<sub>H</sub>), the cap of T3
   * @param limit 1 + R²/(d r<sub>H</sub>), the limit of T4
   */
  public record Landscape(
      String landscape,
      @Heading("G") double gain,
      @Heading("G, simulated") Estimate simulated,
      @Heading("cap of hardness (T2)") double hardnessCap,
      @Heading("cap of geography (T3)") double geographyCap,
      @Heading("limit (T4)") double limit) {}

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
        1 + theorems.hardnessBound(),
        1 + theorems.geographyBound(),
        theorems.geographyLimit());
  }

  @Override
  public Figure figure(Rows<Landscape> rows) {
    Words words = Words.of(this);
    Landscapes.four().forEach((name, world) -> words.saved(name, Stated.of(world)));
    return words
        .with("favourable", Landscapes.favourable())
        .with("equalCurvature", Landscapes.withoutDiscrepancy().hard().curvature())
        .with("wideSpread", Landscapes.spread().hard().spread())
        .with("nearDistance", Landscapes.near().distance())
        .with("substantial", DiagnosisVerdict.SUBSTANTIAL)
        .figure()
        .panelSize(900, 430)
        .panel(plot(rows).legendBelow())
        .build();
  }

  private static Plot plot(Rows<Landscape> rows) {
    List<Landscape> list = rows.list();
    int last = list.size() - 1;
    String[] names = new String[list.size()];
    double[] height = new double[list.size()];
    for (int i = 0; i <= last; i++) {
      names[last - i] = list.get(i).landscape;
      height[i] = last - i;
    }
    Plot plot =
        Plot.untitled()
            .axes("gain G of MAML over NAL", "")
            .logX()
            .xRange(0.9, 250)
            .yNames(names)
            .vertical(1, "", Palette.NEUTRAL)
            .vertical(DiagnosisVerdict.SUBSTANTIAL, "", Palette.LIMIT);
    for (int i = 0; i <= last; i++) {
      double[] bar = {1, list.get(i).simulated.value()};
      plot.line("", bar, new double[] {height[i], height[i]}, INKS.get(i).with(Dash.SOLID));
    }
    double[] none = new double[list.size()];
    // The gains last: without discrepancy a gain stands where its cap is.
    return plot.points(
            "cap of T2 (hardness)",
            rows.values(Landscape::hardnessCap),
            height,
            none,
            Palette.HARD.hollow())
        .points(
            "cap of T3 (geography)",
            rows.values(Landscape::geographyCap),
            height,
            none,
            Palette.EASY.hollow())
        .points("gain", rows.values(row -> row.simulated.value()), height, none, Palette.MAML);
  }
}

package org.tasklandscape.chapter.hardness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.SimulatedRisk;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Headed;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * G_m and both excess risks, easy and hard parts apart, against ρ_H/ρ_E: closed forms (theory 1.7)
 * at every ratio, simulations at some of them.
 *
 * @param world the clusters; ρ_H is varied
 * @param step one step, in training and in testing
 * @param ratios the values of ρ_H/ρ_E
 * @param every every how manyth ratio is simulated, counted from the first
 * @param draws the tasks drawn at each simulated ratio
 * @param seed the seed of the simulation
 */
public record HardnessGain(
    TwoClusters world, Adaptation step, Range ratios, int every, long draws, long seed)
    implements FigureStudy<HardnessGain.Point> {

  /**
   * Closed forms at one ratio, and their estimates, unknown where nothing was simulated.
   *
   * @param ratio ρ_H/ρ_E
   * @param gain G
   * @param gainSimulated G
   * @param nal E(w_NAL)
   * @param nalSimulated E(w_NAL)
   * @param nalEasy its easy part
   * @param nalEasySimulated its easy part
   * @param nalHard its hard part
   * @param nalHardSimulated its hard part
   * @param maml E(w_MAML)
   * @param mamlSimulated E(w_MAML)
   * @param mamlEasy its easy part
   * @param mamlEasySimulated its easy part
   * @param mamlHard its hard part
   * @param mamlHardSimulated its hard part
   */
  public record Point(
      double ratio,
      double gain,
      @Headed({"gainSimulated", "gainLower", "gainUpper"}) Estimate gainSimulated,
      double nal,
      @Headed({"nalSimulated", "nalLower", "nalUpper"}) Estimate nalSimulated,
      double nalEasy,
      @Headed({"nalEasySimulated", "nalEasyLower", "nalEasyUpper"}) Estimate nalEasySimulated,
      double nalHard,
      @Headed({"nalHardSimulated", "nalHardLower", "nalHardUpper"}) Estimate nalHardSimulated,
      double maml,
      @Headed({"mamlSimulated", "mamlLower", "mamlUpper"}) Estimate mamlSimulated,
      double mamlEasy,
      @Headed({"mamlEasySimulated", "mamlEasyLower", "mamlEasyUpper"}) Estimate mamlEasySimulated,
      double mamlHard,
      @Headed({"mamlHardSimulated", "mamlHardLower", "mamlHardUpper"})
          Estimate mamlHardSimulated) {}

  /** Checks that some ratios are simulated. */
  public HardnessGain {
    if (every < 1) {
      throw new IllegalArgumentException("must have every >= 1, got every = " + every);
    }
  }

  /** {@return the study of the favourable landscape with ρ_H/ρ_E from 0.001 to 1} */
  public static HardnessGain defaults() {
    return new HardnessGain(
        Landscapes.favourable(),
        Landscapes.step(),
        Range.logarithmic(0.001, 1, 181),
        15,
        100_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (double ratio : ratios.values()) {
      int index = points.size();
      points.add(point(ratio, index % every == 0 ? "ratio " + index : ""));
    }
    return Rows.of(Point.class, points);
  }

  /** The closed forms, and the estimates where the cell has a name. */
  private Point point(double ratio, String cell) {
    double curvature = ratio * world.easy().curvature();
    TwoClusters here = world.withHard(TwoClusters.hard(curvature, world.hard().spread()));
    ClusterComparison closed = here.compare(step, step);
    SimulatedRisk risk = cell.isEmpty() ? null : simulate(here, cell);
    return new Point(
        ratio,
        closed.gain(),
        seen(risk, r -> r.ratio(0, 1)),
        closed.excessRiskNal(),
        seen(risk, r -> r.excessRisk(0)),
        closed.nal().easy(),
        seen(risk, r -> r.part(0, 0)),
        closed.nal().hard(),
        seen(risk, r -> r.part(1, 0)),
        closed.excessRiskMaml(),
        seen(risk, r -> r.excessRisk(1)),
        closed.maml().easy(),
        seen(risk, r -> r.part(0, 1)),
        closed.maml().hard(),
        seen(risk, r -> r.part(1, 1)));
  }

  private static Estimate seen(SimulatedRisk risk, Function<SimulatedRisk, Estimate> quantity) {
    return risk == null ? Estimate.unknown() : quantity.apply(risk);
  }

  private SimulatedRisk simulate(TwoClusters here, String cell) {
    Comparison solved = Comparison.of(here.environment(), step, step);
    return new RiskSimulation(here.environment(), step, new Streams(seed, name()))
        .run(cell, draws, solved.nalArray(), solved.mamlArray());
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot gain = axes("Gain", "gain G").legendBelow().horizontal(1, "no gain", Palette.NEUTRAL);
    new Curves<>(gain, Point::ratio, Point::gain, Point::gainSimulated)
        .draw("risk of NAL over risk of MAML", rows, Palette.MAML);
    Plot nal = risks("Excess risk of NAL");
    new Curves<>(nal, Point::ratio, Point::nal, Point::nalSimulated)
        .draw("whole", rows, Palette.NAL);
    new Curves<>(nal, Point::ratio, Point::nalEasy, Point::nalEasySimulated)
        .draw("easy part", rows, Palette.EASY);
    new Curves<>(nal, Point::ratio, Point::nalHard, Point::nalHardSimulated)
        .draw("hard part", rows, Palette.HARD);
    Plot maml = risks("Excess risk of MAML");
    new Curves<>(maml, Point::ratio, Point::maml, Point::mamlSimulated)
        .draw("whole", rows, Palette.MAML);
    new Curves<>(maml, Point::ratio, Point::mamlEasy, Point::mamlEasySimulated)
        .draw("easy part", rows, Palette.EASY);
    new Curves<>(maml, Point::ratio, Point::mamlHard, Point::mamlHardSimulated)
        .draw("hard part", rows, Palette.HARD);
    return Words.of(this)
        .with("world", Stated.of(world, "ρ_H"))
        .varying("world.hard.curvature")
        .figure()
        .panel(gain)
        .panel(nal)
        .panel(maml)
        .panelSize(700, 620)
        .build();
  }

  private static Plot risks(String title) {
    return axes(title, "excess risk").logY().yRange(1e-3, 1).legendBelow();
  }

  private static Plot axes(String title, String y) {
    return Plot.titled(title).axes("ρ_H/ρ_E", y).logX();
  }
}

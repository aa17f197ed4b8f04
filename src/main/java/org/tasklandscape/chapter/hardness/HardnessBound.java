package org.tasklandscape.chapter.hardness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RandomCovariance;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * G - 1 ≤ (a + b)²(λ_NAL - λ_MAML)²/(ab) ≤ (√κ - 1/√κ)²/4 with κ = q(ρ_H) ρ_E/(q(ρ_E) ρ_H): many
 * random geographies under the bound of T2 and its greatest value over p_H.
 *
 * <p>Of each environment ρ_H/ρ_E, p_H/p_E, R, r_E and r_H are drawn, their logarithms uniform.
 * Source: theory T2; the second inequality is derived in the notebook.
 *
 * @param dimension d
 * @param innerSteps the values of α ρ_E, one panel each, positive
 * @param samples m, in training and in testing
 * @param ratios the values of ρ_H/ρ_E at which the bound is drawn; environments lie between its
 *     ends
 * @param geographies the number of environments in each panel, at least 1
 * @param seed selects the environments
 */
public record HardnessBound(
    int dimension,
    List<Double> innerSteps,
    double samples,
    Range ratios,
    int geographies,
    long seed)
    implements FigureStudy<HardnessBound.Environment> {
  private static final double CURVATURE = 1;
  private static final LogUniform ODDS = new LogUniform(1e-3, 1e3);
  private static final LogUniform DISTANCE = new LogUniform(0.1, 100);
  private static final LogUniform SPREAD = new LogUniform(1e-4, 10);
  private static final double LEAST_SHOWN = 1e-5;
  private static final double GREATEST_SHOWN = 100;

  /**
   * A random environment.
   *
   * @param innerStep α
   * @param ratio ρ_H/ρ_E
   * @param hardProbability p_H
   * @param distance R
   * @param easySpread r_E
   * @param hardSpread r_H
   * @param gain G in closed form, 1.7
   * @param bound T2's bound of G - 1
   * @param ceiling its greatest value over p_H
   */
  public record Environment(
      double innerStep,
      double ratio,
      double hardProbability,
      double distance,
      double easySpread,
      double hardSpread,
      double gain,
      double bound,
      double ceiling) {
    private double excess() {
      return gain - 1;
    }
  }

  /** A law of numbers whose logarithms are uniform. */
  private record LogUniform(double low, double high) {
    private double draw(RandomStream stream) {
      return RandomCovariance.logUniform(stream, low, high);
    }

    @Override
    public String toString() {
      return Numbers.plain(low) + " to " + Numbers.plain(high);
    }
  }

  /** Checks that there are steps and environments. */
  public HardnessBound {
    innerSteps = List.copyOf(innerSteps);
    if (innerSteps.isEmpty() || innerSteps.stream().anyMatch(a -> !(a > 0))) {
      throw new IllegalArgumentException("must have inner steps > 0, got " + innerSteps);
    }
    if (geographies < 1) {
      throw new IllegalArgumentException(
          "must have geographies >= 1, got geographies = " + geographies);
    }
  }

  /**
   * {@return the study at d = 10, m = 1000, α = 1 and 1.5, ρ_E = 1, ρ_H/ρ_E from 0.001 to 1, 700
   * geographies each}
   */
  public static HardnessBound defaults() {
    return new HardnessBound(
        Landscapes.favourable().dimension(),
        List.of(1.0, 1.5),
        Landscapes.step().samples(),
        Range.logarithmic(0.001, 1, 241),
        700,
        Landscapes.SEED);
  }

  @Override
  public Rows<Environment> run() {
    List<Environment> environments = new ArrayList<>();
    for (double innerStep : innerSteps) {
      Adaptation step = Adaptation.step(innerStep, samples);
      RandomStream stream =
          new Streams(seed, name()).stream("inner step " + CellName.decimal(innerStep));
      for (int i = 0; i < geographies; i++) {
        environments.add(environment(draw(stream), step));
      }
    }
    return Rows.of(Environment.class, environments);
  }

  private TwoClusters draw(RandomStream stream) {
    double ratio = new LogUniform(ratios.low(), ratios.high()).draw(stream);
    double odds = ODDS.draw(stream);
    double distance = DISTANCE.draw(stream);
    double easySpread = SPREAD.draw(stream);
    double hardSpread = SPREAD.draw(stream);
    return TwoClusters.of(
            dimension,
            TwoClusters.easy(CURVATURE, easySpread),
            TwoClusters.hard(ratio * CURVATURE, hardSpread),
            distance)
        .withHardProbability(odds / (1 + odds));
  }

  private Environment environment(TwoClusters world, Adaptation step) {
    double ratio = world.hard().curvature() / world.easy().curvature();
    return new Environment(
        step.innerStep(),
        ratio,
        world.hardProbability(),
        world.distance(),
        world.easy().spread(),
        world.hard().spread(),
        world.compare(step, step).gain(),
        GainTheorems.of(world, step).hardnessBound(),
        ceiling(step, ratio));
  }

  /** (√κ - 1/√κ)²/4 = (κ + 1/κ - 2)/4, the greatest bound over p_H. */
  double ceiling(Adaptation step, double ratio) {
    double easy = step.curvature(CURVATURE, dimension);
    double hard = step.curvature(ratio * CURVATURE, dimension) / ratio;
    return (hard - easy) * (hard - easy) / (4 * easy * hard);
  }

  @Override
  public Figure figure(Rows<Environment> rows) {
    FigureBuilder figure =
        Words.of(this)
            .with("leastShown", LEAST_SHOWN)
            .with("odds", ODDS)
            .with("distance", DISTANCE)
            .with("spread", SPREAD)
            .with("curvature", CURVATURE)
            .figure()
            .panelSize(760, 620);
    innerSteps.forEach(step -> figure.panel(panel(rows.where(r -> r.innerStep == step), step)));
    return figure.build();
  }

  private Plot panel(Rows<Environment> rows, double innerStep) {
    Adaptation step = Adaptation.step(innerStep, samples);
    double[] x = ratios.values();
    double[] ceiling = Arrays.stream(x).map(ratio -> ceiling(step, ratio)).toArray();
    Plot plot =
        Plot.titled("α = " + Numbers.plain(innerStep))
            .axes("ρ_H/ρ_E", "G - 1")
            .logX()
            .logY()
            .xRange(ratios.low(), ratios.high())
            .yRange(LEAST_SHOWN, GREATEST_SHOWN)
            .legendBelow()
            .scatter(
                "random geographies",
                rows.values(Environment::ratio),
                rows.values(Environment::excess),
                Palette.NEUTRAL)
            .line("bound for any geography and any p_H", x, ceiling, Palette.BOUND);
    double crossing = GainTheorems.crossing(step, dimension) / CURVATURE - 1;
    if (crossing > ratios.low() && crossing < ratios.high()) {
      plot.vertical(crossing, "crossing", Palette.NEUTRAL);
    }
    return plot;
  }
}

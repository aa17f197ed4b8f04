package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.BestStep;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import tech.tablesaw.api.Table;

/**
 * Is NAL merely mis-stepped? The gain that remains when each method takes the test α of its own
 * least excess risk, and when MAML tunes the α of its training as well.
 *
 * <p>Three gains: both at α = 1/ρ<sub>E</sub>; each at its own test α, MAML trained at
 * 1/ρ<sub>E</sub>; and each at its own α, MAML trained with the one it is tested with, which is the
 * best training for that test. Source: theory 1.7, B2.
 *
 * @param world one landscape
 * @param other another one of the same ρ_E
 * @param samples the range of m, in training and testing, before rounding
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated risk
 * @param seed the seed of the simulation
 */
public record TunedStepsStudy(
    TwoClusters world, TwoClusters other, Range samples, int every, int draws, long seed)
    implements LegacyStudy {
  /** Up to 1/ρ_H, where a step would solve the hard tasks. */
  private static final int CELLS = 200;

  private static final List<String> COLUMNS =
      List.of(
          "hardCurvature",
          "samples",
          "gain",
          "gainTestTuned",
          "gainTuned",
          "stepNal",
          "stepMaml",
          "simulated",
          "simulatedLower",
          "simulatedUpper");

  /**
   * {@return the study of the favourable landscape, and of one in which the easy optima are as
   * packed as the hard ones and the hard tasks only twice as hard, so that a larger step could
   * serve NAL}
   */
  public static TunedStepsStudy defaults() {
    TwoClusters world = Landscapes.favourable();
    return new TunedStepsStudy(
        world,
        world
            .withEasy(TwoClusters.easy(world.easy().curvature(), world.hard().spread()))
            .withHard(TwoClusters.hard(world.easy().curvature() / 2, world.hard().spread())),
        Range.logarithmic(5, 100_000, 44),
        8,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "tuned-steps";
  }

  @Override
  public Table run() {
    Table table = Table.create(name());
    NumberColumns.create(table, COLUMNS);
    double[] counts = Arrays.stream(samples.values()).map(Math::rint).distinct().toArray();
    for (TwoClusters here : List.of(world, other)) {
      for (int i = 0; i < counts.length; i++) {
        append(table, here, counts[i], i % every == 0);
      }
    }
    return table;
  }

  private void append(Table table, TwoClusters here, double m, boolean simulate) {
    Adaptation usual = Adaptation.step(1 / here.easy().curvature(), m);
    ClusterComparison atUsual = here.compare(usual, usual);
    BestStep nal = best(here, m, atUsual.weightNal());
    BestStep fixed = best(here, m, atUsual.weightMaml());
    double high = 1 / here.hard().curvature();
    BestStep maml = BestStep.of(x -> trained(here, x, m).excessRiskMaml(), high, CELLS);
    Estimate seen = Estimate.unknown();
    if (simulate) {
      double weight = trained(here, maml.innerStep(), m).weightMaml();
      seen =
          Ratio.ofIndependent(
              risk("NAL", here, nal.innerStep(), m, atUsual.weightNal()),
              risk("MAML", here, maml.innerStep(), m, weight));
    }
    NumberColumns.append(
        table,
        here.hard().curvature(),
        m,
        atUsual.gain(),
        nal.excessRisk() / fixed.excessRisk(),
        nal.excessRisk() / maml.excessRisk(),
        nal.innerStep(),
        maml.innerStep(),
        seen.value(),
        seen.lower(),
        seen.upper());
  }

  private static ClusterComparison trained(TwoClusters here, double innerStep, double m) {
    Adaptation step = Adaptation.step(innerStep, m);
    return here.compare(step, step);
  }

  /** The best test α for the point of weight λ. */
  private static BestStep best(TwoClusters here, double m, double weight) {
    return BestStep.of(
        x -> ClusterComparison.parts(here, Adaptation.step(x, m), weight).total(),
        1 / here.hard().curvature(),
        CELLS);
  }

  /** The excess risk of one method with its own step, on draws of its own. */
  private Estimate risk(
      String method, TwoClusters here, double innerStep, double m, double weight) {
    String cell = "%s, ρ_H = %s, m = %s".formatted(method, here.hard().curvature(), m);
    return new RiskSimulation(
            here.environment(), Adaptation.step(innerStep, m), new Streams(seed, name()))
        .run(cell, draws, here.point(weight))
        .excessRisk(0);
  }

  @Override
  public Figure figure(Table table) {
    var figure =
        Figure.named(name())
            .caption(caption())
            .alt(
                "Above: three gains against test samples in two landscapes; tuning the steps takes"
                    + " part of the gain away where the easy optima are packed and leaves it where"
                    + " they are spread. Below: the best test steps of both methods.")
            .parameters(Parameters.of(this))
            .columns(2)
            .panelSize(820, 560);
    for (TwoClusters here : List.of(world, other)) {
      figure.panel(gains(rows(table, here), title("gain", here)));
    }
    for (TwoClusters here : List.of(world, other)) {
      figure.panel(steps(rows(table, here), title("best α", here)));
    }
    return figure.build();
  }

  private static Table rows(Table table, TwoClusters here) {
    return table.where(table.doubleColumn("hardCurvature").isEqualTo(here.hard().curvature()));
  }

  private static String title(String what, TwoClusters here) {
    return "%s, ρ_H = %s, r_E = %s"
        .formatted(
            what, Captions.number(here.hard().curvature()), Captions.number(here.easy().spread()));
  }

  private Plot gains(Table rows, String title) {
    double[] m = LegacySweep.values(rows, "samples");
    Plot plot =
        Plot.titled(title)
            .axes("m = n_in", "gain G")
            .logX()
            .logY()
            .yRange(0.9, 200)
            .line("own α", m, LegacySweep.values(rows, "gainTuned"), Palette.ordered(0, 3))
            .line("own test α", m, LegacySweep.values(rows, "gainTestTuned"), Palette.OTHER)
            .line(
                "both at 1/ρ_E",
                m,
                LegacySweep.values(rows, "gain"),
                Palette.NEUTRAL.with(Dash.DOTTED));
    LegacySweep.drawPoints(plot, rows, "samples", "own α", Palette.ordered(0, 3));
    return plot.legendBelow();
  }

  private Plot steps(Table rows, String title) {
    double[] m = LegacySweep.values(rows, "samples");
    return Plot.titled(title)
        .axes("m = n_in", "best step size α")
        .logX()
        .yRange(0, 2.2)
        .horizontal(1 / world.easy().curvature(), "1/ρ_E", Palette.LIMIT)
        .line("NAL", m, LegacySweep.values(rows, "stepNal"), Palette.NAL)
        .line("MAML", m, LegacySweep.values(rows, "stepMaml"), Palette.MAML);
  }

  private String caption() {
    return ("(a, b) Gain against m samples in training and testing. Dotted: both methods at α = 1/ρ_E."
            + " Orange: each method at the test α of its least excess risk, MAML trained at 1/ρ_E."
            + " Dark, solid: MAML's training α tuned as well; points: its simulation, %d tasks for"
            + " each method, with 95 %% intervals. (c, d) The α chosen for NAL and, tuned in"
            + " training too, for MAML. Lines: closed form. %s; ρ_H = %s, r_E = %s (a, c) and ρ_H ="
            + " %s, r_E = %s (b, d); α is searched up to 1/ρ_H. The parameters are the companion's own choice.")
        .formatted(
            draws,
            FixedParameters.of(world, "r_E", "ρ_H"),
            Captions.number(world.hard().curvature()),
            Captions.number(world.easy().spread()),
            Captions.number(other.hard().curvature()),
            Captions.number(other.easy().spread()));
  }
}

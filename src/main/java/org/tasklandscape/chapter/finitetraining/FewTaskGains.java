package org.tasklandscape.chapter.finitetraining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Quantiles;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;
import org.tasklandscape.training.FiniteTraining;
import org.tasklandscape.training.QuadraticRisk;
import org.tasklandscape.training.TrainedSolutions;
import org.tasklandscape.training.TrainingPlan;

/**
 * The law over training sets of E<sub>m</sub>(ŵ<sub>NAL</sub>)/E<sub>m</sub>(ŵ<sub>MAML</sub>) for
 * few tasks T: its quantiles with intervals of order statistics, and the share of training sets on
 * which MAML is the better. The expansion in 1/T says nothing of either. Source: theory T6.
 *
 * @param test the adaptation after which both are judged; its α is that of training too
 * @param innerSamples n<sub>in</sub> = n<sub>out</sub> of each curve
 * @param tasks the T
 * @param repetitions training sets of each point
 * @param seed the seed of the simulation
 */
public record FewTaskGains(
    Adaptation test, List<Integer> innerSamples, List<Integer> tasks, int repetitions, long seed)
    implements FigureStudy<FewTaskGains.Law> {

  /**
   * The gains of one landscape at one T.
   *
   * @param landscape its name
   * @param samples n
   * @param tasks T
   * @param won share of training sets with a gain above 1
   * @param fifth quantile of 5 %
   * @param lowerQuarter quantile of 25 %
   * @param median quantile of 50 %
   * @param upperQuarter quantile of 75 %
   * @param ninetyFifth quantile of 95 %
   * @param ofMeans E E(ŵ_NAL)/E E(ŵ_MAML)
   */
  public record Law(
      String landscape,
      int samples,
      int tasks,
      Estimate won,
      @Ends Estimate fifth,
      @Ends Estimate lowerQuarter,
      @Ends Estimate median,
      @Ends Estimate upperQuarter,
      @Ends Estimate ninetyFifth,
      Estimate ofMeans) {}

  /** Copies the lists. */
  public FewTaskGains {
    innerSamples = List.copyOf(innerSamples);
    tasks = List.copyOf(tasks);
  }

  /** {@return the study of the samples of {@link TrainedGain}, 400 training sets each} */
  public static FewTaskGains defaults() {
    return new FewTaskGains(
        Landscapes.step(),
        TrainedGain.defaults().innerSamples(),
        List.of(2, 3, 5, 10, 20, 50, 100),
        400,
        Landscapes.SEED);
  }

  @Override
  public Rows<Law> run() {
    List<Law> laws = new ArrayList<>();
    Streams streams = new Streams(seed, name());
    for (Map.Entry<String, TwoClusters> entry : Landscapes.four().entrySet()) {
      QuadraticRisk risk = QuadraticRisk.of(entry.getValue().environment(), test);
      for (int inner : innerSamples) {
        TrainingPlan plan = TrainingPlan.of(test.innerStep(), inner, inner);
        var training = new FiniteTraining(entry.getValue().environment(), plan, streams);
        for (int count : tasks) {
          String cell = entry.getKey() + ", n = " + plan.samples() + ", T = " + count;
          TrainedSolutions trained = training.run(cell, count, repetitions);
          laws.add(law(entry.getKey(), plan.samples(), count, trained, risk));
        }
      }
    }
    return Rows.of(Law.class, laws);
  }

  private static Law law(
      String landscape, int samples, int tasks, TrainedSolutions trained, QuadraticRisk risk) {
    double[] gains = trained.gains(risk);
    Quantiles quantiles = new Quantiles(gains);
    long won = Arrays.stream(gains).filter(gain -> gain > 1).count();
    return new Law(
        landscape,
        samples,
        tasks,
        Estimate.share(won, gains.length),
        quantiles.at(0.05),
        quantiles.at(0.25),
        quantiles.at(0.5),
        quantiles.at(0.75),
        quantiles.at(0.95),
        trained.gain(risk));
  }

  @Override
  public Figure figure(Rows<Law> rows) {
    FigureBuilder figure = LandscapePanels.of(Words.of(this), innerSamples);
    rows.by(Law::landscape).forEach((landscape, own) -> figure.panel(plot(own, landscape)));
    return figure.build();
  }

  private Plot plot(Rows<Law> rows, String landscape) {
    Plot plot =
        Plot.titled(landscape)
            .axes("training tasks T", "gain on one training set")
            .logX()
            .logY()
            .legendBelow()
            .horizontal(1, "", Palette.NEUTRAL);
    for (int i = 0; i < innerSamples.size(); i++) {
      int samples = 2 * innerSamples.get(i);
      Ink ink = Palette.ordered(i, innerSamples.size());
      Rows<Law> curve = rows.where(law -> law.samples() == samples);
      double[] x = curve.values(Law::tasks);
      plot.line("n = " + samples, x, values(curve, Law::median), ink.with(Dash.SOLID))
          .estimates("", x, curve.estimates(Law::median), ink)
          .line("", x, values(curve, Law::fifth), ink.with(Dash.DOTTED))
          .line("", x, values(curve, Law::ninetyFifth), ink.with(Dash.DOTTED))
          .line("", x, values(curve, Law::lowerQuarter), ink.with(Dash.DASHED))
          .line("", x, values(curve, Law::upperQuarter), ink.with(Dash.DASHED));
    }
    return plot;
  }

  private static double[] values(Rows<Law> curve, Function<Law, Estimate> quantile) {
    return curve.values(law -> quantile.apply(law).value());
  }
}

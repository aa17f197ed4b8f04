package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.experiment.BiasRuns;
import org.tasklandscape.experiment.BiasRuns.Landscape;
import org.tasklandscape.experiment.BiasRuns.Run;
import org.tasklandscape.experiment.BiasTraining;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * What a constant input channel does to MAML's gain and to what centre and line tell of it, draw by
 * draw: each without the channel over with it (theory 9.6).
 *
 * @param runs the announced ones
 * @param draws of centres, tasks and starts
 * @param tasks training tasks of each kind
 * @param testTasks of each kind
 * @param steps k
 * @param innerStep α
 * @param seed of the draws
 */
public record BiasCollapse(
    BiasRuns runs, int draws, int tasks, int testTasks, int steps, double innerStep, long seed)
    implements FigureStudy<BiasCollapse.Row> {
  /** The announced bound: a gain that is this many times another one has collapsed. */
  public static final double COLLAPSE = 1.5;

  /**
   * A draw in a landscape, without the channel and with it.
   *
   * @param landscape of the hard tasks
   * @param draw its number
   * @param gain MAML's without the channel
   * @param gainBiased with it
   * @param line G_line after three rounds without the channel
   * @param lineBiased with it
   * @param geography 1 + ‖δ̄‖²/V without the channel
   * @param geographyBiased with it
   * @param hardRisk mean risk of hard tasks before adaptation at NAL's solution, without the
   *     channel
   * @param hardRiskBiased with it
   * @param atRest whether all four trainings came to rest
   */
  public record Row(
      Landscape landscape,
      int draw,
      double gain,
      double gainBiased,
      double line,
      double lineBiased,
      double geography,
      double geographyBiased,
      double hardRisk,
      double hardRiskBiased,
      boolean atRest) {
    /** {@return how many times the gain without the channel is that with it} */
    public double gainRatio() {
      return gain / gainBiased;
    }

    /** {@return the same of the line's gain} */
    public double lineRatio() {
      return line / lineBiased;
    }

    /** {@return the same of the geography} */
    public double geographyRatio() {
      return geography / geographyBiased;
    }

    /** {@return the same of the hard tasks' risk at NAL's solution} */
    public double riskRatio() {
      return hardRisk / hardRiskBiased;
    }
  }

  /** {@return the study of the committed runs} */
  public static BiasCollapse defaults() {
    return new BiasCollapse(
        BiasRuns.committed(),
        BiasRuns.DRAWS,
        BiasTraining.TASKS,
        BiasTraining.TEST_TASKS,
        BiasTraining.STEPS,
        BiasTraining.INNER_STEP,
        BiasTraining.SEED);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (Landscape landscape : Landscape.values()) {
      for (int draw = 0; draw < draws; draw++) {
        Run plain = only(landscape, draw, false);
        Run biased = only(landscape, draw, true);
        rows.add(
            new Row(
                landscape,
                draw,
                plain.gain(),
                biased.gain(),
                line(plain),
                line(biased),
                plain.geography(),
                biased.geography(),
                plain.nalHardBefore(),
                biased.nalHardBefore(),
                plain.atRest() && biased.atRest()));
      }
    }
    return Rows.of(Row.class, rows);
  }

  private Run only(Landscape landscape, int draw, boolean biased) {
    return runs.all().stream()
        .filter(run -> run.landscape() == landscape && run.draw() == draw)
        .filter(run -> run.channel() > 0 == biased)
        .findFirst()
        .orElseThrow();
  }

  /** As announced: a line without positive excess risk counts as the realised gain. */
  private static double line(Run run) {
    return Double.isNaN(run.line()) ? run.gain() : run.line();
  }

  /**
   * A ratio over draws.
   *
   * @param rows of all landscapes
   * @param landscape of the hard tasks
   * @param of which ratio
   * @return the geometric mean, with Student's interval of the logarithm
   */
  public static Estimate ratio(Rows<Row> rows, Landscape landscape, ToDoubleFunction<Row> of) {
    return GeometricMean.of(rows.where(row -> row.landscape() == landscape).values(of));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        Words.of(this)
            .with("world", BiasTraining.world(Landscape.PACKED))
            .with("wideSpread", Landscape.SPREAD.spread())
            .with("inputs", BiasTraining.INPUTS)
            .with("sharpness", BiasTraining.SHARPNESS)
            .varying("runs.all")
            .figure()
            .panelSize(720, 620);
    for (Landscape landscape : Landscape.values()) {
      Rows<Row> own = rows.where(row -> row.landscape() == landscape);
      Estimate gain = ratio(rows, landscape, Row::gainRatio);
      Estimate line = ratio(rows, landscape, Row::lineRatio);
      figure.panel(
          Plot.titled("hard optima " + landscape.label())
              .axes("line's gain, without over with", "MAML's gain, without over with")
              .logX()
              .logY()
              .legendBelow()
              .horizontal(1, "", Palette.NEUTRAL)
              .vertical(1, "", Palette.NEUTRAL)
              .points(
                  "draws",
                  own.values(Row::lineRatio),
                  own.values(Row::gainRatio),
                  new double[own.size()],
                  Palette.OTHER)
              .interval(line.lower(), line.upper(), gain.value(), Palette.MAML)
              .estimates(
                  "geometric mean", new double[] {line.value()}, List.of(gain), Palette.MAML));
    }
    return figure.build();
  }
}

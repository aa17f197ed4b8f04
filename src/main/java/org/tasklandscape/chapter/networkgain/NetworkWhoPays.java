package org.tasklandscape.chapter.networkgain;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.chapter.networkgain.NetworkGainSweeps.Axis;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * p<sub>E</sub> E f<sub>E</sub>(u) and p<sub>H</sub> E f<sub>H</sub>(u), the parts of the risk
 * after adaptation that easy and hard tasks contribute, of NAL and of MAML, along the sweeps of
 * {@link NetworkGainSweeps}.
 *
 * @param sweeps the trained networks
 */
public record NetworkWhoPays(NetworkGainSweeps sweeps) implements FigureStudy<TrainedPair> {
  /** NAL's curves are drawn to the left of their abscissae, MAML's to the right. */
  private static final double LEFT = 0.96;

  private static final double RIGHT = 1.04;

  /** A panel with what is drawn in it. */
  private record Panel(Plot plot, double[] x, List<DrawnRisks> drawn) {
    void draw(String name, double apart, ToDoubleFunction<PairRisks> part, Ink ink) {
      List<Estimate> parts = drawn.stream().map(risks -> risks.risk(part)).toList();
      double[] beside = Arrays.stream(x).map(value -> value * apart).toArray();
      IntervalCurve.draw(plot, name, beside, parts, ink);
    }
  }

  /** {@return the study of the networks of the other figure} */
  public static NetworkWhoPays defaults() {
    return new NetworkWhoPays(NetworkGainSweeps.defaults());
  }

  @Override
  public Rows<TrainedPair> run() {
    return sweeps.run();
  }

  @Override
  public Figure figure(Rows<TrainedPair> rows) {
    FigureBuilder figure = Words.of(this).with("base", BaseCase.world()).figure();
    for (PopulationActivation activation : PopulationActivation.values()) {
      for (Axis axis : Axis.values()) {
        figure.panel(panel(rows, activation, axis));
      }
    }
    return figure.columns(Axis.values().length).panelSize(700, 560).build();
  }

  private Plot panel(Rows<TrainedPair> rows, PopulationActivation activation, Axis axis) {
    Plot plot =
        Plot.titled(activation.toString())
            .axes(axis.title(), "part of the risk after adaptation")
            .logX()
            .logY()
            .legendBelow();
    List<DrawnRisks> drawn =
        sweeps.worlds(axis, activation).stream().map(world -> sweeps.risks(rows, world)).toList();
    Panel panel = new Panel(plot, sweeps.values(axis), drawn);
    panel.draw("NAL, easy", LEFT, PairRisks::nalEasy, nal(Palette.EASY));
    panel.draw("MAML, easy", RIGHT, PairRisks::mamlEasy, maml(Palette.EASY));
    panel.draw("NAL, hard", LEFT, PairRisks::nalHard, nal(Palette.HARD));
    panel.draw("MAML, hard", RIGHT, PairRisks::mamlHard, maml(Palette.HARD));
    return plot;
  }

  private static Ink nal(Ink ink) {
    return ink.with(Dash.DASHED).hollow();
  }

  private static Ink maml(Ink ink) {
    return ink.with(Dash.SOLID);
  }
}

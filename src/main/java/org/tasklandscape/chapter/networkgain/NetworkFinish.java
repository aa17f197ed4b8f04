package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.experiment.NetworkResults.Stage;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The gain of each draw at rest against that after Adam alone: what unfinished training adds to a
 * gain, or takes from it.
 *
 * @param plan the file of the plan
 * @param table the file of its table
 * @param landscapes names of {@link NetworkLandscapes}
 */
public record NetworkFinish(String plan, String table, List<String> landscapes)
    implements FigureStudy<NetworkFinish.Row> {

  /**
   * A draw.
   *
   * @param network its activation
   * @param landscape its name
   * @param draw its number
   * @param afterAdam G after Adam
   * @param atTheEnd G at the end of L-BFGS
   */
  public record Row(
      String network, String landscape, int draw, double afterAdam, double atTheEnd) {}

  /** Copies the list. */
  public NetworkFinish {
    landscapes = List.copyOf(landscapes);
  }

  /** {@return the landscapes of the announced run in which training matters most, and the base} */
  public static NetworkFinish defaults() {
    return new NetworkFinish(
        RestedNetworks.PLAN,
        RestedNetworks.TABLE,
        List.of(NetworkLandscapes.BASE, NetworkLandscapes.NEAR, NetworkLandscapes.EQUAL));
  }

  @Override
  public Rows<Row> run() {
    RestedNetworks networks = RestedNetworks.read(plan, table);
    List<Row> rows = new ArrayList<>();
    for (String network : networks.plan().networks()) {
      for (String landscape : landscapes) {
        Cell cell = networks.cell(network, landscape);
        double[] adam = networks.results().gain(cell, Stage.ADAM).draws();
        double[] rest = networks.results().gain(cell, Stage.REST).draws();
        for (int draw = 0; draw < rest.length; draw++) {
          rows.add(new Row(network, landscape, draw, adam[draw], rest[draw]));
        }
      }
    }
    return Rows.of(Row.class, rows);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    RestedNetworks networks = RestedNetworks.read(plan, table);
    Map<String, Object> parameters = networks.parameters(plan, table);
    FigureBuilder figure =
        Words.of(this)
            .parameters(parameters)
            .with("draws", networks.plan().draws())
            .with("training", networks.training())
            .with("base", BaseCase.world())
            .with("near", networks.landscape(NetworkLandscapes.NEAR).distance())
            .with("equal", networks.landscape(NetworkLandscapes.EQUAL).hardVariance())
            .figure();
    for (String network : networks.plan().networks()) {
      for (String landscape : landscapes) {
        Rows<Row> own =
            rows.where(row -> row.network().equals(network) && row.landscape().equals(landscape));
        figure.panel(panel(network + ", " + landscape, own));
      }
    }
    return figure.panelSize(600, 520).build();
  }

  private static Plot panel(String title, Rows<Row> rows) {
    double[] ends = {0.6, 40};
    return Plot.titled(title)
        .axes("gain G after Adam", "gain G at the end")
        .logX()
        .logY()
        .xRange(ends[0], ends[1])
        .yRange(ends[0], ends[1])
        .legendBelow()
        .line("no difference", ends, ends, Palette.NEUTRAL)
        .scatter("a draw", rows.values(Row::afterAdam), rows.values(Row::atTheEnd), Palette.MAML);
  }
}

package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.experiment.NetworkResults.Stage;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * The gain of networks at rest in seven landscapes, and how many times larger it is in one than in
 * another, draw by draw: every number of the announced claims, from the committed table of their
 * run (theory 3, numerical claim).
 *
 * @param plan the file of the plan
 * @param table the file of its table
 */
public record NetworkGain(String plan, String table) implements TableStudy<NetworkGain.Row> {
  /** The landscape with r<sub>H</sub> = 5.4. */
  static final String WIDE = "hard optima widely spread";

  /** The landscape with R = 0.05. */
  static final String NEARER = "hard optima nearer";

  private static final List<Quantity> QUANTITIES =
      List.of(
          new Quantity("gain in the base case", NetworkLandscapes.BASE, ""),
          new Quantity("gain with less packed hard optima", NetworkLandscapes.LOOSE, ""),
          new Quantity("gain with spread hard optima", NetworkLandscapes.SPREAD, ""),
          new Quantity("gain with widely spread hard optima", WIDE, ""),
          new Quantity("gain with near hard optima", NetworkLandscapes.NEAR, ""),
          new Quantity("gain with hard optima nearer", NEARER, ""),
          new Quantity("gain without discrepancy", NetworkLandscapes.EQUAL, ""),
          new Quantity("base over no discrepancy", NetworkLandscapes.BASE, NetworkLandscapes.EQUAL),
          new Quantity(
              "base over spread hard optima", NetworkLandscapes.BASE, NetworkLandscapes.SPREAD),
          new Quantity(
              "base over near hard optima", NetworkLandscapes.BASE, NetworkLandscapes.NEAR),
          new Quantity(
              "less packed over spread hard optima",
              NetworkLandscapes.LOOSE,
              NetworkLandscapes.SPREAD));

  /** G in a landscape, or G there over G in another one. */
  private record Quantity(String words, String of, String over) {
    boolean isGain() {
      return over.isEmpty();
    }
  }

  /**
   * A quantity for a network.
   *
   * @param network its activation
   * @param quantity in the words of the announcements
   * @param cap the greatest gain of linear regression in that landscape, NaN for a ratio
   * @param atRest the quantity, its interval open where training did not come to rest
   * @param found the same of the networks found, at rest or not
   * @param afterAdam the same after the moves of Adam alone
   */
  public record Row(
      @Heading("network") String network,
      @Heading("quantity") String quantity,
      @Heading("linear cap") double cap,
      @Heading("at rest") @Ends Estimate atRest,
      @Heading("as found") @Ends Estimate found,
      @Heading("after Adam") @Ends Estimate afterAdam) {}

  /** {@return the table of the announced run} */
  public static NetworkGain defaults() {
    return new NetworkGain(RestedNetworks.PLAN, RestedNetworks.TABLE);
  }

  @Override
  public String caption() {
    RestedNetworks networks = RestedNetworks.read(plan, table);
    return Words.of(this)
        .with("draws", networks.plan().draws())
        .with("training", networks.training())
        .with("base", BaseCase.world())
        .with("loose", networks.landscape(NetworkLandscapes.LOOSE).hardSpread())
        .with("spread", networks.landscape(NetworkLandscapes.SPREAD).hardSpread())
        .with("wide", networks.landscape(WIDE).hardSpread())
        .with("near", networks.landscape(NetworkLandscapes.NEAR).distance())
        .with("nearer", networks.landscape(NEARER).distance())
        .with("equal", networks.landscape(NetworkLandscapes.EQUAL).hardVariance())
        .caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return RestedNetworks.read(plan, table).parameters(plan, table);
  }

  @Override
  public Rows<Row> run() {
    RestedNetworks networks = RestedNetworks.read(plan, table);
    List<Row> rows = new ArrayList<>();
    for (String network : networks.plan().networks()) {
      QUANTITIES.forEach(quantity -> rows.add(row(networks, network, quantity)));
    }
    return Rows.of(Row.class, rows);
  }

  private static Row row(RestedNetworks networks, String network, Quantity quantity) {
    org.tasklandscape.experiment.NetworkGain rest =
        gain(networks, network, quantity.of(), Stage.REST);
    org.tasklandscape.experiment.NetworkGain adam =
        gain(networks, network, quantity.of(), Stage.ADAM);
    if (quantity.isGain()) {
      double cap = cap(networks.landscape(quantity.of()));
      return new Row(network, quantity.words(), cap, rest.atRest(), rest.found(), adam.found());
    }
    org.tasklandscape.experiment.NetworkGain restThere =
        gain(networks, network, quantity.over(), Stage.REST);
    org.tasklandscape.experiment.NetworkGain adamThere =
        gain(networks, network, quantity.over(), Stage.ADAM);
    return new Row(
        network,
        quantity.words(),
        Double.NaN,
        rest.atRestOver(restThere),
        rest.foundOver(restThere),
        adam.foundOver(adamThere));
  }

  private static org.tasklandscape.experiment.NetworkGain gain(
      RestedNetworks networks, String network, String landscape, Stage stage) {
    Cell cell = networks.cell(network, landscape);
    return networks.results().gain(cell, stage);
  }

  /** T3: 1 + R²/(d k r_H); T1: 1 without discrepancy. */
  private static double cap(NetworkPlan.Landscape landscape) {
    TeacherEnvironment base = BaseCase.world();
    double far = landscape.distance();
    return landscape.hardVariance() == base.easyVariance()
        ? 1
        : 1 + far * far / (base.size() * landscape.hardSpread());
  }

  /**
   * A number of the announced claims.
   *
   * @param rows what {@link #run()} gave
   * @param network "ReLU" or "erf"
   * @param quantity in the words of the announcement
   * @return the row
   * @throws IllegalArgumentException if there is none
   */
  public static Row row(Rows<Row> rows, String network, String quantity) {
    return rows.only(row -> row.network().equals(network) && row.quantity().equals(quantity));
  }
}

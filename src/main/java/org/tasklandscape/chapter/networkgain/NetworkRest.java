package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.NetworkGain.Rested;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.experiment.NetworkResults;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.experiment.NetworkResults.Stage;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * How the networks of the announced claims ended: which came to rest, whether both starts ended at
 * one risk, and the hardness φ = r/e of easy and of hard test tasks at NAL's network (theory 9.1).
 *
 * @param plan the file of the plan
 * @param table the file of its table
 */
public record NetworkRest(String plan, String table) implements TableStudy<NetworkRest.Row> {

  /**
   * A network in a landscape; shares are of the draws.
   *
   * @param network its activation
   * @param landscape its name
   * @param nalAtRest of NAL's kept networks
   * @param mamlAtRest of MAML's
   * @param nalAgree with all starts of NAL at one training risk
   * @param mamlAgree of MAML
   * @param easyHardness φ of easy tasks
   * @param hardHardness φ of hard tasks
   * @param nalSharpness the greatest αλ on the paths of adaptation from NAL's network
   * @param mamlSharpness the same from MAML's
   */
  public record Row(
      @Heading("network") String network,
      @Heading("landscape") String landscape,
      @Heading("NAL at rest") double nalAtRest,
      @Heading("MAML at rest") double mamlAtRest,
      @Heading("NAL's starts agree") double nalAgree,
      @Heading("MAML's starts agree") double mamlAgree,
      @Heading("φ, easy") @Ends Estimate easyHardness,
      @Heading("φ, hard") @Ends Estimate hardHardness,
      @Heading("αλ, NAL") @Ends Estimate nalSharpness,
      @Heading("αλ, MAML") @Ends Estimate mamlSharpness) {}

  /** {@return the table of the announced run} */
  public static NetworkRest defaults() {
    return new NetworkRest(RestedNetworks.PLAN, RestedNetworks.TABLE);
  }

  @Override
  public String caption() {
    RestedNetworks networks = RestedNetworks.read(plan, table);
    return Words.of(this)
        .with("draws", networks.plan().draws())
        .with("training", networks.training())
        .with("hardnessTasks", networks.plan().training().hardnessTasks())
        .with("tolerance", networks.plan().training().tolerance())
        .with("base", BaseCase.world())
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
      for (NetworkPlan.Landscape landscape : networks.plan().landscapes()) {
        rows.add(row(networks, network, landscape.landscape()));
      }
    }
    return Rows.of(Row.class, rows);
  }

  private static Row row(RestedNetworks networks, String network, String landscape) {
    Cell cell = networks.cell(network, landscape);
    NetworkResults results = networks.results();
    Rested nal = results.gain(cell, Stage.REST).nal();
    Rested maml = results.gain(cell, Stage.REST).maml();
    return new Row(
        network,
        landscape,
        (double) nal.atRest() / nal.draws(),
        (double) maml.atRest() / maml.draws(),
        (double) nal.agreeing() / nal.draws(),
        (double) maml.agreeing() / maml.draws(),
        results.measured(cell, "easyHardness"),
        results.measured(cell, "hardHardness"),
        results.measured(cell, "nalSharpness"),
        results.measured(cell, "mamlSharpness"));
  }
}

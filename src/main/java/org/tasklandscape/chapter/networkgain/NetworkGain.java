package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * The gain of networks in the base case and its four variations, and how many times larger than in
 * the variation it is in the base case, draw by draw (theory 3, numerical claim).
 *
 * @param sweeps the trained networks, whose points hold all five
 */
public record NetworkGain(NetworkGainSweeps sweeps) implements TableStudy<NetworkGain.Row> {

  /**
   * A network in a landscape.
   *
   * @param network its activation
   * @param landscape a name of {@link NetworkLandscapes}
   * @param gain G
   * @param baseOverIt G in the base case over it
   */
  public record Row(
      PopulationActivation network,
      String landscape,
      @Heading("gain over NAL, with 95 % interval") @Ends Estimate gain,
      @Heading("gain of the base case over it") @Ends Estimate baseOverIt) {}

  /** {@return the study of the networks of the figure} */
  public static NetworkGain defaults() {
    return new NetworkGain(NetworkGainSweeps.defaults());
  }

  @Override
  public String caption() {
    Map<String, TeacherEnvironment> worlds = NetworkLandscapes.of(PopulationActivation.RELU);
    return Words.of(this)
        .with("base", BaseCase.world())
        .with("loose", worlds.get(NetworkLandscapes.LOOSE).hardSpread())
        .with("spread", worlds.get(NetworkLandscapes.SPREAD).hardSpread())
        .with("near", worlds.get(NetworkLandscapes.NEAR).distance())
        .with("equal", worlds.get(NetworkLandscapes.EQUAL).hardVariance())
        .caption();
  }

  @Override
  public Rows<Row> run() {
    return of(sweeps.run());
  }

  /**
   * The table from networks that have been trained.
   *
   * @param trained what {@link NetworkGainSweeps#run()} gave
   * @return a row for each network and landscape
   */
  public Rows<Row> of(Rows<TrainedPair> trained) {
    List<Row> rows = new ArrayList<>();
    for (PopulationActivation network : PopulationActivation.values()) {
      for (String landscape : NetworkLandscapes.of(network).keySet()) {
        Estimate fall = fall(trained, network, NetworkLandscapes.BASE, landscape);
        rows.add(new Row(network, landscape, gain(trained, network, landscape), fall));
      }
    }
    return Rows.of(Row.class, rows);
  }

  /**
   * G.
   *
   * @param trained what {@link NetworkGainSweeps#run()} gave
   * @param activation of the networks
   * @param landscape a name of {@link NetworkLandscapes}
   * @return the geometric mean over the draws
   * @throws IllegalArgumentException if it was not trained
   */
  public Estimate gain(
      Rows<TrainedPair> trained, PopulationActivation activation, String landscape) {
    return risks(trained, activation, landscape).gain();
  }

  /**
   * G in one landscape over G in another.
   *
   * @param trained what {@link NetworkGainSweeps#run()} gave
   * @param activation of the networks
   * @param from the landscape of the numerator
   * @param to the landscape of the denominator
   * @return the geometric mean over the draws, both gains on the same draw
   * @throws IllegalArgumentException if one was not trained
   */
  public Estimate fall(
      Rows<TrainedPair> trained, PopulationActivation activation, String from, String to) {
    return risks(trained, activation, from).gainOver(risks(trained, activation, to));
  }

  private DrawnRisks risks(
      Rows<TrainedPair> trained, PopulationActivation activation, String landscape) {
    Map<String, TeacherEnvironment> worlds = NetworkLandscapes.of(activation);
    if (!worlds.containsKey(landscape)) {
      throw new IllegalArgumentException(
          "the landscape must be one of %s, got %s"
              .formatted(List.copyOf(worlds.keySet()), landscape));
    }
    return sweeps.risks(trained, worlds.get(landscape));
  }
}

package org.tasklandscape.study;

import java.util.List;
import java.util.Map;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The gain of networks in the base case and its four variations, and how many times larger than in
 * the variation it is in the base case, draw by draw (theory 3, numerical claim).
 *
 * @param sweeps the trained networks, whose points hold all five
 */
public record NetworkGainStudy(NetworkSweepsStudy sweeps) implements LegacyTableStudy {

  /** {@return the study of the networks of the figure} */
  public static NetworkGainStudy defaults() {
    return new NetworkGainStudy(NetworkSweepsStudy.defaults());
  }

  @Override
  public String name() {
    return "network-gain";
  }

  @Override
  public String caption() {
    Map<String, TeacherEnvironment> worlds = NetworkLandscapes.of(PopulationActivation.RELU);
    return ("Gain of MAML over NAL for networks in five landscapes, and the gain in the base case as a"
            + " multiple of that in the landscape of the row, on the same draws. Geometric means over"
            + " %d draws of centres, tasks and start, with 95 %% intervals (Student, of the"
            + " logarithm). The base case: %s. The others change one property: r_H = %s (less"
            + " packed), r_H = %s (spread), R = %s (near), ρ_H = %s (no discrepancy). %d steps in"
            + " training and at test, %s The"
            + " parameters are the companion's own choice.")
        .formatted(
            sweeps.draws(),
            NetworkWords.base(),
            Captions.number(worlds.get(NetworkLandscapes.LOOSE).hardSpread()),
            Captions.number(worlds.get(NetworkLandscapes.SPREAD).hardSpread()),
            Captions.number(worlds.get(NetworkLandscapes.NEAR).distance()),
            Captions.number(worlds.get(NetworkLandscapes.EQUAL).hardVariance()),
            sweeps.steps(),
            NetworkWords.training(sweeps.training()));
  }

  @Override
  public Map<String, Object> parameters() {
    return Parameters.of(this);
  }

  @Override
  public Table run() {
    return of(sweeps.run());
  }

  /**
   * The table from networks that have been trained.
   *
   * @param trained what {@link NetworkSweepsStudy#run()} gave
   * @return a row for each network and landscape
   */
  public Table of(Table trained) {
    Table table =
        Table.create(name(), StringColumn.create("network"), StringColumn.create("landscape"));
    EstimateColumns.create(table, "gain", "baseOverIt");
    for (PopulationActivation activation : PopulationActivation.values()) {
      for (String landscape : NetworkLandscapes.of(activation).keySet()) {
        table.stringColumn("network").append(activation.toString());
        table.stringColumn("landscape").append(landscape);
        EstimateColumns.append(table, "gain", gain(trained, activation, landscape));
        EstimateColumns.append(
            table, "baseOverIt", fall(trained, activation, NetworkLandscapes.BASE, landscape));
      }
    }
    return table;
  }

  /**
   * G.
   *
   * @param trained what {@link NetworkSweepsStudy#run()} gave
   * @param activation of the networks
   * @param landscape a name of {@link NetworkLandscapes}
   * @return the geometric mean over the draws
   * @throws IllegalArgumentException if it was not trained
   */
  public Estimate gain(Table trained, PopulationActivation activation, String landscape) {
    return rows(trained, activation, landscape).gain();
  }

  /**
   * G in one landscape over G in another.
   *
   * @param trained what {@link NetworkSweepsStudy#run()} gave
   * @param activation of the networks
   * @param from the landscape of the numerator
   * @param to the landscape of the denominator
   * @return the geometric mean over the draws, both gains on the same draw
   * @throws IllegalArgumentException if one was not trained
   */
  public Estimate fall(Table trained, PopulationActivation activation, String from, String to) {
    return rows(trained, activation, from).gainOver(rows(trained, activation, to));
  }

  /**
   * Columns of the trained networks: {@code nalEasy}, {@code nalHard}, {@code mamlEasy}, {@code
   * mamlHard}.
   *
   * @param trained what {@link NetworkSweepsStudy#run()} gave
   * @param activation of the networks
   * @param landscape a name of {@link NetworkLandscapes}
   * @param part the column
   * @return the geometric mean over the draws
   * @throws IllegalArgumentException if it was not trained
   */
  public Estimate part(
      Table trained, PopulationActivation activation, String landscape, String part) {
    return rows(trained, activation, landscape).risk(part);
  }

  private NetworkRows rows(Table trained, PopulationActivation activation, String landscape) {
    Map<String, TeacherEnvironment> worlds = NetworkLandscapes.of(activation);
    if (!worlds.containsKey(landscape)) {
      throw new IllegalArgumentException(
          "the landscape must be one of %s, got %s"
              .formatted(List.copyOf(worlds.keySet()), landscape));
    }
    return sweeps.rows(trained, worlds.get(landscape));
  }
}

package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.chapter.networkgain.NetworkGain.Row;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.experiment.NetworkResults;
import org.tasklandscape.experiment.NetworkResults.Stage;
import org.tasklandscape.files.Json;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NetworkGainTest extends StudyContract<Row> {
  private static final NetworkGain STUDY = NetworkGain.defaults();
  private static final Rows<Row> ROWS = STUDY.run();

  @Override
  protected NetworkGain study() {
    return STUDY;
  }

  /** The logarithm of a ratio is the difference of logarithms, on average too. */
  @ParameterizedTest
  @CsvSource({
    "base over no discrepancy, gain in the base case, gain without discrepancy",
    "base over spread hard optima, gain in the base case, gain with spread hard optima",
    "base over near hard optima, gain in the base case, gain with near hard optima",
    "less packed over spread hard optima, gain with less packed hard optima,"
        + " gain with spread hard optima"
  })
  void aRatioIsTheRatioOfTheGeometricMeans(String ratio, String above, String below) {
    for (String network : new String[] {"ReLU", "erf"}) {
      Row left = NetworkGain.row(ROWS, network, ratio);
      Row over = NetworkGain.row(ROWS, network, above);
      Row under = NetworkGain.row(ROWS, network, below);
      assertThat(left.found().value())
          .isCloseTo(over.found().value() / under.found().value(), within(1e-12));
      assertThat(left.afterAdam().value())
          .isCloseTo(over.afterAdam().value() / under.afterAdam().value(), within(1e-12));
      assertThat(left.cap()).isNaN();
    }
  }

  /** MAML's risk where it is not at rest is an upper bound: the gain there is a lower one. */
  @Test
  void anIntervalIsOpenWhereTrainingDidNotComeToRest() {
    NetworkRest rest = NetworkRest.defaults();
    int open = 0;
    for (NetworkRest.Row row : rest.run().list()) {
      var cell =
          RestedNetworks.read(STUDY.plan(), STUDY.table()).cell(row.network(), row.landscape());
      var gain = NetworkResults.read(Path.of(RestedNetworks.TABLE)).gain(cell, Stage.REST).atRest();
      assertThat(Double.isInfinite(gain.upper())).isEqualTo(row.mamlAtRest() < 0.95);
      assertThat(gain.lower() == 0).isEqualTo(row.nalAtRest() < 0.95);
      open += Double.isInfinite(gain.upper()) ? 1 : 0;
    }
    assertThat(open).isEqualTo(1);
    assertThat(NetworkGain.row(ROWS, "ReLU", "gain without discrepancy").atRest().upper())
        .isInfinite();
    assertThat(NetworkGain.row(ROWS, "ReLU", "base over no discrepancy").atRest().lower()).isZero();
  }

  /** T3 by hand, with d k = 15 coordinates. */
  @ParameterizedTest
  @CsvSource({
    "gain with widely spread hard optima, 1.1975",
    "gain with hard optima nearer, 1.1667",
    "gain with spread hard optima, 4.5556",
    "gain with near hard optima, 3.6667",
    "gain without discrepancy, 1"
  })
  void theCapIsThatOfLinearRegression(String quantity, double cap) {
    assertThat(NetworkGain.row(ROWS, "erf", quantity).cap()).isCloseTo(cap, within(1e-4));
  }

  /** Sentence, bounds and power are the announcement's, and every number stands in the table. */
  @ParameterizedTest
  @ValueSource(strings = {"C-network-gain", "C-network-geography", "C-network-discrepancy"})
  void theConditionsAreThoseAnnounced(String id) {
    JsonNode announced = Json.object(Path.of("figures/claims/announced", id + ".json"));
    var conditions = AnnouncedConditions.of(id, ROWS);
    assertThat(conditions).hasSameSizeAs(announced.get("bounds"));
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      JsonNode bound = announced.get("bounds").get(i);
      assertThat(condition.quantity()).isEqualTo(bound.get("condition").asText());
      String side = bound.has("above") ? "lower end" : "upper end";
      assertThat(condition.rule()).startsWith(side);
      double number = bound.get(bound.has("above") ? "above" : "below").asDouble();
      assertThat(Double.parseDouble(condition.rule().replaceAll(".*[<>] ", ""))).isEqualTo(number);
      assertThat(condition.power())
          .isEqualTo(announced.at("/power/conditions").get(i).get("power").asDouble());
      assertThat(ROWS.stream().map(Row::atRest)).contains(condition.estimate());
    }
  }

  @Test
  void theCaptionStatesEveryLandscapeAndTheTraining() {
    assertThat(STUDY.caption())
        .contains("r_H = 0.05 (less packed), r_H = 0.3 (spread), r_H = 5.4 (widely spread)")
        .contains("R = 0.2 (near), R = 0.05 (nearer), ρ_H = 1")
        .contains("over 96 draws", "800 moves, then by L-BFGS", "seed 201014672")
        .endsWith("the companion's own choice.");
    assertThat(STUDY.parameters()).containsEntry("draws", 96).containsEntry("seed", 201014672L);
  }

  @Test
  void otherQuantitiesAreRefused() {
    assertThatThrownBy(() -> NetworkGain.row(ROWS, "erf", "gain on the moon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one Row must fit, got 0");
  }
}

package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.experiment.ProbeResults.Case;
import org.tasklandscape.files.Json;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;

class ProbeResultsTest {
  private static final Path FOLDER = Path.of("src/networks");

  @TempDir Path folder;

  /** Cases of one draw: centre and line told, and what was realised. */
  private static List<Case> draw(double... toldAndRealised) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < toldAndRealised.length; i += 2) {
      double[] measures = new double[ProbeMeasure.values().length];
      Arrays.fill(measures, 3);
      measures[ProbeMeasure.CENTRE_AND_LINE.ordinal()] = toldAndRealised[i];
      measures[ProbeMeasure.COHERENCE.ordinal()] = -toldAndRealised[i + 1];
      cases.add(new Case("erf", "l" + i, 0, toldAndRealised[i + 1], measures, Map.of()));
    }
    return cases;
  }

  @Test
  void agreementIsWhatTheHandComputes() {
    var seen =
        new PredictionAgreement<>(List.of(draw(1, 1, 2, 1.2, 1.5, 4), draw(1.2, 1, 1.2, 2, 9, 3)));
    ProbeMeasure line = ProbeMeasure.CENTRE_AND_LINE;
    // Of six pairs, (2, 1.5) and the tie are out of order; (1, 1.2) are not apart.
    assertThat(seen.order(line)).isCloseTo(4.0 / 6, within(1e-15));
    assertThat(seen.order(line, (a, b) -> Math.max(a, b) > 1.25 * Math.min(a, b)))
        .isCloseTo(3.0 / 5, within(1e-15));
    assertThat(seen.spearman(ProbeMeasure.COHERENCE)).isEqualTo(-1);
    assertThat(seen.spearman(ProbeMeasure.HARDNESS)).isZero();
    assertThat(seen.over(line, ProbeMeasure.COHERENCE)).isEqualTo(seen.spearman(line) - 1);
    // 2 > 1.1 · 1.2, 1.2 > 1.1 · 1 and 9 > 1.1 · 3.
    assertThat(seen.atMost(line, 1.1)).isEqualTo(0.5);
    // Wrong: 2 for 1.2, and 1.2 for 2.
    assertThat(seen.told(line, 1.25, 1.5)).isCloseTo(4.0 / 6, within(1e-15));
  }

  @Test
  void theBootstrapTakesWholeDraws() {
    var bootstrap = new DrawBootstrap(500, new Streams(3, "test"));
    List<List<Case>> draws = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      draws.add(i % 2 == 0 ? draw(1, 1, 2, 2) : draw(2, 1, 1, 2));
    }
    Estimate order =
        bootstrap.of(
            "order",
            draws,
            some -> new PredictionAgreement<>(some).order(ProbeMeasure.CENTRE_AND_LINE));
    assertThat(order.value()).isEqualTo(0.5);
    // √(¼/20) = .112; 500 resamples tell a standard error to 3 %: four of them are let through.
    assertThat(order.standardError()).isCloseTo(Math.sqrt(0.25 / 20), within(0.014));
    assertThat(order.lower()).isBetween(0.2, 0.35);
    Estimate all = bootstrap.of("all", draws, some -> 1);
    assertThat(all.lower()).isEqualTo(1);
    assertThat(all.upper()).isEqualTo(1);
  }

  /** What a gain that is not positive counts as is the announcement's choice. */
  @Test
  void aGainThatIsNotPositiveCountsAsAnnounced() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("probe.csv")).subList(0, 49);
    Path table = folder.resolve("table.csv");
    int column = List.of(lines.get(0).split(",")).indexOf("rounds");
    String[] cells = lines.get(1).split(",");
    cells[column] = "-2";
    String[] other = lines.get(2).split(",");
    other[column] = "-2";
    List<String> broken = new ArrayList<>(lines);
    broken.set(1, String.join(",", cells));
    broken.set(2, String.join(",", other));
    Files.write(table, broken);
    Path plan = FOLDER.resolve("probe.json");
    for (double value : new double[] {1, Double.POSITIVE_INFINITY}) {
      ProbeResults read = ProbeResults.read(plan, table, value);
      assertThat(read.cases()).hasSize(24);
      assertThat(read.cases().get(0).of(ProbeMeasure.CENTRE_AND_LINE)).isEqualTo(value);
      assertThat(read.cases().get(0).measured(ProbeMeasure.CENTRE_AND_LINE)).isFalse();
      assertThat(read.cases().get(1).measured(ProbeMeasure.CENTRE_AND_LINE)).isTrue();
    }
  }

  /** Rows of whole draws, in order; one of them trained and probed again. */
  @ParameterizedTest
  @CsvSource({"probe, 12", "probe-rest, 6"})
  void theTableIsThatOfItsPlan(String name, int least) throws IOException {
    ProbePlan plan = Json.record(FOLDER.resolve(name + ".json"), ProbePlan.class);
    List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".csv"));
    int each = plan.plan().runs(0).size();
    int rows = lines.size() - 1;
    assertThat(rows % each).isZero();
    assertThat(rows / each).isBetween(least, plan.plan().draws());
    assertThat(lines.get(0)).isEqualTo(ProbeRow.header());
    for (int i = 0; i < rows; i++) {
      assertThat(lines.get(i + 1))
          .startsWith(NetworkRow.key(plan.plan().runs(i / each).get(i % each)));
    }
    NetworkPlan.Run again = plan.plan().runs(0).get(40);
    assertThat(ProbeRow.train(plan, again).line()).isEqualTo(lines.get(41));
  }

  @ParameterizedTest
  @CsvSource({
    "C-measure-order, probe", "C-measure-rivals, probe",
    "C-measure-bounds, probe", "C-measure-repaired, probe-rest"
  })
  void theAnnouncementIsOfThePlanThatRan(String id, String name) {
    var announced = Json.object(Path.of("figures/claims/announced/" + id + ".json"));
    ProbePlan plan = Json.record(FOLDER.resolve(name + ".json"), ProbePlan.class);
    assertThat(announced.get("id").asText()).isEqualTo(id);
    assertThat(announced.get("draws").asInt()).isEqualTo(plan.plan().draws());
    assertThat(announced.get("seed").asLong()).isEqualTo(plan.plan().seed());
    assertThat(announced.get("design").asText()).contains("src/networks/" + name + ".json");
    assertThat(announced.get("bounds"))
        .isNotEmpty()
        .hasSameSizeAs(announced.get("power").get("conditions"));
    assertThat(plan.plan().seed()).isNotIn(20261130L, 20261131L, 201014672L);
  }
}

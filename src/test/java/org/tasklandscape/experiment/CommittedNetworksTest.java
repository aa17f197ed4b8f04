package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.files.Json;

/** The committed plans, their tables, and the announcements of what they are to decide. */
class CommittedNetworksTest {
  private static final Path FOLDER = Path.of("src/networks");

  private static NetworkPlan plan(String name) {
    return Json.record(FOLDER.resolve(name + ".json"), NetworkPlan.class);
  }

  /**
   * Rows of whole draws, in order; the first one and one from the end, trained again. The table of
   * steps, which decides nothing, may end before its plan does.
   */
  @ParameterizedTest
  @CsvSource({"gain, 96", "steps, 2"})
  void theTableIsThatOfItsPlan(String name, int draws) throws IOException {
    NetworkPlan plan = plan(name);
    List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".csv"));
    List<NetworkPlan.Run> runs = new ArrayList<>();
    for (int draw = 0; draw < plan.draws(); draw++) {
      runs.addAll(plan.runs(draw));
    }
    int rows = lines.size() - 1;
    assertThat(rows).isBetween(draws * plan.runs(0).size(), runs.size());
    assertThat(rows % plan.runs(0).size()).isZero();
    assertThat(lines.get(0)).isEqualTo(NetworkRow.header());
    for (int i = 0; i < rows; i++) {
      assertThat(lines.get(i + 1)).startsWith(NetworkRow.key(runs.get(i)));
    }
    for (int i : new int[] {0, rows - 1 - plan.starts()}) {
      assertThat(NetworkRow.train(plan, runs.get(i)).line()).isEqualTo(lines.get(i + 1));
    }
  }

  /** The cell that both plans hold: two runs of one function of draw, landscape and start. */
  @Test
  void bothTablesAgreeWhereTheyMeet() throws IOException {
    List<String> gain = Files.readAllLines(FOLDER.resolve("gain.csv"));
    List<String> steps = Files.readAllLines(FOLDER.resolve("steps.csv"));
    List<String> shared =
        steps.stream().filter(line -> line.matches("\\d+,(ReLU,10,0.7|erf,10,1.5),.*")).toList();
    assertThat(shared).hasSize((steps.size() - 1) / 14).isSubsetOf(gain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C-network-gain", "C-network-geography", "C-network-discrepancy"})
  void theAnnouncementIsOfThePlanThatRan(String id) {
    JsonNode announced = Json.object(Path.of("figures/claims/announced/" + id + ".json"));
    NetworkPlan plan = plan("gain");
    assertThat(announced.get("id").asText()).isEqualTo(id);
    assertThat(announced.get("draws").asInt()).isEqualTo(plan.draws());
    assertThat(announced.get("seed").asLong()).isEqualTo(plan.seed());
    assertThat(announced.get("training").asText())
        .contains(
            plan.training().adamMoves() + " moves",
            "at most " + plan.training().lbfgsMoves(),
            2 * plan.training().tasks() + " training tasks",
            2 * plan.training().testTasks() + " new tasks");
    for (String field : List.of("sentence", "estimand", "design", "rule")) {
      assertThat(announced.get(field).asText()).as(field).isNotBlank();
    }
    assertThat(announced.get("bounds"))
        .isNotEmpty()
        .hasSameSizeAs(announced.get("power").get("conditions"));
    assertThat(announced.get("pilots")).isNotEmpty();
    assertThat(plan.seed()).isNotIn(2022L, 4242L, 31337L);
  }
}

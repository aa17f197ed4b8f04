package org.tasklandscape.chapter.networkgain;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.chapter.networkgain.NetworkGain.Row;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;

/**
 * The conditions of an announced claim on the numbers of {@link NetworkGain}: quantities, bounds
 * and power are those of the announcement, not written a second time.
 */
public final class AnnouncedConditions {
  private static final Path FOLDER = Path.of("figures", "claims", "announced");

  private AnnouncedConditions() {}

  /**
   * Reads an announcement.
   *
   * @param id of the claim, such as {@code C-network-geography}
   * @param rows what {@link NetworkGain#run()} gave
   * @return its conditions, of the networks at rest, in their order
   * @throws IllegalArgumentException if it names a quantity that the rows do not hold
   */
  public static List<Condition> of(String id, Rows<Row> rows) {
    JsonNode announced = Json.object(ProjectHome.find().resolve(FOLDER).resolve(id + ".json"));
    Map<String, Double> power = new HashMap<>();
    announced
        .at("/power/conditions")
        .forEach(node -> power.put(node.get("condition").asText(), node.get("power").asDouble()));
    List<Condition> conditions = new ArrayList<>();
    for (JsonNode bound : announced.get("bounds")) {
      String name = bound.get("condition").asText();
      String[] words = name.split(", ", 2);
      Estimate estimate = NetworkGain.row(rows, words[0], words[1]).atRest();
      Condition condition =
          bound.has("above")
              ? Condition.above(name, estimate, bound.get("above").asDouble())
              : Condition.below(name, estimate, bound.get("below").asDouble());
      conditions.add(condition.announcedPower(power.get(name)));
    }
    return conditions;
  }
}

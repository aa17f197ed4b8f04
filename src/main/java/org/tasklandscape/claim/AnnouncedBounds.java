package org.tasklandscape.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.stats.Estimate;

/**
 * The conditions of an announced claim: quantities, bounds and power are those of {@code
 * figures/claims/announced/ID.json}, not written a second time.
 */
public final class AnnouncedBounds {
  private static final Path FOLDER = Path.of("figures", "claims", "announced");

  private AnnouncedBounds() {}

  /**
   * Reads an announcement.
   *
   * @param id of the claim
   * @param measured gives the measurement of a quantity by its announced words
   * @return the conditions, in their order
   * @throws IllegalArgumentException if the announcement is missing or malformed
   */
  public static List<Condition> conditions(String id, Function<String, Estimate> measured) {
    JsonNode announced = Json.object(ProjectHome.find().resolve(FOLDER).resolve(id + ".json"));
    Map<String, Double> power = new HashMap<>();
    announced
        .at("/power/conditions")
        .forEach(node -> power.put(node.get("condition").asText(), node.get("power").asDouble()));
    List<Condition> conditions = new ArrayList<>();
    for (JsonNode bound : announced.get("bounds")) {
      String quantity = bound.get("condition").asText();
      Estimate estimate = measured.apply(quantity);
      Condition condition =
          bound.has("above")
              ? Condition.above(quantity, estimate, bound.get("above").asDouble())
              : Condition.below(quantity, estimate, bound.get("below").asDouble());
      conditions.add(condition.announcedPower(power.get(quantity)));
    }
    return conditions;
  }
}

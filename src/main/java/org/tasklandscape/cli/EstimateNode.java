package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tasklandscape.files.Json;
import org.tasklandscape.stats.Estimate;

/** How reports write an estimate as JSON. */
final class EstimateNode {
  private EstimateNode() {}

  /** Puts an object with value, lower and upper; what is not finite is null. */
  static void put(ObjectNode tree, String key, Estimate estimate) {
    ObjectNode node = tree.putObject(key);
    Json.put(node, "value", estimate.value());
    Json.put(node, "lower", estimate.lower());
    Json.put(node, "upper", estimate.upper());
  }
}

package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.experiment.ProbedNetworks.Told;
import org.tasklandscape.files.Json;
import org.tasklandscape.probe.ProbeVerdict;

/**
 * What was told of the project's networks, as text and as JSON.
 *
 * @param told a line each
 */
record NetworkReport(List<Told> told) implements ProbeText {

  @Override
  public String json() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ArrayNode list = tree.putArray("landscapes");
    for (Told one : told) {
      ObjectNode node = list.addObject();
      node.put("network", one.network());
      node.put("landscape", one.landscape());
      node.put("steps", one.steps());
      node.put("verdict", ProbeVerdict.of(one.gain()).name());
      EstimateNode.put(node, "hardness", one.hardness());
      EstimateNode.put(node, "geography", one.geography());
      EstimateNode.put(node, "gain", one.gain());
    }
    return Json.text(tree);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Told one : told) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s, %s, %d steps: gain %.4g, 95 %% interval %.4g to %.4g (hardness %.3g, geography"
                  + " %.3g). %s%n",
              one.network(),
              one.landscape(),
              one.steps(),
              one.gain().value(),
              one.gain().lower(),
              one.gain().upper(),
              one.hardness().value(),
              one.geography().value(),
              ProbeVerdict.of(one.gain()).sentence()));
    }
    return text.toString();
  }
}

package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.tasklandscape.files.Json;
import org.tasklandscape.probe.HeadProbe;
import org.tasklandscape.probe.ProbeVerdict;

/**
 * A gain predicted from last features, as text and as JSON.
 *
 * @param table what was probed
 * @param probe the prediction
 */
record HeadReport(FeatureTable table, HeadProbe probe) implements ProbeText {

  @Override
  public String json() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("verdict", ProbeVerdict.ofAccuracy(probe.gain()).name());
    EstimateNode.put(tree, "gain", probe.gain());
    EstimateNode.put(tree, "nal", probe.nal());
    EstimateNode.put(tree, "maml", probe.maml());
    Json.put(tree, "nalStep", probe.nalStep());
    Json.put(tree, "mamlStep", probe.mamlStep());
    Json.put(tree, "hardness", probe.landscape().hardness());
    Json.put(tree, "coherence", probe.landscape().coherence());
    tree.put("tasks", table.tasks().size());
    tree.put("features", table.features());
    return Json.text(tree);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        """
        %s

        predicted gain in accuracy       %.4f, 95 %% interval %.4f to %.4f
        accuracy from either head        NAL %.4f, MAML %.4f
        hardness, hard over easy third   %.4g (1: none differs)
        coherence of the hard third      %.4g (1: all pull one way)
        tasks                            %d, of %d features and %d labels

        Of a last layer on these features: what features gain that move is not in it.
        """,
        ProbeVerdict.ofAccuracy(probe.gain()).sentence(),
        probe.gain().value(),
        probe.gain().lower(),
        probe.gain().upper(),
        probe.nal().value(),
        probe.maml().value(),
        probe.landscape().hardness(),
        probe.landscape().coherence(),
        table.tasks().size(),
        table.features(),
        table.labels().size());
  }
}

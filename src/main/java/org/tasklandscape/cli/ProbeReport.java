package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.tasklandscape.files.Json;
import org.tasklandscape.probe.Geography;
import org.tasklandscape.probe.ProbeVerdict;
import org.tasklandscape.probe.ProbedTask;
import org.tasklandscape.stats.Estimate;

/**
 * A predicted gain as text and as JSON.
 *
 * @param tasks what was probed
 * @param geography of the same tasks
 */
record ProbeReport(List<ProbedTask> tasks, Geography geography) implements ProbeText {

  @Override
  public String json() {
    Estimate gain = geography.gain();
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("verdict", ProbeVerdict.of(gain).name());
    EstimateNode.put(tree, "gain", gain);
    Json.put(tree, "geography", geography.value());
    Json.put(tree, "distance", geography.distance());
    Json.put(tree, "spread", geography.spread());
    Json.put(tree, "effectiveTasks", geography.effectiveTasks());
    double[] weights = geography.weights();
    ArrayNode list = tree.putArray("tasks");
    for (int i = 0; i < weights.length; i++) {
      ObjectNode task = list.addObject();
      task.put("name", tasks.get(i).name());
      Json.put(task, "hardness", tasks.get(i).hardness());
      Json.put(task, "weight", weights[i]);
    }
    return Json.text(tree);
  }

  /** Returns the verdict, the gain, hardness and geography. */
  @Override
  public String toString() {
    Estimate gain = geography.gain();
    double[] hardness = tasks.stream().mapToDouble(ProbedTask::hardness).sorted().toArray();
    return String.format(
        Locale.ROOT,
        """
        %s

        predicted gain of MAML over NAL  %.4g, 95 %% interval %.4g to %.4g
        hardness, what adaptation leaves %.4g to %.4g, median %.4g
        centre's distance over spread    %.4g
        tasks                            %d, the weight shared among %.3g
        """,
        ProbeVerdict.of(gain).sentence(),
        gain.value(),
        gain.lower(),
        gain.upper(),
        hardness[0],
        hardness[hardness.length - 1],
        new Median().evaluate(hardness),
        geography.value(),
        tasks.size(),
        geography.effectiveTasks());
  }
}

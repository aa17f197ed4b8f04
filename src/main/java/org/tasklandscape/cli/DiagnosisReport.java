package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.HardnessCluster;
import org.tasklandscape.diagnosis.TaskEstimate;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.table.TableSummary;

/**
 * A diagnosis as text and as JSON.
 *
 * @param table what was read
 * @param diagnosis what it says
 */
record DiagnosisReport(TableSummary table, Diagnosis diagnosis) {
  /** The plain text shows so many coordinates; JSON has all. */
  private static final int SHOWN = 20;

  /** Returns everything, in a fixed order of keys; what is not finite is null. */
  String json() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("verdict", diagnosis.verdict().name());
    diagnosis.reasons().forEach(tree.putArray("reasons")::add);
    put(tree, "gain", diagnosis.gain());
    put(tree, "trainedGain", diagnosis.trainedGain());
    put(tree, "excessRiskNal", diagnosis.excessRiskNal());
    put(tree, "excessRiskMaml", diagnosis.excessRiskMaml());
    Json.put(tree, "innerStep", diagnosis.innerStep());
    Json.put(tree, "recommendedStep", diagnosis.recommendedStep());
    tree.put("testSamples", diagnosis.testSamples());
    table.features().forEach(tree.putArray("features")::add);
    Json.put(tree.putArray("nal"), diagnosis.nal());
    Json.put(tree.putArray("maml"), diagnosis.maml());
    tree.put("rows", table.rows());
    Json.put(tree, "interceptShare", diagnosis.interceptShare());
    Json.put(tree, "distance", diagnosis.distance());
    ArrayNode clusters = tree.putArray("clusters");
    diagnosis.clusters().forEach(cluster -> put(clusters.addObject(), cluster));
    ArrayNode tasks = tree.putArray("tasks");
    diagnosis.tasks().forEach(task -> put(tasks.addObject(), task));
    return Json.text(tree);
  }

  private static void put(ObjectNode tree, String key, Estimate estimate) {
    ObjectNode node = tree.putObject(key);
    Json.put(node, "value", estimate.value());
    Json.put(node, "lower", estimate.lower());
    Json.put(node, "upper", estimate.upper());
  }

  private static void put(ObjectNode node, HardnessCluster cluster) {
    node.put("tasks", cluster.tasks());
    Json.put(node, "curvature", cluster.curvature());
    Json.put(node.putArray("curvatures"), cluster.curvatures());
    Json.put(node, "effectiveDimension", cluster.effectiveDimension());
    Json.put(node.putArray("centre"), cluster.centre());
    Json.put(node, "spread", cluster.spread());
    Json.put(node, "noiseVariance", cluster.noiseVariance());
  }

  private static void put(ObjectNode node, TaskEstimate task) {
    node.put("task", task.task());
    node.put("rows", task.rows());
    node.put("cluster", task.cluster());
    Json.put(node, "curvature", task.curvature());
    Json.put(node.putArray("curvatures"), task.curvatures());
    Json.put(node, "noiseVariance", task.noiseVariance());
    Json.put(node.putArray("optimum"), task.optimum());
    Json.put(node, "shrinkage", task.shrinkage());
  }

  /** Returns the verdict, the gain, the landscape and both solutions. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    add(text, "%s%n", sentence());
    diagnosis.reasons().forEach(reason -> add(text, "- %s%n", reason));
    add(
        text,
        "%nafter one step of %.4g on %d samples, with 95 %% intervals:%n",
        diagnosis.innerStep(),
        diagnosis.testSamples());
    estimate(text, "gain", diagnosis.gain());
    estimate(text, "gain, learnt from these tasks", diagnosis.trainedGain());
    estimate(text, "excess risk of NAL", diagnosis.excessRiskNal());
    estimate(text, "excess risk of MAML", diagnosis.excessRiskMaml());
    add(text, "%-32s%12s%n", "step that serves MAML best", number(diagnosis.recommendedStep()));
    landscape(text);
    solutions(text);
    return text.toString();
  }

  private String sentence() {
    return switch (diagnosis.verdict()) {
      case USE_MAML -> "Use MAML.";
      case USE_NAL -> "Use NAL.";
      case NO_DIFFERENCE -> "It makes no difference: use NAL, which is simpler.";
      case CANNOT_TELL -> "These data cannot tell.";
    };
  }

  private void landscape(StringBuilder text) {
    add(
        text,
        "%n%d rows, %d tasks, %d features; clusters from easy to hard:%n",
        table.rows(),
        table.tasks().size(),
        table.features().size());
    add(
        text,
        "%8s%12s%12s%12s%12s%12s%n",
        "tasks",
        "curvature",
        "d_eff",
        "spread r",
        "noise",
        "centre");
    for (HardnessCluster cluster : diagnosis.clusters()) {
      add(
          text,
          "%8d%12s%12s%12s%12s%12s%n",
          cluster.tasks(),
          number(cluster.curvature()),
          number(cluster.effectiveDimension()),
          number(cluster.spread()),
          number(cluster.noiseVariance()),
          number(norm(cluster.centre())));
    }
    if (diagnosis.clusters().size() > 1) {
      add(text, "distance R of the last centre from the first: %s%n", number(diagnosis.distance()));
    }
  }

  private static double norm(List<Double> vector) {
    return Math.sqrt(vector.stream().mapToDouble(x -> x * x).sum());
  }

  private void solutions(StringBuilder text) {
    if (diagnosis.nal().isEmpty()) {
      add(text, "%nno solutions%n");
      return;
    }
    int shown = Math.min(SHOWN, table.features().size());
    add(text, "%n%-32s%12s%12s%n", "solutions", "NAL", "MAML");
    for (int i = 0; i < shown; i++) {
      add(
          text,
          "%-32s%12s%12s%n",
          table.features().get(i),
          number(diagnosis.nal().get(i)),
          number(diagnosis.maml().get(i)));
    }
    if (shown < table.features().size()) {
      add(text, "%d features more: see --json%n", table.features().size() - shown);
    }
  }

  private static void estimate(StringBuilder text, String name, Estimate estimate) {
    String interval =
        Double.isNaN(estimate.value())
            ? ""
            : "   [%s, %s]".formatted(number(estimate.lower()), number(estimate.upper()));
    add(text, "%-32s%12s%s%n", name, number(estimate.value()), interval);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "unknown" : Numbers.rounded(value, 4);
  }

  private static void add(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}

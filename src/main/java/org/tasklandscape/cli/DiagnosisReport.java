package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.HardnessCluster;
import org.tasklandscape.diagnosis.Intercept;
import org.tasklandscape.diagnosis.Prediction;
import org.tasklandscape.diagnosis.Predictors;
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
 * @param predictors what else could be done with a new task's rows
 */
record DiagnosisReport(TableSummary table, Diagnosis diagnosis, Predictors predictors) {
  /** The plain text shows so many coordinates; JSON has all. */
  private static final int SHOWN = 20;

  /** Returns everything, in a fixed order of keys; what is not finite is null. */
  String json() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("verdict", diagnosis.verdict().name());
    diagnosis.reasons().forEach(tree.putArray("reasons")::add);
    EstimateNode.put(tree, "gain", diagnosis.gain());
    EstimateNode.put(tree, "trainedGain", diagnosis.trainedGain());
    EstimateNode.put(tree, "excessRiskNal", diagnosis.excessRiskNal());
    EstimateNode.put(tree, "excessRiskMaml", diagnosis.excessRiskMaml());
    tree.put("clearlyBetter", better().map(p -> p.method().name()).orElse(null));
    ArrayNode methods = tree.putArray("predictors");
    predictors.all().forEach(prediction -> put(methods.addObject(), prediction));
    Json.put(tree, "innerStep", diagnosis.steps().maml());
    Json.put(tree, "innerStepNal", diagnosis.steps().nal());
    Json.put(tree, "recommendedStep", diagnosis.steps().recommended());
    tree.put("testSamples", diagnosis.plan().testSamples());
    tree.put("intercept", diagnosis.plan().intercept().name());
    tree.put("standardized", diagnosis.plan().standardised());
    table.features().forEach(tree.putArray("features")::add);
    Json.put(tree.putArray("nal"), diagnosis.nal());
    Json.put(tree.putArray("maml"), diagnosis.maml());
    tree.put("rows", table.rows());
    tree.put("rowsDropped", table.dropped());
    tree.put("tasksSetAside", diagnosis.facts().setAside());
    tree.put("tasksWithoutNoise", diagnosis.facts().withoutNoise());
    Json.put(tree, "interceptShare", diagnosis.facts().interceptShare());
    EstimateNode.put(tree, "hardnessSpread", diagnosis.facts().hardnessSpread());
    EstimateNode.put(tree, "kurtosis", diagnosis.facts().kurtosis());
    Json.put(tree, "distance", diagnosis.distance());
    ArrayNode clusters = tree.putArray("clusters");
    diagnosis.clusters().forEach(cluster -> put(clusters.addObject(), cluster));
    ArrayNode tasks = tree.putArray("tasks");
    diagnosis.tasks().forEach(task -> put(tasks.addObject(), task));
    return Json.text(tree);
  }

  private Optional<Prediction> better() {
    return predictors.clearlyBetter();
  }

  private static void put(ObjectNode node, Prediction prediction) {
    node.put("method", prediction.method().name());
    EstimateNode.put(node, "excessRisk", prediction.excessRisk());
    Json.put(node, "setting", prediction.setting());
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

  /** Returns the advice, the verdict, the gain, the predictors, the landscape and the solutions. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    better().ifPresent(better -> add(text, "%s%n", advice(better)));
    add(text, "%s%n", sentence());
    diagnosis.reasons().forEach(reason -> add(text, "- %s%n", reason));
    settings(text);
    add(text, "%nafter one step, with 95 %% intervals:%n");
    estimate(text, "gain of MAML over NAL", diagnosis.gain());
    estimate(text, "gain, learnt from these tasks", diagnosis.trainedGain());
    predictors(text);
    landscape(text);
    solutions(text);
    return text.toString();
  }

  private String advice(Prediction better) {
    double step = predictors.best(true).orElseThrow().excessRisk().value();
    return "Use no gradient step: %s has %s of the excess risk of the better one."
        .formatted(better.method().label(), number(better.excessRisk().value() / step));
  }

  private String sentence() {
    String alone =
        switch (diagnosis.verdict()) {
          case USE_MAML -> "use MAML.";
          case USE_NAL -> "use NAL.";
          case NO_DIFFERENCE -> "it makes no difference: use NAL, which is simpler.";
          case EITHER -> "either will do.";
          case CANNOT_TELL -> "these data cannot tell.";
        };
    if (better().isPresent()) {
      return "If one gradient step it must be, " + alone;
    }
    return alone.substring(0, 1).toUpperCase(Locale.ROOT) + alone.substring(1);
  }

  private void settings(StringBuilder text) {
    add(
        text,
        "%non %d rows of a new task; mean of a task: %s, and %s of the variance of y lies between the"
            + " means%n",
        diagnosis.plan().testSamples(),
        diagnosis.plan().intercept() == Intercept.OWN_MEAN
            ? "that of these rows"
            : "known, as no learner has it",
        number(diagnosis.facts().interceptShare()));
    add(
        text,
        diagnosis.plan().standardised()
            ? "features in units of their standard deviation within tasks%n"
            : "features in their own units, which are those of the steps; --standardize makes them"
                + " alike%n");
    if (table.dropped() > 0) {
      add(text, "%d rows without a number dropped%n", table.dropped());
    }
  }

  private void predictors(StringBuilder text) {
    if (predictors.all().isEmpty()) {
      return;
    }
    add(text, "%n%-32s%12s%n", "excess risk on these rows", "");
    for (Prediction prediction : predictors.all()) {
      String setting =
          Double.isNaN(prediction.setting())
              ? ""
              : " (%s)"
                  .formatted(
                      (prediction.method().isStep() ? "α = " : "λ = ")
                          + number(prediction.setting()));
      estimate(text, prediction.method().label() + setting, prediction.excessRisk());
    }
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
    inputs(text);
    if (diagnosis.clusters().size() > 1) {
      add(text, "distance R of the last centre from the first: %s%n", number(diagnosis.distance()));
    }
  }

  private void inputs(StringBuilder text) {
    Estimate spread = diagnosis.facts().hardnessSpread();
    add(
        text,
        "standard deviation of log curvature: %s [%s, %s]%n",
        number(spread.value()),
        number(spread.lower()),
        number(spread.upper()));
    Estimate kurtosis = diagnosis.facts().kurtosis();
    add(
        text,
        "fourth moments of the features over a Gaussian's: %s%s%n",
        number(kurtosis.value()),
        Double.isNaN(kurtosis.value())
            ? ", as these sums do not tell them"
            : " [%s, %s]".formatted(number(kurtosis.lower()), number(kurtosis.upper())));
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
        !Double.isFinite(estimate.value())
            ? ""
            : "   [%s, %s]".formatted(number(estimate.lower()), number(estimate.upper()));
    add(text, "%-32s%12s%s%n", name, number(estimate.value()), interval);
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return "none";
    }
    return Double.isNaN(value) ? "unknown" : Numbers.rounded(value, 4);
  }

  private static void add(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}

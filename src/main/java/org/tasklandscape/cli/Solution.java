package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tasklandscape.files.Json;

/**
 * Both solutions of a problem and what they are worth after adaptation.
 *
 * @param nal NAL's
 * @param maml MAML's
 * @param gain G, NAL's excess risk over MAML's
 * @param meaning what the theory says of it, in a sentence
 */
record Solution(Outcome nal, Outcome maml, double gain, String meaning) {
  /** The plain text shows so many coordinates; JSON has all. */
  private static final int SHOWN = 20;

  /**
   * One solution.
   *
   * @param solution w, length d
   * @param weight the weight of the hard centre, where there are two clusters
   * @param excessRisk the excess risk at w
   */
  record Outcome(double[] solution, OptionalDouble weight, double excessRisk) {
    boolean isFinite() {
      return Double.isFinite(excessRisk)
          && Double.isFinite(weight.orElse(0))
          && Arrays.stream(solution).allMatch(Double::isFinite);
    }

    static Outcome of(double[] solution, double excessRisk) {
      return new Outcome(solution, OptionalDouble.empty(), excessRisk);
    }

    static Outcome of(double[] solution, double weight, double excessRisk) {
      return new Outcome(solution, OptionalDouble.of(weight), excessRisk);
    }
  }

  /** Whether nothing has overflowed; there is no gain where both excess risks are 0. */
  boolean isFinite() {
    return nal.isFinite() && maml.isFinite();
  }

  /** Returns the results under the names of the reference file; what is not finite is null. */
  String json() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    if (nal.weight().isPresent()) {
      Json.put(tree, "weightNal", nal.weight().getAsDouble());
      Json.put(tree, "weightMaml", maml.weight().getAsDouble());
    }
    Json.put(tree.putArray("nal"), numbers(nal));
    Json.put(tree.putArray("maml"), numbers(maml));
    Json.put(tree, "excessRiskNal", nal.excessRisk());
    Json.put(tree, "excessRiskMaml", maml.excessRisk());
    Json.put(tree, "gain", gain);
    return Json.text(tree);
  }

  private static List<Double> numbers(Outcome outcome) {
    return Arrays.stream(outcome.solution()).boxed().toList();
  }

  /** Returns a small table, the gain and its meaning. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%-16s%14s%14s%n", "", "NAL", "MAML"));
    row(text, "excess risk", nal.excessRisk(), maml.excessRisk());
    if (nal.weight().isPresent()) {
      row(text, "weight of hard", nal.weight().getAsDouble(), maml.weight().getAsDouble());
    }
    int shown = Math.min(SHOWN, nal.solution().length);
    for (int i = 0; i < shown; i++) {
      row(text, "w[" + i + "]", nal.solution()[i], maml.solution()[i]);
    }
    if (shown < nal.solution().length) {
      text.append("%d coordinates more: see --json%n".formatted(nal.solution().length - shown));
    }
    text.append(String.format(Locale.ROOT, "%ngain %.6g%n%s%n", gain, meaning));
    return text.toString();
  }

  private static void row(StringBuilder text, String label, double nal, double maml) {
    text.append(String.format(Locale.ROOT, "%-16s%14.6g%14.6g%n", label, nal, maml));
  }
}

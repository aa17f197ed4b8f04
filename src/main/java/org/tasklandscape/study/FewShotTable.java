package org.tasklandscape.study;

import java.util.List;
import java.util.Locale;
import org.tasklandscape.fewshot.TrainingPlan;

/** A set of tables that the command {@code train} wrote, and what must be in it. */
public enum FewShotTable {
  /** The landscape of drawings (theory 6). */
  LANDSCAPE(
      List.of("packed", "near", "diverse"), TrainingPlan.Method.MAML, List.of("easy", "hard")),

  /** Tasks within the alphabets of Omniglot. */
  NATURAL(
      List.of("one-alphabet", "ten-alphabets"),
      TrainingPlan.Method.FO_MAML,
      List.of("easy", "one-hard", "ten-hard")),

  /** Tasks across and within the superclasses of CIFAR-100. */
  CIFAR100(List.of("superclasses"), TrainingPlan.Method.FO_MAML, List.of("across", "within"));

  private final List<String> landscapes;
  private final TrainingPlan.Method adaptive;
  private final List<String> kinds;

  FewShotTable(List<String> landscapes, TrainingPlan.Method adaptive, List<String> kinds) {
    this.landscapes = landscapes;
    this.adaptive = adaptive;
    this.kinds = kinds;
  }

  /** Where it lies in the project. */
  String folder() {
    return "src/fewshot/" + name().toLowerCase(Locale.ROOT);
  }

  List<String> landscapes() {
    return landscapes;
  }

  /** NAL, and the method whose gain over it is asked for. */
  List<TrainingPlan.Method> methods() {
    return List.of(TrainingPlan.Method.NAL, adaptive);
  }

  /** Those of the test tasks, the easy one first. */
  List<String> kinds() {
    return kinds;
  }
}

package org.tasklandscape.claim;

import java.util.HashSet;
import java.util.List;

/**
 * A claim of a paper with the conditions that would support it.
 *
 * <p>Bounds and reason are part of the claim; whether they were fixed before the run, its
 * announcement tells.
 *
 * @param paperClaim the sentence to be checked
 * @param artefact the figure or table that shows it
 * @param because why these bounds, in a sentence
 * @param conditions one or more, on quantities of different names
 */
public record Claim(
    PaperClaim paperClaim, String artefact, String because, List<Condition> conditions) {
  /**
   * Checks that the claim says what it rests on.
   *
   * @throws IllegalArgumentException if the artefact or the reason is blank, there is no condition
   *     or two conditions name the same quantity
   */
  public Claim {
    requireText("artefact", artefact);
    requireText("because", because);
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("must have at least one condition, got none");
    }
    var names = new HashSet<String>();
    for (Condition condition : conditions) {
      if (!names.add(condition.quantity())) {
        throw new IllegalArgumentException(
            "must have one condition on each quantity, got two on \"%s\""
                .formatted(condition.quantity()));
      }
    }
  }

  /**
   * States a claim.
   *
   * @param paperClaim the sentence to be checked
   * @param artefact the figure or table that shows it
   * @param because why these bounds, in a sentence
   * @param conditions one or more, on quantities of different names
   * @return the claim
   * @throws IllegalArgumentException as the constructor does
   */
  public static Claim of(
      PaperClaim paperClaim, String artefact, String because, Condition... conditions) {
    return new Claim(paperClaim, artefact, because, List.of(conditions));
  }

  /** {@return SHOWN if every condition is, REFUTED if one is, else OPEN} */
  public Verdict verdict() {
    List<Verdict> verdicts = conditions.stream().map(Condition::verdict).toList();
    if (verdicts.contains(Verdict.REFUTED)) {
      return Verdict.REFUTED;
    }
    return verdicts.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.SHOWN;
  }

  private static void requireText(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "must have a text for %s, got a blank one".formatted(name));
    }
  }
}

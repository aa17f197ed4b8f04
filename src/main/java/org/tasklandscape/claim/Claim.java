package org.tasklandscape.claim;

import java.util.HashSet;
import java.util.List;

/**
 * A claim of a paper with the conditions that would support it.
 *
 * <p>Bounds and reason are part of the claim, so they are fixed before the verdict is known.
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

  /** {@return the verdict, PASS if every condition holds, else FAIL} */
  public Verdict verdict() {
    return conditions.stream().allMatch(Condition::holds) ? Verdict.PASS : Verdict.FAIL;
  }

  /** {@return the rules of all conditions, which do not depend on the measurements} */
  public String rule() {
    return String.join("; ", conditions.stream().map(Condition::rule).toList());
  }

  private static void requireText(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "must have a text for %s, got a blank one".formatted(name));
    }
  }
}

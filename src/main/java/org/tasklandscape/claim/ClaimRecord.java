package org.tasklandscape.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * What the last run found out about a claim, as {@code figures/claims/ID.json} keeps it.
 *
 * @param id name of the claim
 * @param sentence the quotation
 * @param source where the sentence stands
 * @param notebook the notebook that checks it
 * @param artefact the figure or table that shows it, empty if not run
 * @param effects the measured quantities with the rules they are held to, empty if not run
 * @param because why; if not run, what was missing, or empty
 * @param verdict the outcome
 */
public record ClaimRecord(
    String id,
    String sentence,
    String source,
    String notebook,
    String artefact,
    List<Effect> effects,
    String because,
    Verdict verdict) {
  /** Copies the list. */
  public ClaimRecord {
    effects = List.copyOf(effects);
  }

  static ClaimRecord of(Claim claim) {
    PaperClaim paper = claim.paperClaim();
    return new ClaimRecord(
        paper.id(),
        paper.sentence(),
        paper.source(),
        paper.notebook(),
        claim.artefact(),
        claim.conditions().stream().map(Effect::of).toList(),
        claim.because(),
        claim.verdict());
  }

  static ClaimRecord notRun(PaperClaim paper) {
    return notRun(paper, "");
  }

  /** Not run, for a reason. */
  static ClaimRecord notRun(PaperClaim paper, String because) {
    return new ClaimRecord(
        paper.id(),
        paper.sentence(),
        paper.source(),
        paper.notebook(),
        "",
        List.of(),
        because,
        Verdict.NOT_RUN);
  }

  /**
   * {@return the rules of all effects, which do not depend on the measurements, empty if not run}
   */
  public String rule() {
    return String.join("; ", effects.stream().map(Effect::rule).toList());
  }

  /** Returns the record as plain text of a few lines, the verdict first. */
  @Override
  public String toString() {
    var lines = new ArrayList<String>();
    lines.add(verdict + "  " + id);
    lines.addAll(Paragraph.of("\"" + sentence + "\"", "  "));
    lines.addAll(Paragraph.of("(" + source + ")", "  "));
    if (verdict == Verdict.NOT_RUN) {
      lines.add("  not run: notebook " + notebook + " checks it");
      if (!because.isEmpty()) {
        lines.addAll(Paragraph.of("because   " + because, "  "));
      }
      return String.join("\n", lines);
    }
    for (Effect effect : effects) {
      lines.add("  measured  " + effect);
    }
    lines.addAll(Paragraph.of("rule      " + rule(), "  "));
    lines.addAll(Paragraph.of("because   " + because, "  "));
    lines.add("  shown by  " + artefact + " (notebook " + notebook + ")");
    return String.join("\n", lines);
  }
}

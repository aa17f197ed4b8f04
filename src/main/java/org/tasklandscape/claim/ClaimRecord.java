package org.tasklandscape.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * What the last run found out about a claim, as {@code figures/claims/ID.json} keeps it.
 *
 * @param paperClaim the sentence, who says it, and its scope
 * @param announcement the SHA-256 of what was committed before the run, or what git shows
 * @param artefact the figure or table that shows it, empty if not run
 * @param effects the measured quantities with the rules they are held to, empty if not run
 * @param because why; if not run, what was missing, or empty
 * @param verdict the outcome
 */
public record ClaimRecord(
    PaperClaim paperClaim,
    String announcement,
    String artefact,
    List<Effect> effects,
    String because,
    Verdict verdict) {
  /** Copies the list. */
  public ClaimRecord {
    effects = List.copyOf(effects);
  }

  static ClaimRecord of(Claim claim, String announcement) {
    return new ClaimRecord(
        claim.paperClaim(),
        announcement,
        claim.artefact(),
        claim.conditions().stream().map(Effect::of).toList(),
        claim.because(),
        claim.verdict());
  }

  /** Not run, for a reason. */
  static ClaimRecord notRun(PaperClaim paper, String announcement, String because) {
    return new ClaimRecord(paper, announcement, "", List.of(), because, Verdict.NOT_RUN);
  }

  /** {@return the name of the claim} */
  public String id() {
    return paperClaim.id();
  }

  /** {@return the notebook that checks it} */
  public String notebook() {
    return paperClaim.notebook();
  }

  /** {@return whether an announcement was committed before the run} */
  public boolean announced() {
    return announcement.matches("[0-9a-f]{64}");
  }

  /** Returns the record as plain text of a few lines, the verdict first. */
  @Override
  public String toString() {
    var lines = new ArrayList<String>();
    lines.add(verdict + "  " + id());
    lines.addAll(Paragraph.of("\"" + paperClaim.sentence() + "\"", "  "));
    lines.addAll(Paragraph.of("(" + paperClaim.source() + ")", "  "));
    if (verdict == Verdict.NOT_RUN) {
      lines.add("  not run: notebook " + notebook() + " checks it");
      if (!because.isEmpty()) {
        lines.addAll(Paragraph.of("because   " + because, "  "));
      }
      return String.join("\n", lines);
    }
    for (Effect effect : effects) {
      lines.addAll(Paragraph.of("measured  " + effect, "  "));
    }
    lines.addAll(Paragraph.of("because   " + because, "  "));
    lines.addAll(Paragraph.of("scope     " + paperClaim.scope(), "  "));
    lines.add("  shown by  " + artefact + " (notebook " + notebook() + ")");
    return String.join("\n", lines);
  }
}

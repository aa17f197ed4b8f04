package org.tasklandscape.site;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.claim.ClaimRecord;
import org.tasklandscape.claim.Effect;
import org.tasklandscape.claim.NotebookRun;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.figure.MathText;

/** The report on the claims of the papers, for a reviewer. */
final class ClaimsPage {
  private static final String TABLE =
      "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>";

  private final ClaimsReport report;
  private final Map<String, String> site;

  /**
   * A page.
   *
   * @param report the claims with their evidence
   * @param site what is to be said of the making of this page: commit, versions
   */
  ClaimsPage(ClaimsReport report, Map<String, String> site) {
    this.report = report;
    this.site = site;
  }

  String html() {
    var html = new StringBuilder("<h1>Claims</h1>\n");
    html.append(
        "<p>Every claim of the papers that the companion checks: the sentence, what was measured,"
            + " and the rule. Intervals are 95&nbsp;%. SHOWN: every interval lies beyond its bound;"
            + " REFUTED: one lies on the other side; OPEN: one holds its bound. A theorem fails only"
            + " by a bug; a measurement could have failed: its power is the probability that a"
            + " repetition is decided on the side of the effect announced or, where none was, measured. "
            + Html.escape(report.counts())
            + ".</p>\n");
    html.append(
        "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table class=\"summary\">");
    html.append(head("Claim", "Verdict", "Checked in", "Run time"));
    for (ClaimEvidence evidence : report.claims()) {
      ClaimRecord claim = evidence.claim();
      html.append(
          "<tr><td><a href=\"#%s\">%s</a></td><td>%s</td><td>%s</td><td class=\"number\">%s</td></tr>\n"
              .formatted(
                  claim.id(),
                  claim.id(),
                  verdict(claim.verdict()),
                  cell(evidence, claim.notebook()),
                  report.runs().of(claim.notebook()).map(ClaimsPage::seconds).orElse("–")));
    }
    html.append("</tbody></table></div>\n");
    report.claims().forEach(evidence -> html.append(article(evidence)));
    return html.append(runs()).toString();
  }

  private static String head(String... columns) {
    return "<thead><tr><th>" + String.join("</th><th>", columns) + "</th></tr></thead><tbody>\n";
  }

  static String verdict(Verdict verdict) {
    return "<span class=\"verdict %s\">%s</span>"
        .formatted(verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'), verdict);
  }

  /** What a record writes as {@code r_H}, with its H set lower. */
  private static String text(String plain) {
    return MathText.of(plain).html();
  }

  private static String cell(ClaimEvidence evidence, String text) {
    return "<a href=\"%s\">%s</a>".formatted(Html.escape(evidence.page()), Html.escape(text));
  }

  private static String seconds(NotebookRun run) {
    return String.format(Locale.ROOT, "%.1f s", run.seconds());
  }

  private String article(ClaimEvidence evidence) {
    ClaimRecord claim = evidence.claim();
    var html = new StringBuilder();
    html.append(
        "<article class=\"claim\" id=\"%s\">\n<h2>%s %s</h2>\n"
            .formatted(claim.id(), claim.id(), verdict(claim.verdict())));
    html.append(
        "<blockquote>%s<footer>%s</footer></blockquote>\n"
            .formatted(
                Prose.formulas(Html.escape(claim.paperClaim().sentence())),
                Html.escape(claim.paperClaim().source())));
    if (claim.verdict() == Verdict.NOT_RUN) {
      html.append("<p>Not run: %s checks it.".formatted(cell(evidence, claim.notebook())));
      html.append(claim.because().isEmpty() ? "" : " Because " + text(claim.because()) + ".");
      return html.append(ran(claim)).append("</p></article>\n").toString();
    }
    html.append(TABLE);
    html.append(head("Measured", "Estimate, interval", "Asked", "Kind", "Power", "Verdict"));
    for (Effect effect : claim.effects()) {
      html.append(
          "<tr><td>%s</td><td class=\"number\">%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
              .formatted(
                  text(effect.quantity()),
                  Html.escape(effect.interval()),
                  Html.escape(effect.rule()),
                  effect.kind(),
                  Html.escape(effect.shownPower()),
                  verdict(effect.verdict())));
    }
    html.append("</tbody></table></div>\n");
    html.append("<p><strong>Because</strong> %s.</p>\n".formatted(text(claim.because())));
    html.append(
        "<p><strong>Scope</strong> %s%s</p>\n"
            .formatted(text(claim.paperClaim().scope()), limits(claim)));
    html.append("<p><strong>Announcement</strong> %s.</p>\n".formatted(announcement(claim)));
    html.append(
        "<p><strong>Shown by</strong> %s, <strong>checked in</strong> %s.%s</p>\n"
            .formatted(figure(evidence), cell(evidence, place(evidence)), ran(claim)));
    return html.append(parameters(evidence)).append("</article>\n").toString();
  }

  private static String limits(ClaimRecord claim) {
    return claim.paperClaim().counterexamples().stream()
        .map(
            name ->
                name.contains(" ")
                    ? Html.escape(name)
                    : "<a href=\"figures.html#%s\">%s</a>".formatted(name, name))
        .collect(Collectors.joining(", ", " See ", "."));
  }

  private static String announcement(ClaimRecord claim) {
    return claim.announced()
        ? "committed before the run (%s), SHA-256 <code>%s</code>"
            .formatted(Html.escape(claim.paperClaim().announcedIn()), claim.announcement())
        : Html.escape(claim.announcement());
  }

  private static String figure(ClaimEvidence evidence) {
    String name = Html.escape(evidence.claim().artefact());
    return evidence
        .artefact()
        .map(shown -> "<a href=\"figures.html#%s\">%s</a>".formatted(name, name))
        .orElse(name);
  }

  private static String place(ClaimEvidence evidence) {
    return evidence.claim().notebook()
        + evidence.cell().map(cell -> ", code cell " + cell.number()).orElse("");
  }

  private String ran(ClaimRecord claim) {
    return report
        .runs()
        .of(claim.notebook())
        .map(run -> " The notebook: %s, %s.".formatted(run.outcome(), seconds(run)))
        .orElse("");
  }

  private static String parameters(ClaimEvidence evidence) {
    if (evidence.artefact().isEmpty()) {
      return "";
    }
    var rows = new StringBuilder();
    evidence
        .parameters()
        .forEach(
            (name, value) ->
                rows.append(
                    "<tr><td>%s</td><td class=\"number\">%s</td></tr>\n"
                        .formatted(Html.escape(name), Html.escape(value))));
    return "<details><summary>Parameters and seed</summary>"
        + TABLE
        + "<tbody>\n"
        + rows
        + "</tbody></table></div></details>\n";
  }

  /** Commit, versions and times: a table for each setting that notebooks ran in. */
  private String runs() {
    var html = new StringBuilder("<h2 id=\"run\">The run</h2>\n");
    if (report.runs().notebooks().isEmpty()) {
      html.append("<p>No run is recorded on this machine: these are the committed results.</p>\n");
    }
    var tables = new LinkedHashMap<Map<String, String>, StringBuilder>();
    report
        .runs()
        .notebooks()
        .forEach(
            (name, run) ->
                tables
                    .computeIfAbsent(run.setting(), setting -> new StringBuilder())
                    .append(
                        "<tr><td>%s</td><td>%s</td><td class=\"number\">%s</td></tr>\n"
                            .formatted(Html.escape(name), run.outcome(), seconds(run))));
    tables.forEach(
        (setting, rows) -> {
          html.append(list(setting)).append(TABLE);
          html.append(head("Notebook", "Outcome", "Run time")).append(rows);
          html.append("</tbody></table></div>\n");
        });
    return html.append("<p>This page was made by</p>\n").append(list(site)).toString();
  }

  private static String list(Map<String, String> entries) {
    var html = new StringBuilder("<dl class=\"run\">");
    entries.forEach(
        (key, value) ->
            html.append(
                "<dt>%s</dt><dd>%s</dd>\n".formatted(Html.escape(key), Html.escape(value))));
    return html.append("</dl>\n").toString();
  }
}

package org.tasklandscape.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.tasklandscape.claim.ClaimRecord;
import org.tasklandscape.claim.Effect;
import org.tasklandscape.claim.Verdict;

/** The report on the claims of the papers, for a reviewer. */
final class ClaimsPage {
  private final Map<String, Artefact> artefacts;
  private final Map<String, String> cells;
  private final Map<String, String> run;

  /**
   * A report.
   *
   * @param artefacts by name
   * @param cells page and anchor of the cell that checked each claim, by its id
   * @param run what is to be said of the run as a whole: commit, versions
   */
  ClaimsPage(Map<String, Artefact> artefacts, Map<String, String> cells, Map<String, String> run) {
    this.artefacts = artefacts;
    this.cells = cells;
    this.run = run;
  }

  String html(List<ClaimRecord> claims) {
    var html = new StringBuilder("<h1>Claims</h1>\n");
    html.append(
        "<p>Every claim of the papers that the companion checks: the sentence, what was measured, and the rule, which was written before the run. Intervals are 95 %.</p>\n");
    html.append(
        "<table class=\"summary\"><thead><tr><th>Claim</th><th>Verdict</th><th>Chapter</th></tr></thead><tbody>\n");
    for (ClaimRecord claim : claims) {
      html.append(
          "<tr><td><a href=\"#%s\">%s</a></td><td>%s</td><td><a href=\"%s.html\">%s</a></td></tr>\n"
              .formatted(
                  claim.id(),
                  claim.id(),
                  verdict(claim.verdict()),
                  claim.notebook(),
                  claim.notebook()));
    }
    html.append("</tbody></table>\n");
    claims.forEach(claim -> html.append(article(claim)));
    html.append("<h2 id=\"run\">The run</h2>\n<dl class=\"run\">");
    run.forEach(
        (key, value) ->
            html.append(
                "<dt>%s</dt><dd>%s</dd>\n".formatted(Html.escape(key), Html.escape(value))));
    return html.append("</dl>\n").toString();
  }

  private static String verdict(Verdict verdict) {
    String name = verdict.toString();
    return "<span class=\"verdict %s\">%s</span>"
        .formatted(verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), name);
  }

  private String article(ClaimRecord claim) {
    var html = new StringBuilder();
    html.append(
        "<article class=\"claim\" id=\"%s\">\n<h2>%s %s</h2>\n"
            .formatted(claim.id(), claim.id(), verdict(claim.verdict())));
    html.append(
        "<blockquote>%s<footer>%s</footer></blockquote>\n"
            .formatted(Html.escape(claim.sentence()), Html.escape(claim.source())));
    if (claim.verdict() == Verdict.NOT_RUN) {
      return html.append(
              "<p>Not run: notebook %s checks it.</p></article>\n".formatted(claim.notebook()))
          .toString();
    }
    html.append(
        "<table><thead><tr><th>Measured</th><th>Estimate with interval</th></tr></thead><tbody>\n");
    for (Effect effect : claim.effects()) {
      html.append(
          "<tr><td>%s</td><td class=\"number\">%s</td></tr>\n"
              .formatted(Html.escape(effect.quantity()), Html.escape(effect.interval())));
    }
    html.append("</tbody></table>\n");
    html.append(
        "<p><strong>Rule.</strong> %s</p>\n<p><strong>Because</strong> %s.</p>\n"
            .formatted(Html.escape(claim.rule()), Html.escape(claim.because())));
    html.append(
        "<p><strong>Shown by</strong> <a href=\"figures.html#%s\">%s</a>, <strong>checked in</strong> <a href=\"%s\">%s</a>.</p>\n"
            .formatted(
                claim.artefact(),
                claim.artefact(),
                cells.getOrDefault(claim.id(), claim.notebook() + ".html"),
                claim.notebook()));
    html.append(parameters(claim.artefact()));
    return html.append("</article>\n").toString();
  }

  private String parameters(String name) {
    Artefact artefact = artefacts.get(name);
    if (artefact == null) {
      return "";
    }
    var rows = new StringBuilder();
    rows.append(
        "<tr><td>seed</td><td class=\"number\">%s</td></tr>\n"
            .formatted(artefact.description().path("seed").asText()));
    for (Map.Entry<String, JsonNode> entry :
        artefact.description().path("parameters").properties()) {
      rows.append(
          "<tr><td>%s</td><td class=\"number\">%s</td></tr>\n"
              .formatted(Html.escape(entry.getKey()), Html.escape(entry.getValue().toString())));
    }
    return "<details><summary>Parameters and seed</summary><table><tbody>\n%s</tbody></table></details>\n"
        .formatted(rows);
  }
}

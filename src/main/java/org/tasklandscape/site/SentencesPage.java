package org.tasklandscape.site;

import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.claim.ClaimRecord;
import org.tasklandscape.claim.ClaimsTable;
import org.tasklandscape.claim.Sentences;
import org.tasklandscape.claim.Verdict;

/** Every sentence of what is said of the works, with what answers it. */
final class SentencesPage {
  private static final Map<String, String> SEEDS =
      Map.of(
          "000", "How Does the Task Landscape Affect MAML Performance? The authors' abstract",
          "001", "The same work, a third party's summary",
          "002", "Why Does MAML Outperform ERM? The authors' abstract of version 2",
          "003", "On the Convergence Theory of MAML. A third party's summary, and the abstract",
          "004", "Modeling and Optimization Trade-off in Meta-learning. The authors' abstract");

  private final Map<String, Verdict> verdicts;

  SentencesPage(ClaimsTable table) {
    verdicts =
        table.rows().stream().collect(Collectors.toMap(ClaimRecord::id, ClaimRecord::verdict));
  }

  Page page() {
    StringBuilder html = new StringBuilder("<h1>Sentence by sentence</h1>\n");
    html.append(
        "<p class=\"lead\">Every sentence of what is said of the four works, in order, with the"
            + " theorem, the figure and the claim that answer it, or why none does. The same as a"
            + " <a href=\"figures/sentences.csv\">table</a>, whose last column is left for the"
            + " papers' own numbers.</p>\n");
    String seed = "";
    for (Sentences.Row row : Sentences.all().rows()) {
      if (!row.seed().equals(seed)) {
        html.append(seed.isEmpty() ? "" : "</tbody></table></div>\n");
        seed = row.seed();
        html.append("<h2 id=\"seed-%s\">%s</h2>\n".formatted(seed, SEEDS.get(seed)));
        html.append(
            "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>"
                + "<thead><tr><th>Sentence</th><th>Answered by</th></tr></thead><tbody>\n");
      }
      html.append(
          "<tr><td>%s</td><td>%s</td></tr>\n"
              .formatted(Prose.formulas(Html.escape(row.sentence())), answer(row)));
    }
    return Page.of("sentences", "Sentence by sentence", html + "</tbody></table></div>\n");
  }

  private String answer(Sentences.Row row) {
    StringBuilder html = new StringBuilder();
    if (!row.theorem().isEmpty()) {
      html.append("Theory ").append(Html.escape(row.theorem())).append(". ");
    }
    if (!row.artefact().isEmpty()) {
      String name = Html.escape(row.artefact());
      html.append("<a href=\"figures.html#%s\">%s</a>. ".formatted(name, name));
    }
    for (String claim : row.claims()) {
      html.append(
          "<a href=\"claims.html#%s\">%s</a> %s. "
              .formatted(claim, claim, ClaimsPage.verdict(verdicts.get(claim))));
    }
    return html.append(Html.escape(row.reason())).toString().strip();
  }
}

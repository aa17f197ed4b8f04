package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
  private static final Path SEEDS = Path.of("src", "test", "resources", "seeds");

  static List<Sentences.Row> rows() {
    return Sentences.all().rows();
  }

  private static String text(String seed) throws IOException {
    try (var files = Files.list(SEEDS)) {
      Path file =
          files.filter(f -> f.getFileName().toString().startsWith(seed)).findFirst().orElseThrow();
      return Files.readString(file).replaceAll("\\s+", " ");
    }
  }

  /** From the first word to the last nothing is left out but headings and marks of lists. */
  @ParameterizedTest
  @CsvSource({
    "000, 'Model-Agnostic', 'in practice.'",
    "001, 'The central', 'deep learning problems.'",
    "002, 'Model-Agnostic', 'linear regression.'",
    "003, 'This paper provides', 'at most iterations at…'",
    "004, 'This paper explores', 'reinforcement learning benchmarks.'",
  })
  void everySentenceOfASeedStandsInTheTableInOrder(String seed, String first, String last)
      throws IOException {
    String text = text(seed);
    int at = -1;
    for (Sentences.Row row : rows()) {
      if (!row.seed().equals(seed)) {
        continue;
      }
      int found = text.indexOf(row.sentence(), Math.max(0, at));
      assertThat(found).as(row.sentence()).isNotNegative();
      String between = at < 0 ? "" : text.substring(at, found);
      assertThat(between)
          .as("between the sentences, before: " + row.sentence())
          .matches(
              "[ -]*|(?: ## [^?]*\\?(?: If [^?]*\\?)?)? ?|(?: (?:Contribution|Findings|Abstract))? ?");
      if (at < 0) {
        assertThat(row.sentence()).startsWith(first);
      }
      at = found + row.sentence().length();
    }
    assertThat(text.substring(0, at)).endsWith(last);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everySentenceIsMapped(Sentences.Row row) {
    assertThat(row.claims().isEmpty() && row.reason().isEmpty()).as(row.sentence()).isFalse();
    assertThat(
            row.artefact().isEmpty() || Files.exists(Path.of("figures", row.artefact() + ".csv")))
        .as(row.artefact())
        .isTrue();
    if (row.artefact().isEmpty() && row.theorem().isEmpty()) {
      assertThat(row.reason()).isNotEmpty();
    }
  }

  @Test
  void theTableHasItsColumnsAndVerdicts() {
    var table =
        new ClaimsTable(
            rows().stream()
                .flatMap(row -> row.claims().stream())
                .distinct()
                .map(SentencesTest::shown)
                .toList());
    List<String> lines = Sentences.all().csv(table).lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("seed,sentence,theorem,artefact,claim,verdict,reason,inPaper");
    assertThat(lines).hasSize(rows().size() + 1);
    assertThat(lines.stream().filter(line -> line.contains(",C-hardness,SHOWN,"))).isNotEmpty();
  }

  private static ClaimRecord shown(String id) {
    var claim =
        new PaperClaim(
            id, "brief", "sentence", "source", "scope", List.of(), "words", "", "02-hardness");
    return new ClaimRecord(claim, "words", "figure", List.of(), "why", Verdict.SHOWN);
  }
}

package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperClaimTest {
  private static final Path SEEDS = Path.of("src", "test", "resources", "seeds");

  private static String normalised(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** The two formulas of one summary, whose mark-up lost its backslashes, as they read in print. */
  private static String typeset(String text) {
    return text.replace("$oldsymbol{ ext{ extit{epsilon}}}$", "ε")
        .replace("$oldsymbol{ ext{O}}(1/ ext{ extit{epsilon}}^2)$", "O(1/ε²)");
  }

  private static String seed(PaperClaim claim) {
    if (claim.source().contains("2010.14672v2")) {
      return "002_19c693f54f203626.txt";
    }
    if (claim.source().startsWith("Fallah")) {
      return "003_01ae95da7b96567e.txt";
    }
    if (claim.source().startsWith("Gao")) {
      return "004_b69cd1351eaae67c.txt";
    }
    return claim.source().endsWith("abstract")
        ? "000_42c662325ab1770d.txt"
        : "001_691ae48d19e10169.txt";
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceIsFoundInTheSourceItNames(PaperClaim claim) throws IOException {
    String text = typeset(normalised(Files.readString(SEEDS.resolve(seed(claim)))));
    assertThat(claim.sentence()).isEqualTo(normalised(claim.sentence())).hasSizeGreaterThan(45);
    assertThat(text).contains(claim.sentence());
  }

  @Test
  void idsAreDistinctFileNames() {
    var ids = Arrays.stream(PaperClaim.values()).map(PaperClaim::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("C(-[a-z]+)+"));
  }

  @ParameterizedTest
  @EnumSource
  void notebooksAreNamedByChapter(PaperClaim claim) {
    assertThat(claim.notebook()).matches("\\d\\d-[a-z-]+");
  }
}

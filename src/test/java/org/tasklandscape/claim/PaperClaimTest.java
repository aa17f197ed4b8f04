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

  private static String seed(PaperClaim claim) {
    if (claim.source().contains("2010.14672v2")) {
      return "002_19c693f54f203626.txt";
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
    String text = normalised(Files.readString(SEEDS.resolve(seed(claim))));
    assertThat(claim.sentence()).isEqualTo(normalised(claim.sentence())).hasSizeGreaterThan(60);
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

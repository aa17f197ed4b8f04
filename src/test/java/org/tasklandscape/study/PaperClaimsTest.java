package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.claim.PaperClaim;
import org.tasklandscape.claim.Sentences;

class PaperClaimsTest {
  private static final Path SEEDS = Path.of("src", "test", "resources", "seeds");

  static List<PaperClaim> claims() {
    return Chapter.allClaims();
  }

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
    if (claim.source().contains("Fallah")) {
      return "003_01ae95da7b96567e.txt";
    }
    if (claim.source().contains("Gao")) {
      return "004_b69cd1351eaae67c.txt";
    }
    return claim.source().contains("abstract")
        ? "000_42c662325ab1770d.txt"
        : "001_691ae48d19e10169.txt";
  }

  @ParameterizedTest
  @MethodSource("claims")
  void everySentenceIsFoundInTheSourceItNames(PaperClaim claim) throws IOException {
    String text = typeset(normalised(Files.readString(SEEDS.resolve(seed(claim)))));
    assertThat(claim.sentence()).isEqualTo(normalised(claim.sentence())).hasSizeGreaterThan(45);
    assertThat(text).contains(claim.sentence());
  }

  @Test
  void idsAreDistinctFileNames() {
    var ids = claims().stream().map(PaperClaim::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("C(-[a-z]+)+(-\\d)?"));
  }

  @ParameterizedTest
  @MethodSource("claims")
  void notebooksAreNamedByChapter(PaperClaim claim) {
    assertThat(claim.notebook()).matches("\\d\\d-[a-z-]+");
  }

  /**
   * The seeds' summaries are third parties' words, and are not put into the authors' mouths; the
   * page of 003 carries the authors' abstract below its summary.
   */
  @ParameterizedTest
  @MethodSource("claims")
  void whoSaysASentenceIsSaid(PaperClaim claim) {
    assertThat(claim.source()).matches("third-party summary of .*: .*|[A-Z].*, abstract([;,] .*)?");
    boolean summary = claim.source().startsWith("third-party");
    assertThat(seed(claim)).matches(summary ? "00[13]_.*" : "00[0234]_.*");
  }

  @ParameterizedTest
  @MethodSource("claims")
  void everyClaimHasAScopeAndItsLimitsAreThere(PaperClaim claim) {
    assertThat(claim.scope()).endsWith(".").hasSizeGreaterThan(40);
    assertThat(claim.counterexamples())
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(
                        name.startsWith("exercise ")
                            || Files.exists(Path.of("figures", name + ".csv")))
                    .as(name)
                    .isTrue());
  }

  /** Either git shows that there was no announcement, or one is committed, and named. */
  @ParameterizedTest
  @MethodSource("claims")
  void everyClaimIsAnnouncedOrSaysWhatGitShows(PaperClaim claim) {
    boolean file = Files.exists(Path.of("figures/claims/announced", claim.id() + ".json"));
    assertThat(claim.announcement().isEmpty()).isEqualTo(!claim.announcedIn().isEmpty());
    assertThat(!claim.announcement().isEmpty() || file).isTrue();
  }

  @Test
  void theSentencesOfTheWorksNameClaimsThatThereAre() {
    List<String> ids = claims().stream().map(PaperClaim::id).toList();
    assertThat(Sentences.all().rows().stream().flatMap(row -> row.claims().stream()).distinct())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(ids).contains(id));
  }
}

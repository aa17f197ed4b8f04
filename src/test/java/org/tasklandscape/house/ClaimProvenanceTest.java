package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.claim.ClaimRecord;
import org.tasklandscape.claim.ClaimsTable;
import org.tasklandscape.claim.Effect;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.study.Chapter;

/** The numbers of the committed claims stand in the artefact that each names. */
class ClaimProvenanceTest {
  private static final Path FIGURES = Path.of("figures");

  static List<ClaimRecord> claims() {
    return ClaimsTable.read(FIGURES, Chapter.allClaims()).rows();
  }

  /** A claim whose run is still to come has an announcement, but no numbers. */
  static List<ClaimRecord> claimsThatRan() {
    return claims().stream().filter(claim -> claim.verdict() != Verdict.NOT_RUN).toList();
  }

  private static Set<Double> numbers(String csv) {
    return Arrays.stream(csv.split("[,\n\"]"))
        .filter(cell -> cell.matches("[-+\\d.eE]+|-?Infinity"))
        .map(Double::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("claimsThatRan")
  void everyNumberOfAClaimStandsInItsArtefact(ClaimRecord claim) throws IOException {
    Set<Double> table = numbers(Files.readString(FIGURES.resolve(claim.artefact() + ".csv")));
    for (Effect effect : claim.effects()) {
      assertThat(table)
          .as("%s: %s, in figures/%s.csv", claim.id(), effect.quantity(), claim.artefact())
          .contains(effect.value());
      if (effect.lower() < effect.upper()) {
        assertThat(table)
            .as("%s: interval of %s", claim.id(), effect.quantity())
            .contains(effect.lower(), effect.upper());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("claims")
  void anAnnouncementIsTheFileWhoseDigestTheRecordCarries(ClaimRecord claim) throws Exception {
    Path file = FIGURES.resolve("claims/announced").resolve(claim.id() + ".json");
    if (!claim.announced()) {
      assertThat(claim.announcement()).contains("commit");
      return;
    }
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(claim.announcement()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(claim.paperClaim().announcedIn()).matches("[0-9a-f]{7,40}");
  }

  /** In a checkout with its history the announcing commit holds the file, and no result. */
  @ParameterizedTest
  @MethodSource("claims")
  void anAnnouncementIsOlderThanItsResult(ClaimRecord claim) throws Exception {
    String commit = claim.paperClaim().announcedIn();
    assumeTrue(!commit.isEmpty(), "not announced");
    assumeTrue(git("cat-file", "-e", commit + "^{commit}").code() == 0, "no history here");
    String announced = "figures/claims/announced/" + claim.id() + ".json";
    assertThat(git("show", commit + ":" + announced).out())
        .isEqualTo(Files.readString(Path.of(announced)));
    Said before = git("show", commit + ":figures/claims/" + claim.id() + ".json");
    assertThat(before.code() == 0 && before.out().contains(claim.announcement()))
        .as("the record of %s at its announcement", claim.id())
        .isFalse();
  }

  private record Said(int code, String out) {}

  private static Said git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), out);
  }

  @Test
  void aNumberThatIsNotThereIsMissed() {
    assertThat(numbers("a,b\n1.5,\"x, 2\"\n-3e-7,Infinity\n"))
        .contains(1.5, -3e-7, Double.POSITIVE_INFINITY)
        .doesNotContain(7.0);
  }
}

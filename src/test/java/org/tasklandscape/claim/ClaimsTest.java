package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.stats.Estimate;

class ClaimsTest {
  @TempDir Path figures;

  private static Claim claim(PaperClaim paper, Condition... conditions) {
    return Claim.of(paper, "some-figure", "a | bar\nand a line", conditions);
  }

  private static final Condition GAIN =
      Condition.above("gain | bar", new Estimate(1.0 / 3, 0.1, 0.1, 0.5), 0);
  private static final Condition UNKNOWN =
      Condition.below("risk", new Estimate(Double.NaN, 0, Double.NEGATIVE_INFINITY, 1e300), 1)
          .theorem();

  @Test
  void theRecordHoldsEverythingInFull() throws IOException {
    Claims.in(figures).check(claim(SomeClaims.GEOGRAPHY, GAIN, UNKNOWN));
    JsonNode record =
        new ObjectMapper().readTree(figures.resolve("claims/C-geography.json").toFile());
    assertThat(record.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "brief",
            "sentence",
            "source",
            "scope",
            "counterexamples",
            "notebook",
            "announcement",
            "announcedIn",
            "artefact",
            "conditions",
            "because",
            "verdict");
    assertThat(record.get("id").textValue()).isEqualTo("C-geography");
    assertThat(record.get("sentence").textValue()).isEqualTo(SomeClaims.GEOGRAPHY.sentence());
    assertThat(record.get("scope").textValue()).isEqualTo("two clusters, and no others");
    assertThat(record.get("announcement").textValue()).startsWith("rule and first result");
    assertThat(record.get("notebook").textValue()).isEqualTo("03-geography");
    JsonNode gain = record.get("conditions").get(0);
    assertThat(gain.get("quantity").textValue()).isEqualTo("gain | bar");
    assertThat(gain.get("estimate").doubleValue()).isEqualTo(1.0 / 3);
    assertThat(gain.at("/interval/1").doubleValue()).isEqualTo(0.5);
    assertThat(gain.get("kind").textValue()).isEqualTo("measurement");
    assertThat(gain.get("power").doubleValue()).isBetween(0.7, 0.9);
    assertThat(gain.get("holds").booleanValue()).isTrue();
    JsonNode risk = record.get("conditions").get(1);
    assertThat(risk.get("estimate").textValue()).isEqualTo("NaN");
    assertThat(risk.at("/interval/0").textValue()).isEqualTo("-Infinity");
    assertThat(risk.at("/interval/1").doubleValue()).isEqualTo(1e300);
    assertThat(risk.get("rule").textValue()).isEqualTo("upper end of the 95 % interval < 1");
    assertThat(risk.get("kind").textValue()).isEqualTo("theorem");
    assertThat(risk.has("power")).isFalse();
    assertThat(risk.get("holds").booleanValue()).isFalse();
    assertThat(risk.get("verdict").textValue()).isEqualTo("OPEN");
    assertThat(record.get("verdict").textValue()).isEqualTo("OPEN");
  }

  @Test
  void theAnnouncementIsTheDigestOfItsFileUnlessGitShowsThatThereWasNone() throws IOException {
    Path folder = Files.createDirectories(figures.resolve("claims/announced"));
    Files.writeString(folder.resolve("C-hardness.json"), "abc");
    var hardness = SomeClaims.HARDNESS;
    var announced =
        new PaperClaim(
            hardness.id(),
            hardness.brief(),
            hardness.sentence(),
            hardness.source(),
            hardness.scope(),
            hardness.counterexamples(),
            "",
            "0123abc",
            hardness.notebook());
    ClaimRecord record = Claims.in(figures).check(claim(announced, GAIN));
    assertThat(record.announced()).isTrue();
    assertThat(record.announcement())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Claims.in(figures).check(claim(hardness, GAIN)).announced()).isFalse();
  }

  @Test
  void whatIsWrittenIsReadBack() {
    ClaimRecord record = Claims.in(figures).check(claim(SomeClaims.GEOGRAPHY, GAIN, UNKNOWN));
    ClaimsTable table = ClaimsTable.read(figures, SomeClaims.CATALOGUE);
    assertThat(table.rows())
        .containsExactlyElementsOf(
            SomeClaims.CATALOGUE.stream()
                .map(
                    paper ->
                        paper == SomeClaims.GEOGRAPHY
                            ? record
                            : ClaimRecord.notRun(paper, paper.announcement(), ""))
                .toList());
    assertThat(table.contains(Verdict.OPEN)).isTrue();
    assertThat(table.contains(Verdict.NOT_RUN)).isTrue();
    assertThat(table.contains(Verdict.SHOWN)).isFalse();
  }

  @Test
  void whatWasNotRunSaysWhyAndIsReadBack() {
    ClaimRecord record = Claims.in(figures).notRun(SomeClaims.GEOGRAPHY, "there were no drawings");
    assertThat(record.verdict()).isEqualTo(Verdict.NOT_RUN);
    assertThat(record.toString())
        .startsWith("NOT RUN  C-geography")
        .contains("not run: notebook 03-geography checks it")
        .endsWith("because   there were no drawings");
    assertThat(ClaimsTable.read(figures, SomeClaims.CATALOGUE).rows()).contains(record);
  }

  @Test
  void theLastVerdictCounts() {
    var claims = Claims.in(figures);
    claims.check(claim(SomeClaims.HARDNESS, UNKNOWN));
    claims.check(claim(SomeClaims.HARDNESS, GAIN));
    assertThat(ClaimsTable.read(figures, SomeClaims.CATALOGUE).rows().get(0).verdict())
        .isEqualTo(Verdict.SHOWN);
  }

  @Test
  void aSecondRunWritesTheSameBytesAndLeavesNothingElse() throws IOException {
    var claims = Claims.in(figures);
    claims.check(claim(SomeClaims.HARDNESS, GAIN));
    byte[] record = Files.readAllBytes(figures.resolve("claims/C-hardness.json"));
    claims.check(claim(SomeClaims.HARDNESS, GAIN));
    assertThat(figures.resolve("claims/C-hardness.json")).hasBinaryContent(record);
    try (var files = Files.walk(figures)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  /** Notebooks run two at a time, and a reader may run the same one twice. */
  @Test
  void recordsWrittenAtOnceAreAllWhole() throws Exception {
    List<Callable<Void>> writers =
        SomeClaims.CATALOGUE.stream()
            .flatMap(paper -> Stream.of(paper, paper))
            .map(paper -> (Callable<Void>) () -> writtenTenTimes(paper))
            .toList();
    ExecutorService pool = Executors.newFixedThreadPool(writers.size());
    try {
      for (Future<Void> written : pool.invokeAll(writers)) {
        written.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(ClaimsTable.read(figures, SomeClaims.CATALOGUE).rows())
        .allMatch(row -> row.verdict() == Verdict.SHOWN);
  }

  private Void writtenTenTimes(PaperClaim paper) {
    for (int round = 0; round < 10; round++) {
      Claims.in(figures).check(claim(paper, GAIN));
    }
    return null;
  }

  @Test
  void theRecordPrintsAsPlainText() {
    String text = Claims.in(figures).check(claim(SomeClaims.HARDNESS, GAIN)).toString();
    assertThat(text)
        .startsWith("SHOWN  C-hardness\n")
        .contains("measured  gain | bar 0.3333 [0.1000, 0.5000]: lower end of the 95 % interval")
        .contains("scope     two clusters, and no others\n")
        .endsWith("shown by  some-figure (notebook 02-hardness)");
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "''             @: must hold one JSON object, got an empty file",
        "[]             @: must hold one JSON object, got a list of 0",
        "{\"id\": \"x\"}@: must have the keys",
        "{\"id\": 1, \"id\": 2} @, line 1: must have the key \"id\" once",
        "{} {}          @, line 1: must be one value of JSON, got more behind it",
        "{\"id\":       @, line 1, column 7: must be JSON with a value",
      })
  void aMalformedRecordIsOneLineNamingTheFile(String text, String rule) throws IOException {
    Path file = figures.resolve("claims/C-geography.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThatThrownBy(() -> ClaimsTable.read(figures, SomeClaims.CATALOGUE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + rule)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "\"C-hardness\"@\"C-geography\"@must have the id of its name, got C-geography",
        "\"SHOWN\"     @\"GOOD\"   @must have verdict one of SHOWN, REFUTED, OPEN, NOT RUN, got \"GOOD\"",
        "true          @false      @must have holds where the verdict is SHOWN, got false for SHOWN",
        "true          @\"yes\"  @must have holds where the verdict is SHOWN, got \"yes\" for SHOWN",
        "0.5           @\"wide\"   @must have a number, got \"wide\"",
        "\"artefact\" : \"some-figure\"@\"artefact\" : 7@must have a string in artefact, got 7",
        "0.1,          @           @must have interval of 2 numbers, got [0.5]",
        "\"measurement\"@\"guess\"   @must have the keys [estimate, holds, interval, kind, quantity, rule, verdict], got [estimate, holds, interval, kind, power, quantity, rule, verdict]",
      })
  void aRecordTamperedWithIsRefused(String from, String to, String rule) throws IOException {
    Claims.in(figures).check(claim(SomeClaims.HARDNESS, GAIN));
    Path file = figures.resolve("claims/C-hardness.json");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to == null ? "" : to));
    assertThatThrownBy(() -> ClaimsTable.read(figures, SomeClaims.CATALOGUE))
        .hasMessage(file + ": " + rule);
  }

  @Test
  void nothingRunIsATableOfNotRun() {
    ClaimsTable table = ClaimsTable.read(figures.resolve("missing"), SomeClaims.CATALOGUE);
    assertThat(table.rows()).allMatch(row -> row.verdict() == Verdict.NOT_RUN);
    assertThat(table.toString())
        .contains("NOT RUN  C-geography", "notebook 03-geography checks it")
        .endsWith("0 SHOWN, 0 REFUTED, 0 OPEN, 3 NOT RUN\n");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(figures.resolve("file"));
    assertThatThrownBy(() -> Claims.in(file).check(claim(SomeClaims.HARDNESS, GAIN)))
        .hasMessage(
            file.resolve("claims/C-hardness.json") + ": cannot be written: Not a directory");
  }
}

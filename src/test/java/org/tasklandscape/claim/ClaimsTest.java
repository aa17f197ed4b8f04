package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
      Condition.below("risk", new Estimate(Double.NaN, 0, Double.NEGATIVE_INFINITY, 1e300), 1);

  @Test
  void theRecordHoldsEverythingInFull() throws IOException {
    Claims.in(figures).check(claim(PaperClaim.GEOGRAPHY, GAIN, UNKNOWN));
    JsonNode record =
        new ObjectMapper().readTree(figures.resolve("claims/C-geography.json").toFile());
    assertThat(record.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "sentence",
            "source",
            "notebook",
            "artefact",
            "effect",
            "interval",
            "rule",
            "holds",
            "because",
            "verdict");
    assertThat(record.get("id").textValue()).isEqualTo("C-geography");
    assertThat(record.get("sentence").textValue()).isEqualTo(PaperClaim.GEOGRAPHY.sentence());
    assertThat(record.get("notebook").textValue()).isEqualTo("03-geography");
    assertThat(record.at("/effect/gain | bar").doubleValue()).isEqualTo(1.0 / 3);
    assertThat(record.at("/interval/gain | bar/1").doubleValue()).isEqualTo(0.5);
    assertThat(record.at("/effect/risk").textValue()).isEqualTo("NaN");
    assertThat(record.at("/interval/risk/0").textValue()).isEqualTo("-Infinity");
    assertThat(record.at("/interval/risk/1").doubleValue()).isEqualTo(1e300);
    assertThat(record.at("/rule/risk").textValue())
        .isEqualTo("upper end of the 95 % interval of risk < 1.0");
    assertThat(record.at("/holds/gain | bar").booleanValue()).isTrue();
    assertThat(record.at("/holds/risk").booleanValue()).isFalse();
    assertThat(record.get("verdict").textValue()).isEqualTo("FAIL");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    ClaimRecord record = Claims.in(figures).check(claim(PaperClaim.GEOGRAPHY, GAIN, UNKNOWN));
    ClaimsTable table = ClaimsTable.read(figures);
    assertThat(table.rows())
        .containsExactlyElementsOf(
            Arrays.stream(PaperClaim.values())
                .map(paper -> paper == PaperClaim.GEOGRAPHY ? record : ClaimRecord.notRun(paper))
                .toList());
    assertThat(table.contains(Verdict.FAIL)).isTrue();
    assertThat(table.contains(Verdict.NOT_RUN)).isTrue();
    assertThat(table.contains(Verdict.PASS)).isFalse();
  }

  @Test
  void whatWasNotRunSaysWhyAndIsReadBack() {
    ClaimRecord record = Claims.in(figures).notRun(PaperClaim.GEOGRAPHY, "there were no drawings");
    assertThat(record.verdict()).isEqualTo(Verdict.NOT_RUN);
    assertThat(record.toString())
        .startsWith("NOT RUN  C-geography")
        .contains("not run: notebook 03-geography checks it")
        .endsWith("because   there were no drawings");
    assertThat(ClaimsTable.read(figures).rows()).contains(record);
  }

  @Test
  void theLastVerdictCounts() {
    var claims = Claims.in(figures);
    claims.check(claim(PaperClaim.HARDNESS, UNKNOWN));
    claims.check(claim(PaperClaim.HARDNESS, GAIN));
    assertThat(ClaimsTable.read(figures).rows().get(0).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void aSecondRunWritesTheSameBytesAndLeavesNothingElse() throws IOException {
    var claims = Claims.in(figures);
    claims.check(claim(PaperClaim.HARDNESS, GAIN));
    byte[] record = Files.readAllBytes(figures.resolve("claims/C-hardness.json"));
    claims.check(claim(PaperClaim.HARDNESS, GAIN));
    assertThat(figures.resolve("claims/C-hardness.json")).hasBinaryContent(record);
    try (var files = Files.walk(figures)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  /** Notebooks run two at a time, and a reader may run the same one twice. */
  @Test
  void recordsWrittenAtOnceAreAllWhole() throws Exception {
    var threads =
        Arrays.stream(PaperClaim.values())
            .flatMap(paper -> Stream.of(paper, paper))
            .map(
                paper ->
                    new Thread(
                        () -> {
                          for (int round = 0; round < 10; round++) {
                            Claims.in(figures).check(claim(paper, GAIN));
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(ClaimsTable.read(figures).rows()).allMatch(row -> row.verdict() == Verdict.PASS);
  }

  @Test
  void theRecordPrintsAsPlainText() {
    String text = Claims.in(figures).check(claim(PaperClaim.HARDNESS, GAIN)).toString();
    assertThat(text)
        .startsWith("PASS  C-hardness\n")
        .contains("measured  gain | bar 0.3333 [0.1000, 0.5000]\n")
        .contains("rule      lower end of the 95 % interval of gain | bar > 0.0\n")
        .endsWith("shown by  some-figure (notebook 02-hardness)");
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "''             @must have the keys",
        "[]             @must have the keys",
        "{\"id\": \"x\"}@must have the keys",
        "{\"id\": 1, \"id\": 2} @must be JSON, got Duplicate",
        "{} {}          @must be JSON, got Trailing",
        "{\"id\":       @must be JSON, got Unexpected end",
      })
  void aMalformedRecordIsOneLineNamingTheFile(String text, String rule) throws IOException {
    Path file = figures.resolve("claims/C-geography.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThatThrownBy(() -> ClaimsTable.read(figures))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ": " + rule)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "C-hardness    @C-geography@must have id C-hardness, got C-geography",
        "PASS          @GOOD       @must have verdict PASS, FAIL or NOT RUN, got \"GOOD\"",
        "true          @false      @must have verdict FAIL where a rule is broken, got PASS",
        "true          @\"yes\"  @must have true or false in holds.gain | bar, got \"yes\"",
        "0.5           @\"wide\"   @must have a number, got \"wide\"",
        "\"some-figure\"@7         @must have a string in artefact, got 7",
        "0.1,          @           @must have interval.gain | bar of 2 numbers, got [0.5]",
      })
  void aRecordTamperedWithIsRefused(String from, String to, String rule) throws IOException {
    Claims.in(figures).check(claim(PaperClaim.HARDNESS, GAIN));
    Path file = figures.resolve("claims/C-hardness.json");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to == null ? "" : to));
    assertThatThrownBy(() -> ClaimsTable.read(figures)).hasMessage(file + ": " + rule);
  }

  @ParameterizedTest
  @CsvSource({"effect", "interval", "rule", "holds"})
  void everyPartSpeaksOfTheSameQuantities(String part) throws IOException {
    Claims.in(figures).check(claim(PaperClaim.HARDNESS, GAIN));
    Path file = figures.resolve("claims/C-hardness.json");
    String begin = "\"" + part + "\" : {";
    Files.writeString(file, Files.readString(file).replace(begin, begin + "\"x\" : 0,"));
    assertThatThrownBy(() -> ClaimsTable.read(figures))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ": must have the same quantities in effect and ");
  }

  @Test
  void aBoundIsTheRuleWithoutTheQuantity() {
    assertThat(Effect.of(GAIN).bound()).isEqualTo("lower end > 0.0");
    assertThat(Effect.of(UNKNOWN).bound()).isEqualTo("upper end < 1.0");
    assertThat(Effect.of(Condition.equal("slope", Estimate.exact(2), 2, 0.5)).bound())
        .isEqualTo("= 2.0 within 0.5");
  }

  @Test
  void nothingRunIsATableOfNotRun() {
    ClaimsTable table = ClaimsTable.read(figures.resolve("missing"));
    assertThat(table.rows()).allMatch(row -> row.verdict() == Verdict.NOT_RUN);
    assertThat(table.toString())
        .contains("NOT RUN  C-geography", "notebook 03-geography checks it")
        .endsWith("0 PASS, 0 FAIL, %d NOT RUN\n".formatted(PaperClaim.values().length));
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(figures.resolve("file"));
    assertThatThrownBy(() -> Claims.in(file).check(claim(PaperClaim.HARDNESS, GAIN)))
        .hasMessage("cannot record C-hardness in " + file);
  }
}

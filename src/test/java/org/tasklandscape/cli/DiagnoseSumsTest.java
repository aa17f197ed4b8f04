package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tasklandscape.cli.DiagnoseCommandTest.EXAMPLE;
import static org.tasklandscape.cli.DiagnoseCommandTest.diagnose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a table, and their sums, are diagnosed as the whole, to the byte. */
class DiagnoseSumsTest {
  @TempDir Path folder;

  /** The example, shuffled and dealt out unevenly. */
  private List<Path> parts(long seed) throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(EXAMPLE));
    String header = rows.remove(0);
    Collections.shuffle(rows, new Random(seed));
    int[] ends = {0, 11, 900, rows.size()};
    List<Path> parts = new ArrayList<>();
    for (int i = 1; i < ends.length; i++) {
      List<String> own = new ArrayList<>(rows.subList(ends[i - 1], ends[i]));
      own.add(0, header);
      parts.add(Files.write(folder.resolve("part-" + i + ".csv"), own));
    }
    return parts;
  }

  private Path sums(Path part) {
    Path sums = part.resolveSibling(part.getFileName().toString().replace(".csv", ".sums"));
    CommandRun run = diagnose(part, "--sums", sums.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("\\Q" + sums + "\\E: \\d+ tasks, \\d+ rows\\n");
    return sums;
  }

  private static CommandRun run(List<Path> files, String... options) {
    List<String> args = new ArrayList<>(List.of("diagnose"));
    files.forEach(file -> args.add(file.toString()));
    args.addAll(List.of(options));
    return CommandRun.of(args.toArray(String[]::new));
  }

  @Test
  void sumsOfPartsAreDiagnosedAsTheWholeTable() throws IOException {
    CommandRun whole = diagnose(EXAMPLE, "--json");
    List<Path> parts = parts(1);
    List<Path> sums = parts.stream().map(this::sums).toList();
    assertThat(run(sums, "--json")).isEqualTo(whole);
    List<Path> mixed = List.of(sums.get(2), parts.get(0), parts.get(1));
    assertThat(run(mixed, "--json", "--task", "task", "--target", "y")).isEqualTo(whole);
  }

  @Test
  void sumsOfSumsAreThoseOfTheWholeTableToTheByte() throws IOException {
    List<Path> sums = parts(2).stream().map(this::sums).toList();
    Path all = folder.resolve("all.sums");
    assertThat(run(sums, "--sums", all.toString()).code()).isZero();
    Path whole = folder.resolve("whole.sums");
    assertThat(diagnose(EXAMPLE, "--sums", whole.toString()).code()).isZero();
    assertThat(all).hasSameBinaryContentAs(whole);
  }

  private void assertRefused(CommandRun run, String message) {
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip())
        .isEqualTo("task-landscape: " + message.replace("FOLDER", folder.toString()));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void partsThatDoNotFitAreNamed() throws IOException {
    Path one = sums(file("one.csv", "task,a,y\nt,1,2\n"));
    Path two = sums(file("two.csv", "task,b,y\nt,1,2\n"));
    assertRefused(
        run(List.of(one, two)),
        "FOLDER/two.sums: must have the columns \"a\" and \"y\" as the part before, got \"b\" and \"y\"");
    assertRefused(
        run(List.of(one), "--target", "z"),
        "FOLDER/one.sums: must be sums with the target \"z\", got \"y\"");
    assertRefused(
        run(List.of(one), "--features", "b"),
        "FOLDER/one.sums: must be sums with the features \"b\", got \"a\"");
    assertRefused(run(List.of(one, one)), "each part must come once, got twice FOLDER/one.sums");
    Path copy = Files.copy(one, folder.resolve("copy.sums"));
    assertRefused(
        run(List.of(one, copy)),
        "each part must come once, got the same sums in FOLDER/one.sums and FOLDER/copy.sums");
  }

  /** Under another name, by a link, as a copy, beside its own sums, with other ends of lines. */
  @Test
  void aPartThatIsThereTwiceIsRefused() throws IOException {
    Path part = parts(4).get(1);
    Path sums = sums(part);
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), part);
    Path copy = Files.copy(part, folder.resolve("copy.csv"));
    Path windows = file("windows.sums", Files.readString(sums).replace("\n", "\r\n"));
    String[] named = {"--task", "task", "--target", "y"};
    assertRefused(run(List.of(part, link), named), "each part must come once, got twice " + link);
    for (List<Path> pair :
        List.of(List.of(part, sums), List.of(part, copy), List.of(sums, windows))) {
      assertRefused(
          run(pair, named),
          "each part must come once, got the same sums in %s and %s"
              .formatted(pair.get(0), pair.get(1)));
    }
  }

  /** The report of the whole table counts them, and so do its sums and those of its parts. */
  @Test
  void rowsThatWereDroppedAreCountedInSumsToo() throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(EXAMPLE));
    rows.set(5, "task 5,NA,1,1");
    rows.set(2000, "task 6,1,,1");
    Path whole = Files.write(folder.resolve("whole.csv"), rows);
    List<Path> sums = new ArrayList<>();
    for (int[] part : new int[][] {{1, 1000}, {1000, 1900}, {1900, rows.size()}}) {
      List<String> own = new ArrayList<>(rows.subList(part[0], part[1]));
      own.add(0, rows.get(0));
      Path file = Files.write(folder.resolve(part[0] + ".csv"), own);
      sums.add(folder.resolve(part[0] + ".sums"));
      assertThat(
              diagnose(file, "--missing", "drop", "--sums", sums.get(sums.size() - 1) + "").out())
          .endsWith(part[0] == 1000 ? " rows\n" : " rows, 1 rows without a number dropped\n");
    }
    CommandRun report = diagnose(whole, "--missing", "drop");
    assertThat(report.out()).contains("2 rows without a number dropped");
    assertThat(run(sums)).isEqualTo(report);
    Path all = folder.resolve("all.sums");
    assertThat(run(sums, "--sums", all.toString()).out())
        .endsWith(": 100 tasks, 2798 rows, 2 rows without a number dropped\n");
    assertThat(run(List.of(all))).isEqualTo(report);
  }

  @Test
  void sumsReplaceSumsAndNothingElse() throws IOException {
    Path part = parts(6).get(1);
    Path sums = sums(part);
    byte[] written = Files.readAllBytes(sums);
    String rows = Files.readString(part);
    Path notes = file("notes.txt", "mine\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.sums"), sums);
    assertRefused(
        diagnose(part, "--sums", part.toString()),
        "--sums must be a file besides DATA, got " + part);
    assertRefused(
        run(List.of(sums), "--sums", link.toString()),
        "--sums must be a file besides DATA, got " + link);
    for (Path other : List.of(notes, folder)) {
      assertRefused(
          diagnose(part, "--sums", other.toString()),
          "--sums must be a new file, or one of sums to be replaced, got " + other);
    }
    assertThat(part).hasContent(rows);
    assertThat(notes).hasContent("mine\n");
    assertThat(sums(part)).hasBinaryContent(written);
    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "\\n,1, @ \\n,2, @ : must end with a line of no task and the number of all rows: the file is"
            + " not whole",
        "\\n,1, @ \\n,1,-2 @ : must end with the number of rows left out or nothing, got \"-2\"",
        "of 1 and 1 @ of 1 and 4 @ , line 1: must be the header of a file of sums",
        "t,1, @ t,0, @ , line 2: must have rows >= 1, got 0",
        "t,1, @ t,many, @ , line 2: must have a number of rows, got many",
        ",20000000000000000p-64, @ ,2p-32, @ , line 2: must have products in the units of their"
            + " columns, p-96, got p-128",
        "p-64 @ p-63 @ , line 2: must have powers of 2^32 of doubles, got p-63",
        "p-64 @ q @ , line 2: must have integers in base 16 times powers of 2, got"
            + " \"10000000000000000q\"",
      })
  void damagedSumsAreOneLine(String from, String to, String message) throws IOException {
    Path sums = sums(file("one.csv", "task,a,y\nt,1,2\n"));
    String text = Files.readString(sums);
    String old = from.replace("\\n", "\n");
    assertThat(text).contains(old);
    Files.writeString(sums, text.replaceFirst(Pattern.quote(old), to.replace("\\n", "\n")));
    assertRefused(run(List.of(sums)), "FOLDER/one.sums" + message);
  }

  @Test
  void aCutFileIsRefused() throws IOException {
    Path sums = sums(parts(3).get(1));
    byte[] whole = Files.readAllBytes(sums);
    for (int cut : new int[] {2, 100, whole.length / 2, whole.length - 30}) {
      Files.write(sums, Arrays.copyOf(whole, whole.length - cut));
      CommandRun run = run(List.of(sums));
      assertThat(run.code()).isEqualTo(64);
      assertThat(run.err().lines()).hasSize(1);
    }
  }
}

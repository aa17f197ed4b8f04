package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneShotRunsTest {
  @TempDir Path folder;

  /** Item i belongs to class 7i mod 20. */
  private static Map<String, byte[]> run(String run) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    var labels = new StringBuilder();
    for (int item = 1; item <= 20; item++) {
      int label = 7 * item % 20 + 1;
      String test = "%s/test/item%02d.png".formatted(run, item);
      String training = "%s/training/class%02d.png".formatted(run, label);
      entries.put(test, Samples.png(Samples.ink(100 + label, 105)));
      entries.put(training, Samples.png(Samples.ink(label, 105)));
      labels.append(test).append(' ').append(training).append('\n');
    }
    entries.put(run + "/class_labels.txt", labels.toString().getBytes(StandardCharsets.US_ASCII));
    return entries;
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    return Samples.zip(folder.resolve("runs.zip"), entries);
  }

  @Test
  void aTestDrawingStandsBesideItsClass() throws IOException {
    Map<String, byte[]> entries = run("run02");
    entries.putAll(run("run01"));
    ImageSet runs = OneShotRuns.read(105, zip(entries));
    assertThat(runs.groups())
        .containsExactly(new ImageSet.Group("run01", 0, 20), new ImageSet.Group("run02", 20, 20));
    assertThat(runs.imagesPerClass()).isEqualTo(2);
    for (int c = 0; c < 20; c++) {
      assertThat(runs.levels(20 + c, 0)).isEqualTo(Samples.ink(c + 1, 105));
      assertThat(runs.levels(20 + c, 1)).isEqualTo(Samples.ink(100 + c + 1, 105));
    }
    assertThat(runs.classNames()).startsWith("class01", "class02").endsWith("class20");
  }

  @ParameterizedTest
  @CsvSource({
    "run01/test/item03.png, must hold what its labels name",
    "run01/class_labels.txt, must hold 40 drawings for each file of labels",
  })
  void whatIsMissingIsSaid(String name, String rule) throws IOException {
    Map<String, byte[]> entries = run("run01");
    entries.remove(name);
    assertRefused(entries, rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item03|item04|must pair 20 test files with 20 training files, got 19 with 20",
        "class03|class04|must pair 20 test files with 20 training files, got 20 with 19",
        "run01/training|run02/training|must pair a test file with a training file in each line",
        "run01/test/item01.png|../../evil|must pair a test file with a training file in each line",
      })
  void labelsAreAPairing(String part, String other, String rule) throws IOException {
    Map<String, byte[]> entries = run("run01");
    String labels = new String(entries.get("run01/class_labels.txt"), StandardCharsets.US_ASCII);
    entries.put(
        "run01/class_labels.txt", labels.replace(part, other).getBytes(StandardCharsets.US_ASCII));
    assertRefused(entries, rule);
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Map<String, byte[]> entries = run("run01");
    entries.put("run01/demo.py", new byte[1]);
    assertRefused(entries, "and their like, got run01/demo.py");
    entries = run("run01");
    entries.put("run01/test/item01.png", new byte[1]);
    assertRefused(entries, "run01/test/item01.png: must be a PNG file");
    entries = run("run01");
    entries.put("run01/test/item21.png", Samples.png(Samples.ink(1, 105)));
    assertRefused(entries, "must hold 40 drawings for each file of labels, got 41 for 1");
  }

  /** Labels that are as good as any, but not those that were stored. */
  @Test
  void everyFileKeepsItsCrc() throws IOException {
    Path file = folder.resolve("stored.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> entry : run("run01").entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    String swapped =
        bytes
            .replace("class08.png\n", "class--.png\n")
            .replace("class15.png\n", "class08.png\n")
            .replace("class--.png\n", "class15.png\n");
    assertThat(swapped).isNotEqualTo(bytes);
    Files.writeString(file, swapped, StandardCharsets.ISO_8859_1);
    assertRefused(file, "must hold files that keep their CRC, got another in run01/class_labels");
  }

  private void assertRefused(Map<String, byte[]> entries, String rule) throws IOException {
    assertRefused(zip(entries), rule);
  }

  private static void assertRefused(Path file, String rule) {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> OneShotRuns.read(28, file))
        .withMessageStartingWith(file + ": ")
        .withMessageContaining(rule)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }
}

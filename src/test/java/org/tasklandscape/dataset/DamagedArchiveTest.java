package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.files.Damage;

/** Archives that were damaged at random: one line, or the same images as before. */
class DamagedArchiveTest {
  @TempDir Path folder;

  private static void assertTold(
      Path file, int times, long seed, Function<Path, String> fingerprint) throws IOException {
    byte[] sound = Files.readAllBytes(file);
    String whole = fingerprint.apply(file);
    var random = new SplittableRandom(seed);
    int refused = 0;
    for (int i = 0; i < times; i++) {
      byte[] damaged = Damage.of(sound, random);
      Files.write(file, damaged);
      try {
        assertThat(fingerprint.apply(file)).isEqualTo(whole);
      } catch (IllegalArgumentException | UncheckedIOException e) {
        refused++;
        assertThat(e.getMessage()).contains(file.toString()).doesNotContain("\n", "Exception");
      }
    }
    assertThat(refused).isGreaterThan(times / 2);
  }

  @Test
  void drawings() throws IOException {
    Map<String, byte[]> entries = Samples.alphabet("images_example", "Alpha", 1, 1);
    Path file = Samples.zip(folder.resolve("example.zip"), entries);
    assertTold(file, 200, 1, zip -> Omniglot.read(28, zip).fingerprint());
  }

  @Test
  void photographs() throws IOException {
    var records = new byte[100 * 3074];
    for (int i = 0; i < 100; i++) {
      records[i * 3074] = (byte) (i % 20);
      records[i * 3074 + 1] = (byte) i;
      Arrays.fill(records, i * 3074 + 2, (i + 1) * 3074, (byte) (2 * i));
    }
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("cifar-100-binary/train.bin", records);
    entries.put("cifar-100-binary/test.bin", records);
    entries.put("cifar-100-binary/coarse_label_names.txt", names(20));
    entries.put("cifar-100-binary/fine_label_names.txt", names(100));
    Path file = Samples.gzip(folder.resolve("example.tar.gz"), Samples.tar(entries));
    assertTold(file, 60, 2, tar -> Cifar100.read(tar).training().fingerprint());
  }

  private static byte[] names(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("name").append(i).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}

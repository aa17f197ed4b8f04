package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.files.OtherLocale;

class OmniglotTest {
  private static final String FIRST = "images_example/Alpha/character01/0001_01.png";

  @TempDir Path folder;

  private static Map<String, byte[]> example() {
    Map<String, byte[]> entries = Samples.alphabet("example", "Zeta", 2, 10);
    entries.putAll(Samples.alphabet("example", "Alpha", 3, 0));
    return entries;
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    return Samples.zip(folder.resolve("example.zip"), entries);
  }

  private static float[] floats(byte[] ink) {
    var floats = new float[ink.length];
    for (int i = 0; i < ink.length; i++) {
      floats[i] = ink[i];
    }
    return floats;
  }

  @Test
  void drawingsAreSortedWhateverTheArchive() throws IOException {
    ImageSet images = Omniglot.read(105, zip(example()));
    assertThat(images.name()).isEqualTo("Omniglot example");
    assertThat(images.format()).isEqualTo(new ImageFormat(1, 105, 1));
    assertThat(images.groups())
        .containsExactly(new ImageSet.Group("Alpha", 0, 3), new ImageSet.Group("Zeta", 3, 2));
    assertThat(images.classNames())
        .containsExactly("character01", "character02", "character03", "character01", "character02");
    assertThat(images.imagesPerClass()).isEqualTo(20);
    for (int c = 1; c <= 2; c++) {
      for (int d = 1; d <= 20; d++) {
        byte[] ink = Samples.ink(1000L * "Zeta".hashCode() + 20L * c + d, 105);
        assertThat(images.image(2 + c, d - 1)).isEqualTo(floats(ink));
      }
    }
  }

  @Test
  void smallerDrawingsKeepTheirInk() throws IOException {
    Path file = zip(example());
    ImageSet full = Omniglot.read(105, file);
    ImageSet small = Omniglot.read(28, file);
    for (int c = 0; c < full.classes(); c++) {
      double ink = 0;
      for (float value : full.image(c, 7)) {
        ink += value;
      }
      double reduced = 0;
      for (float value : small.image(c, 7)) {
        assertThat(value).isBetween(0f, 1f);
        reduced += value;
      }
      // 784 float quotients, each rounded by at most 2⁻²⁵.
      assertThat(reduced * 3.75 * 3.75).isCloseTo(ink, offset(1e-3));
    }
  }

  @Test
  void aDrawingInTwoArchivesCountsOnce() throws IOException {
    Path one = zip(example());
    Path two = Samples.zip(folder.resolve("two.zip"), Samples.alphabet("second", "Zeta", 2, 50));
    ImageSet both = Omniglot.read(28, one, two);
    assertThat(both.classes()).isEqualTo(5);
    assertThat(both.name()).isEqualTo("Omniglot example and second");
    Map<String, byte[]> changed = Samples.alphabet("second", "Zeta", 2, 50);
    changed.put("images_second/Zeta/character01/0051_01.png", Samples.png(Samples.ink(1, 105)));
    Samples.zip(two, changed);
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Omniglot.read(28, one, two))
        .withMessageContaining("must hold the same drawings as the other archives");
  }

  @Test
  void theFingerprintIsThatOfTheImages() throws IOException {
    String print = Omniglot.read(28, zip(example())).fingerprint();
    Map<String, byte[]> entries = Samples.alphabet("example", "Alpha", 3, 77);
    entries.putAll(Samples.alphabet("example", "Zeta", 2, 88));
    entries.put("__MACOSX/images_example/._Alpha", new byte[3]);
    assertThat(Omniglot.read(28, zip(entries)).fingerprint()).isEqualTo(print).hasSize(64);
    entries.put("images_example/Zeta/character01/0089_01.png", Samples.png(Samples.ink(3, 105)));
    assertThat(Omniglot.read(28, zip(entries)).fingerprint()).isNotEqualTo(print);
  }

  @Test
  void noLocaleChangesTheNames() throws IOException {
    Path file = zip(example());
    String print = Omniglot.read(28, file).fingerprint();
    assertThat(OtherLocale.call(() -> Omniglot.read(28, file).fingerprint())).isEqualTo(print);
  }

  @Test
  void officialSetsAreCounted() throws IOException {
    Path file = zip(Samples.alphabet("background", "Alpha", 2, 0));
    assertRefused(file, "must hold 964 classes in 30 groups, got 2 in 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../evil.png",
        "/etc/evil.png",
        "images_example/../../evil.png",
        "images_example\\Alpha\\evil.png",
        "C:evil.png",
        "images_example/Alpha/evil\nline.png",
      })
  void namesThatLeadElsewhereAreRefused(String name) throws IOException {
    Map<String, byte[]> entries = example();
    entries.put(name, new byte[1]);
    assertRefused(zip(entries), "must hold relative paths without");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "images_example/Alpha/readme.txt",
        "images_other/Alpha/character04/0004_01.png",
        "other/Alpha/character04/0004_01.png",
        "images_example/Alpha/character4/0004_01.png",
      })
  void otherFilesAreRefused(String name) throws IOException {
    Map<String, byte[]> entries = example();
    entries.put(name, Samples.png(Samples.ink(1, 105)));
    assertRefused(zip(entries), "must hold drawings of one set");
  }

  @Test
  void missingAndDoubleDrawingsAreRefused() throws IOException {
    Map<String, byte[]> entries = example();
    entries.remove(FIRST);
    assertRefused(zip(entries), "must hold characters from 01 on with drawings 01 to 20");
    entries = example();
    entries.keySet().removeIf(name -> name.contains("Alpha/character01"));
    assertRefused(zip(entries), "must hold characters from 01 on with drawings 01 to 20");
    entries = example();
    entries.remove("images_example/Zeta/character02/0012_20.png");
    assertRefused(zip(entries), "must hold drawings 01 to 20 of each character, got 19");
    entries = example();
    entries.put("images_example/Alpha/character01/0099_01.png", entries.get(FIRST));
    assertRefused(zip(entries), "must hold each drawing once");
    assertRefused(zip(Map.of("images_example/", new byte[0])), "must hold drawings, got none");
  }

  /** A symbolic link's content is the path it leads to. */
  @Test
  void linksAndOtherContentsAreRefused() throws IOException {
    Map<String, byte[]> entries = example();
    entries.put(FIRST, "../Zeta/character01/0011_01.png".getBytes(StandardCharsets.UTF_8));
    assertRefused(zip(entries), FIRST + ": must be a PNG file");
  }

  @Test
  void bombsAreRefusedUnread() throws IOException {
    Map<String, byte[]> entries = example();
    entries.put(FIRST, new byte[1 << 26]);
    assertRefused(zip(entries), "must hold files of at most 65536 bytes, got more in " + FIRST);
  }

  @Test
  void aNameThatIsThereTwiceIsRefused() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(example());
    String twin = FIRST.replace("0001_01", "0001_99");
    entries.put(twin, entries.get(FIRST));
    Path file = zip(entries);
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, bytes.replace(twin, FIRST), StandardCharsets.ISO_8859_1);
    assertRefused(file, "must hold each name once, got twice " + FIRST);
  }

  @Test
  void damagedArchivesAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(zip(example()));
    Path file = folder.resolve("damaged.zip");
    for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file, "");
    }
    for (int place = 200; place < 20_000; place += 997) {
      byte[] flipped = whole.clone();
      for (int i = 0; i < 40; i++) {
        flipped[place + i] ^= 0x55;
      }
      Files.write(file, flipped);
      assertRefused(file, "");
    }
    assertRefused(folder.resolve("none.zip"), "no such file");
    assertRefused(folder, "");
  }

  @Test
  void sidesAndArchivesAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> Omniglot.read(28));
    assertThatIllegalArgumentException().isThrownBy(() -> Omniglot.read(20, folder));
  }

  private static void assertRefused(Path file, String rule) {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Omniglot.read(28, file))
        .withMessageStartingWith(file + ": ")
        .withMessageContaining(rule)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }
}

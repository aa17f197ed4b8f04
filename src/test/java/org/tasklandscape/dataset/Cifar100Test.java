package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Cifar100Test {
  private static final int RECORD = 3074;
  private static final String TRAINING = "cifar-100-binary/train.bin";
  private static final String TEST = "cifar-100-binary/test.bin";
  private static final String COARSE = "cifar-100-binary/coarse_label_names.txt";
  private static final String FINE = "cifar-100-binary/fine_label_names.txt";

  @TempDir Path folder;

  /** Class c is in superclass 7c mod 20; records go backwards through the classes. */
  private static byte[] records(int each) {
    var bytes = new byte[100 * each * RECORD];
    for (int i = 0; i < 100 * each; i++) {
      int label = 99 - i % 100;
      bytes[i * RECORD] = (byte) (7 * label % 20);
      bytes[i * RECORD + 1] = (byte) label;
      Arrays.fill(bytes, i * RECORD + 2, i * RECORD + 1026, (byte) label);
      Arrays.fill(bytes, i * RECORD + 1026, i * RECORD + 2050, (byte) (100 + i / 100));
      Arrays.fill(bytes, i * RECORD + 2050, (i + 1) * RECORD, (byte) 255);
      bytes[i * RECORD + 2 + 32] = 0;
    }
    return bytes;
  }

  private static byte[] names(String stem, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> stem + i)
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Map<String, byte[]> example() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(TEST, records(1));
    entries.put(COARSE, names("super", 20));
    entries.put(TRAINING, records(2));
    entries.put(FINE, names("class", 100));
    return entries;
  }

  private Path archive(byte[] tar) throws IOException {
    return Samples.gzip(folder.resolve("cifar.tar.gz"), tar);
  }

  @Test
  void recordsBecomeImagesByClassAndSuperclass() throws IOException {
    Cifar100 cifar = Cifar100.read(archive(Samples.tar(example())));
    ImageSet images = cifar.training();
    assertThat(images.format()).isEqualTo(new ImageFormat(3, 32, 255));
    assertThat(images.groups()).hasSize(20).contains(new ImageSet.Group("super3", 15, 5));
    assertThat(images.classNames()).hasSize(100).doesNotHaveDuplicates();
    // 7 · 9 = 63 ≡ 3, and so are 29, 49, ….
    assertThat(images.classNames().subList(15, 20))
        .containsExactly("class9", "class29", "class49", "class69", "class89");
    assertThat(images.imagesPerClass()).isEqualTo(2);
    assertThat(cifar.test().imagesPerClass()).isEqualTo(1);
    assertThat(cifar.test().classNames()).isEqualTo(images.classNames());
    float[] image = images.image(16, 1);
    assertThat(image).hasSize(3072);
    assertThat(image[0]).isEqualTo(29 / 255f);
    assertThat(image[32]).as("the first pixel of the second row, red").isZero();
    assertThat(image[1024]).isEqualTo(101 / 255f);
    assertThat(image[3071]).isEqualTo(1f);
  }

  /** The example's second channel tells the first image of a class (100) from the second (101). */
  @Test
  void bothSetsTogetherHaveTheTrainingImagesOfAClassFirst() throws IOException {
    Cifar100 cifar = Cifar100.read(archive(Samples.tar(example())));
    ImageSet both = cifar.both();
    assertThat(both.groups()).isEqualTo(cifar.training().groups());
    assertThat(both.classNames()).isEqualTo(cifar.training().classNames());
    assertThat(both.imagesPerClass()).isEqualTo(3);
    for (int index : new int[] {0, 16, 99}) {
      assertThat(both.image(index, 0)).isEqualTo(cifar.training().image(index, 0));
      assertThat(both.image(index, 1)[1024]).isEqualTo(101 / 255f);
      assertThat(both.image(index, 2)).isEqualTo(cifar.test().image(index, 0));
    }
  }

  @Test
  void aSubsetIsNotTheWhole() throws IOException {
    ImageSet training = new GlyphAlphabets(1, 1, 500, 16, 1).draw();
    ImageSet test = new GlyphAlphabets(1, 1, 100, 16, 2).draw();
    var whole = new Cifar100(training, test);
    assertThat(whole.whole()).isSameAs(whole);
    assertSubset(Cifar100.read(archive(Samples.tar(example()))), "got 2 and 1");
    assertSubset(new Cifar100(training, training), "got 500 and 500");
    assertSubset(new Cifar100(test, test), "got 100 and 100");
  }

  private static void assertSubset(Cifar100 cifar, String got) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(cifar::whole)
        .withMessage("must be the whole of CIFAR-100, 500 and 100 images of each class, " + got);
  }

  @Test
  void foldersCommentsAndOtherFilesAreNoHindrance() throws IOException {
    var tar = new ByteArrayOutputStream();
    tar.writeBytes(Samples.member("./cifar-100-binary/", '5', new byte[0]));
    byte[] time = "19 mtime=1234567.8\n".getBytes(StandardCharsets.US_ASCII);
    for (Map.Entry<String, byte[]> entry : example().entrySet()) {
      tar.writeBytes(Samples.member("PaxHeaders/x", 'x', time));
      tar.writeBytes(Samples.member("./" + entry.getKey(), '0', entry.getValue()));
    }
    tar.writeBytes(Samples.tar(Map.of("cifar-100-binary/readme.html", new byte[700])));
    tar.writeBytes(new byte[9000]);
    assertThat(Cifar100.read(archive(tar.toByteArray())).training().classes()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {TRAINING, TEST, COARSE, FINE})
  void eachFileMustBeThere(String name) throws IOException {
    Map<String, byte[]> entries = example();
    entries.remove(name);
    assertRefused(archive(Samples.tar(entries)), "must hold " + name + ", got none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|20|record 0: must have labels below 20 and 100, got 20 and 99",
        "1|100|record 0: must have labels below 20 and 100, got 13 and 100",
        "1|255|record 0: must have labels below 20 and 100, got 13 and 255",
        "307401|98|must have equally many images of each class",
        "307400|3|record 100: must have superclass 13 for class 99 as in other records, got 3",
        "0|12|must have 5 classes in each superclass, got 6 in number 12",
      })
  void labelsAreChecked(int place, int value, String rule) throws IOException {
    Map<String, byte[]> entries = example();
    byte[] records = entries.get(TRAINING);
    records[place] = (byte) value;
    if (place == 307401) {
      records[place - 1] = (byte) (7 * value % 20);
    }
    assertRefused(archive(Samples.tar(entries)), rule);
  }

  @Test
  void recordsAndNamesAreCounted() throws IOException {
    Map<String, byte[]> entries = example();
    entries.put(TEST, Arrays.copyOf(records(1), 100 * RECORD - 1));
    assertRefused(archive(Samples.tar(entries)), "records of 3074 bytes, got 307399 bytes");
    entries.put(TEST, new byte[0]);
    assertRefused(archive(Samples.tar(entries)), "records of 3074 bytes, got 0 bytes");
    entries = example();
    entries.put(FINE, names("class", 99));
    assertRefused(archive(Samples.tar(entries)), "must name 100 different labels, got 99");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.bin", "/evil.bin", "cifar-100-binary/../../evil.bin", "a\\b"})
  void namesThatLeadElsewhereAreRefused(String name) throws IOException {
    Map<String, byte[]> entries = example();
    entries.put(name, new byte[1]);
    assertRefused(archive(Samples.tar(entries)), "must hold relative paths without");
  }

  @ParameterizedTest
  @ValueSource(chars = {'1', '2', '3', '6', 'L', 'S'})
  void linksAndDevicesAreRefused(char type) throws IOException {
    assertRefused(
        archive(Samples.member(TRAINING, type, new byte[0])),
        "must hold plain files and folders only, got type " + type);
  }

  @Test
  void headersAreChecked() throws IOException {
    byte[] twice = Samples.member("twice", '0', new byte[0]);
    byte[] both = Arrays.copyOf(twice, 1024);
    System.arraycopy(twice, 0, both, 512, 512);
    assertRefused(archive(both), "must hold each name once, got twice twice");
    byte[] rename = "30 path=../../somewhere/else\n".getBytes(StandardCharsets.US_ASCII);
    assertRefused(archive(Samples.member("x", 'x', rename)), "in its plain headers");
    byte[] flipped = Samples.tar(example());
    flipped[0] ^= 1;
    assertRefused(archive(flipped), "headers sum to what they state");
    assertRefused(
        archive("no tar archive".repeat(100).getBytes(StandardCharsets.US_ASCII)), "octal");
    byte[] more = Arrays.copyOf(Samples.tar(example()), Samples.tar(example()).length + 1);
    more[more.length - 1] = 1;
    assertRefused(archive(more), "must hold nothing after its end");
  }

  @Test
  void whatUnpacksToTooMuchIsRefused() throws IOException {
    assertRefused(
        archive(Samples.tarHeader("cifar-100-binary/bomb", '0', 1L << 32)),
        "must not unpack to more than it should hold");
    assertRefused(
        archive(Samples.tarHeader(TRAINING, '0', 50_001L * RECORD)), "1 to 50000 records");
    assertRefused(archive(Samples.tarHeader(FINE, '0', 1 << 20)), "must have at most 65536");
  }

  @Test
  void damagedArchivesAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(archive(Samples.tar(example())));
    Path file = folder.resolve("damaged.tar.gz");
    for (int length : new int[] {0, 5, 100, whole.length / 2, whole.length - 4}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file, "must be a whole archive, got");
    }
    byte[] flipped = whole.clone();
    flipped[whole.length - 6] ^= 1;
    Files.write(file, flipped);
    assertRefused(file, "must be a whole archive, got: Gzip-compressed data is corrupt");
    byte[] tar = Samples.tar(example());
    assertRefused(archive(Arrays.copyOf(tar, tar.length - 2000)), "its end too early");
    assertRefused(folder.resolve("none.tar.gz"), "no such file");
  }

  private static void assertRefused(Path file, String rule) {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Cifar100.read(file))
        .withMessageStartingWith(file + ": ")
        .withMessageContaining(rule)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }
}

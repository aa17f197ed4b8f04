package org.tasklandscape.dataset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * CIFAR-100 in its official binary layout: photographs of 32 × 32 pixels in red, green and blue, of
 * 100 classes in 20 superclasses, read from {@code cifar-100-binary.tar.gz} as it is.
 *
 * <p>A record is 3074 bytes: superclass, class, then three channels of 1024 bytes, row after row
 * (www.cs.toronto.edu/~kriz/cifar.html). Superclasses are in order of their number, so are the
 * classes of each, and the images of a class are in the file's order. Every class must have equally
 * many images; the official archive has 500 and 100, a subset may have fewer.
 *
 * @param training the images of {@code train.bin}
 * @param test the images of {@code test.bin}, with the same groups and classes
 */
public record Cifar100(ImageSet training, ImageSet test) {
  private static final ImageFormat FORMAT = new ImageFormat(3, 32, 255);
  private static final int RECORD = 3074;
  private static final int MOST_RECORDS = 50_000;
  private static final int TRAINING_IMAGES = 500;
  private static final int TEST_IMAGES = 100;
  private static final long LARGEST_TAR = 1L << 28;
  private static final int LARGEST_TEXT = 1 << 16;
  private static final String FOLDER = "cifar-100-binary/";

  /** The records of one file: labels, and the pixels of each. */
  private record Records(byte[] superclasses, byte[] classes, byte[][] images) {}

  /**
   * Reads the archive.
   *
   * @param archive the gzipped tar file
   * @return both sets
   * @throws ArchiveException if it is damaged or holds something else
   */
  public static Cifar100 read(Path archive) {
    var texts = new TreeMap<String, List<String>>();
    var records = new TreeMap<String, Records>();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
        var tar = new TarSource(new GzipCompressorInputStream(file, true), LARGEST_TAR)) {
      for (TarSource.Entry entry = tar.next(); entry != null; entry = tar.next()) {
        switch (entry.name()) {
          case FOLDER + "train.bin", FOLDER + "test.bin" ->
              records.put(entry.name(), records(tar, entry));
          case FOLDER + "coarse_label_names.txt", FOLDER + "fine_label_names.txt" ->
              texts.put(entry.name(), lines(tar, entry));
          default -> {
            // The archive may say more about itself.
          }
        }
      }
      List<String> superclasses = names(texts, "coarse_label_names.txt", 20);
      List<String> classes = names(texts, "fine_label_names.txt", 100);
      Records training = require(records, "train.bin");
      int[] tree = tree(training);
      return new Cifar100(
          set("CIFAR-100 training", training, tree, superclasses, classes),
          set("CIFAR-100 test", require(records, "test.bin"), tree, superclasses, classes));
    } catch (IOException | IllegalArgumentException e) {
      throw ArchiveException.of(archive, e);
    }
  }

  /**
   * Asks for all of it: 500 images of each class for training and 100 for tests.
   *
   * @return these images
   * @throws IllegalArgumentException if this is a subset
   */
  public Cifar100 whole() {
    int trained = training.imagesPerClass();
    int tested = test.imagesPerClass();
    if (trained != TRAINING_IMAGES || tested != TEST_IMAGES) {
      throw new IllegalArgumentException(
          "must be the whole of CIFAR-100, %d and %d images of each class, got %d and %d"
              .formatted(TRAINING_IMAGES, TEST_IMAGES, trained, tested));
    }
    return this;
  }

  /** {@return the images of both sets, of each class those of the training set first} */
  public ImageSet both() {
    List<byte[]> images = new ArrayList<>();
    for (int index = 0; index < training.classes(); index++) {
      for (ImageSet set : List.of(training, test)) {
        for (int image = 0; image < set.imagesPerClass(); image++) {
          images.add(set.levels(index, image));
        }
      }
    }
    return new ImageSet(
        "CIFAR-100",
        training.format(),
        training.groups(),
        training.classNames(),
        images.toArray(byte[][]::new));
  }

  private static Records records(TarSource tar, TarSource.Entry entry) throws IOException {
    long count = entry.size() / RECORD;
    if (count == 0 || count > MOST_RECORDS || count * RECORD != entry.size()) {
      throw new IllegalArgumentException(
          "%s must hold 1 to %d records of %d bytes, got %d bytes"
              .formatted(entry.name(), MOST_RECORDS, RECORD, entry.size()));
    }
    var superclasses = new byte[(int) count];
    var classes = new byte[(int) count];
    var images = new byte[(int) count][];
    var labels = new byte[2];
    for (int i = 0; i < count; i++) {
      tar.read(labels);
      if (labels[0] < 0 || labels[0] >= 20 || labels[1] < 0 || labels[1] >= 100) {
        throw new IllegalArgumentException(
            "%s, record %d: must have labels below 20 and 100, got %d and %d"
                .formatted(entry.name(), i, labels[0] & 0xff, labels[1] & 0xff));
      }
      superclasses[i] = labels[0];
      classes[i] = labels[1];
      images[i] = new byte[FORMAT.pixels()];
      tar.read(images[i]);
    }
    return new Records(superclasses, classes, images);
  }

  private static List<String> lines(TarSource tar, TarSource.Entry entry) throws IOException {
    if (entry.size() > LARGEST_TEXT) {
      throw new IllegalArgumentException(
          "%s must have at most %d bytes, got %d"
              .formatted(entry.name(), LARGEST_TEXT, entry.size()));
    }
    var text = new byte[(int) entry.size()];
    tar.read(text);
    return new String(text, StandardCharsets.US_ASCII).strip().lines().map(String::strip).toList();
  }

  private static List<String> names(Map<String, List<String>> texts, String file, int count) {
    List<String> names = require(texts, file).stream().distinct().toList();
    if (names.size() != count || names.contains("")) {
      throw new IllegalArgumentException(
          "%s must name %d different labels, got %d".formatted(FOLDER + file, count, names.size()));
    }
    return names;
  }

  private static <T> T require(Map<String, T> found, String file) {
    if (!found.containsKey(FOLDER + file)) {
      throw new IllegalArgumentException("must hold " + FOLDER + file + ", got none");
    }
    return found.get(FOLDER + file);
  }

  /** The superclass of each class. */
  private static int[] tree(Records records) {
    var tree = new int[100];
    Arrays.fill(tree, -1);
    for (int i = 0; i < records.classes.length; i++) {
      if (tree[records.classes[i]] < 0) {
        tree[records.classes[i]] = records.superclasses[i];
      }
    }
    for (int superclass = 0; superclass < 20; superclass++) {
      int label = superclass;
      long classes = Arrays.stream(tree).filter(parent -> parent == label).count();
      if (classes != 5) {
        throw new IllegalArgumentException(
            "must have 5 classes in each superclass, got %d in number %d"
                .formatted(classes, superclass));
      }
    }
    return tree;
  }

  private static ImageSet set(
      String name, Records records, int[] tree, List<String> superclasses, List<String> classes) {
    List<List<byte[]>> images = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      images.add(new ArrayList<>());
    }
    for (int i = 0; i < records.images.length; i++) {
      if (tree[records.classes[i]] != records.superclasses[i]) {
        throw new IllegalArgumentException(
            "%s, record %d: must have superclass %d for class %d as in other records, got %d"
                .formatted(
                    name,
                    i,
                    tree[records.classes[i]],
                    records.classes[i],
                    records.superclasses[i]));
      }
      images.get(records.classes[i]).add(records.images[i]);
    }
    List<ImageSet.Group> groups = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<byte[]> sorted = new ArrayList<>();
    for (int superclass = 0; superclass < 20; superclass++) {
      groups.add(new ImageSet.Group(superclasses.get(superclass), 5 * superclass, 5));
      for (int label = 0; label < 100; label++) {
        if (tree[label] == superclass) {
          names.add(classes.get(label));
          sorted.addAll(images.get(label));
        }
      }
    }
    requireEqual(name, images);
    return new ImageSet(name, FORMAT, groups, names, sorted.toArray(byte[][]::new));
  }

  private static void requireEqual(String name, List<List<byte[]>> images) {
    int count = images.get(0).size();
    for (int label = 0; label < images.size(); label++) {
      if (images.get(label).size() != count || count == 0) {
        throw new IllegalArgumentException(
            "%s must have equally many images of each class, got %d of class 0 and %d of class %d"
                .formatted(name, count, images.get(label).size(), label));
      }
    }
  }
}

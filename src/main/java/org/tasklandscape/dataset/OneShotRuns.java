package org.tasklandscape.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * Omniglot's 20 runs of 20-way one-shot classification ({@code all_runs.zip}): 20 characters of one
 * alphabet, each drawn once to learn from and once, by another hand, to be recognised.
 *
 * <p>As a set of images a run is a group of 20 classes of two images, 0 to learn from and 1 to be
 * recognised. Which belong together is said by the run's {@code class_labels.txt}, so the order of
 * its test items is gone.
 */
public final class OneShotRuns {
  private static final int CLASSES = 20;
  private static final String TEST = "(run\\d\\d/test/item\\d\\d\\.png)";
  private static final String TRAINING = "(run\\d\\d/training/class\\d\\d\\.png)";
  private static final Pattern LABELS = Pattern.compile("(run\\d\\d)/class_labels\\.txt");
  private static final Pattern PAIR = Pattern.compile(TEST + " " + TRAINING);

  private final AreaAverage average;
  private final Map<String, byte[]> images = new TreeMap<>();
  private final Map<String, String> labels = new TreeMap<>();

  private OneShotRuns(int side) {
    average = new AreaAverage(Omniglot.SIDE, side);
  }

  /**
   * Reads the archive; the official one holds 20 runs.
   *
   * @param side pixels of a row, as of {@link Omniglot#read}
   * @param archive the zip file
   * @return a group a run, in order of the runs' numbers
   * @throws ArchiveException if it is damaged or holds something else
   * @throws IllegalArgumentException if the side is wrong
   */
  public static ImageSet read(int side, Path archive) {
    var reader = new OneShotRuns(side);
    try {
      reader.add(archive);
      return reader.assemble();
    } catch (IOException | IllegalArgumentException e) {
      throw ArchiveException.of(archive, e);
    }
  }

  private void add(Path archive) throws IOException {
    try (var zip = new ZipSource(archive)) {
      for (Map.Entry<String, ZipEntry> file : zip.files().entrySet()) {
        String name = file.getKey();
        Matcher run = LABELS.matcher(name);
        byte[] content = zip.bytes(file.getValue());
        if (run.matches()) {
          labels.put(run.group(1), new String(content, StandardCharsets.US_ASCII));
        } else if (name.matches(TEST + "|" + TRAINING)) {
          images.put(name, drawing(name, content));
        } else {
          throw new IllegalArgumentException(
              "must hold run01/class_labels.txt, run01/training/class01.png,"
                  + " run01/test/item01.png and their like, got "
                  + name);
        }
      }
    }
  }

  private byte[] drawing(String name, byte[] content) {
    try {
      return average.reduce(InkPng.read(content, Omniglot.SIDE));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private ImageSet assemble() {
    List<ImageSet.Group> groups = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<byte[]> sorted = new ArrayList<>();
    for (Map.Entry<String, String> run : labels.entrySet()) {
      groups.add(new ImageSet.Group(run.getKey(), names.size(), CLASSES));
      for (Map.Entry<String, String> pair : pairs(run.getKey(), run.getValue()).entrySet()) {
        names.add(pair.getKey().replaceAll(".*/|\\.png", ""));
        sorted.add(image(pair.getKey()));
        sorted.add(image(pair.getValue()));
      }
    }
    if (images.size() != sorted.size() || groups.isEmpty()) {
      throw new IllegalArgumentException(
          "must hold 40 drawings for each file of labels, got %d for %d"
              .formatted(images.size(), groups.size()));
    }
    var format = new ImageFormat(1, average.to(), average.levels());
    return new ImageSet(
        "Omniglot one-shot runs", format, groups, names, sorted.toArray(byte[][]::new));
  }

  private byte[] image(String name) {
    byte[] image = images.get(name);
    if (image == null) {
      throw new IllegalArgumentException("must hold what its labels name, got no " + name);
    }
    return image;
  }

  /** Training file to test file, sorted: each training file belongs to one test file. */
  private static Map<String, String> pairs(String run, String text) {
    var pairs = new TreeMap<String, String>();
    Set<String> items = new HashSet<>();
    for (String line : text.strip().split("\\R")) {
      Matcher pair = PAIR.matcher(line.strip());
      if (!pair.matches() || !pair.group(2).startsWith(run) || !pair.group(1).startsWith(run)) {
        throw new IllegalArgumentException(
            run + "/class_labels.txt: must pair a test file with a training file in each line");
      }
      pairs.put(pair.group(2), pair.group(1));
      items.add(pair.group(1));
    }
    if (pairs.size() != CLASSES || items.size() != CLASSES) {
      throw new IllegalArgumentException(
          "%s/class_labels.txt: must pair 20 test files with 20 training files, got %d with %d"
              .formatted(run, items.size(), pairs.size()));
    }
    return pairs;
  }
}

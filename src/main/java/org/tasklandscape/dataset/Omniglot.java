package org.tasklandscape.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Omniglot, 20 drawings of each character, read from its zip archives as they are.
 *
 * <p>The drawings are 105 × 105 bits; ink is 1, paper 0, and a smaller side is reduced by area
 * averaging, exactly: at 28 × 28 the values are 225ths, and the ink of a drawing stays what it was.
 * Alphabets, characters and drawings are sorted by name and number, whatever their order in the
 * archive.
 */
public final class Omniglot {
  /** The side of the drawings as they are. */
  public static final int SIDE = 105;

  /** The customary side in few-shot learning. */
  public static final int REDUCED_SIDE = 28;

  private static final int DRAWINGS = 20;
  private static final Pattern PATH =
      Pattern.compile("images_([^/]+)/([^/]+)/(character\\d\\d)/\\d{4}_(\\d\\d)\\.png");

  private record Key(String alphabet, String character, int drawing) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::alphabet)
          .thenComparing(Key::character)
          .thenComparingInt(Key::drawing)
          .compare(this, other);
    }

    @Override
    public String toString() {
      return character + " of " + alphabet + ", drawing " + drawing;
    }
  }

  private final AreaAverage average;
  private final TreeMap<Key, byte[]> drawings = new TreeMap<>();
  private final TreeSet<String> parts = new TreeSet<>();

  private Omniglot(int side) {
    average = new AreaAverage(SIDE, side);
  }

  /**
   * Reads archives into one set. Of the official sets the counts are checked. A drawing that is in
   * several archives, as in the small sets, must be the same in all, and is in the set once.
   *
   * @param side pixels of a row: 105, or less that shares a divisor of at least 7 with it
   * @param archives the zip files, at least one
   * @return alphabets, characters and drawings, sorted; images of one channel
   * @throws ArchiveException if one is damaged or holds something else
   * @throws IllegalArgumentException if the side or the number of archives is wrong
   */
  public static ImageSet read(int side, Path... archives) {
    if (archives.length == 0) {
      throw new IllegalArgumentException("must have at least one archive, got none");
    }
    var reader = new Omniglot(side);
    for (Path archive : archives) {
      try {
        reader.add(archive);
      } catch (IOException | IllegalArgumentException e) {
        throw ArchiveException.of(archive, e);
      }
    }
    return assemble(
        "Omniglot " + String.join(" and ", reader.parts),
        new ImageFormat(1, side, reader.average.levels()),
        reader.drawings);
  }

  private void add(Path archive) throws IOException {
    var found = new TreeMap<Key, byte[]>();
    String part = null;
    try (var zip = new ZipSource(archive)) {
      for (Map.Entry<String, ZipEntry> file : zip.files().entrySet()) {
        Matcher path = PATH.matcher(file.getKey());
        if (!path.matches() || part != null && !path.group(1).equals(part)) {
          throw new IllegalArgumentException(
              "must hold drawings of one set, such as images_SET/ALPHABET/character01/0001_01.png,"
                  + " got "
                  + file.getKey());
        }
        part = path.group(1);
        var key = new Key(path.group(2), path.group(3), Integer.parseInt(path.group(4)));
        if (found.put(key, drawing(zip, file.getValue())) != null) {
          throw new IllegalArgumentException(
              "must hold each drawing once, got twice " + file.getKey());
        }
      }
    }
    if (part == null) {
      throw new IllegalArgumentException("must hold drawings, got none");
    }
    check(part, found);
    found.forEach(this::merge);
    parts.add(part);
  }

  private byte[] drawing(ZipSource zip, ZipEntry entry) throws IOException {
    try {
      return average.reduce(InkPng.read(zip.bytes(entry), SIDE));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(entry.getName() + ": " + e.getMessage(), e);
    }
  }

  private void merge(Key key, byte[] drawing) {
    byte[] before = drawings.putIfAbsent(key, drawing);
    if (before != null && !Arrays.equals(before, drawing)) {
      throw new IllegalArgumentException(
          "must hold the same drawings as the other archives, got another for " + key);
    }
  }

  private static void check(String part, TreeMap<Key, byte[]> found) {
    var numbers = new TreeMap<String, Integer>();
    int expected = 0;
    for (Key key : found.keySet()) {
      expected = expected % DRAWINGS + 1;
      int character = expected == 1 ? numbers.merge(key.alphabet, 1, Integer::sum) : 0;
      boolean next = character == 0 || key.character.equals(name(character));
      if (key.drawing != expected || !next) {
        throw new IllegalArgumentException(
            "must hold characters from 01 on with drawings 01 to 20, got " + key);
      }
    }
    if (expected != DRAWINGS) {
      throw new IllegalArgumentException(
          "must hold drawings 01 to 20 of each character, got %d of the last".formatted(expected));
    }
    official(part).ifPresent(set -> set.requireCounts(numbers.size(), found.size() / DRAWINGS));
  }

  /** Some locales have digits of their own. */
  private static String name(int character) {
    return String.format(Locale.ROOT, "character%02d", character);
  }

  private static Optional<OfficialArchive> official(String part) {
    return Stream.of(OfficialArchive.values())
        .filter(set -> set.fileName().equals("images_" + part + ".zip"))
        .findFirst();
  }

  private static ImageSet assemble(String name, ImageFormat format, TreeMap<Key, byte[]> drawings) {
    List<ImageSet.Group> groups = new ArrayList<>();
    List<String> characters = new ArrayList<>();
    String alphabet = drawings.firstKey().alphabet;
    int first = 0;
    for (Key key : drawings.keySet()) {
      if (!key.alphabet.equals(alphabet)) {
        groups.add(new ImageSet.Group(alphabet, first, characters.size() - first));
        first = characters.size();
        alphabet = key.alphabet;
      }
      if (key.drawing == 1) {
        characters.add(key.character);
      }
    }
    groups.add(new ImageSet.Group(alphabet, first, characters.size() - first));
    return new ImageSet(name, format, groups, characters, drawings.values().toArray(byte[][]::new));
  }
}

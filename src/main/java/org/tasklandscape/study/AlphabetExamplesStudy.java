package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.fewshot.AlphabetHardness;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A 5-way 1-shot task of the hardest alphabet at hand and one of the easiest (theory 6): of each
 * character one drawing to adapt on and five to judge by.
 *
 * @param drawings what tasks are made of
 * @param hardest the name of an alphabet
 * @param easiest the name of another
 * @param seed of the draw
 */
public record AlphabetExamplesStudy(Drawings drawings, String hardest, String easiest, long seed)
    implements LegacyStudy {
  private static final int LEVELS = 255;
  private static final int SHOWN = 1 + NaturalDesign.QUERIES;

  /**
   * The ends of the committed ranking, as far as they are among the drawings: those of Omniglot's
   * background set; of drawn glyphs, the ends of their own ranking.
   *
   * @param drawings what tasks are made of
   * @return the study
   */
  public static AlphabetExamplesStudy of(Drawings drawings) {
    List<String> names;
    if (drawings.official()) {
      names = names(drawings.images());
      names =
          AlphabetRanking.committed().alphabets().stream()
              .map(AlphabetRanking.Alphabet::name)
              .filter(names::contains)
              .toList();
    } else {
      names =
          AlphabetHardness.defaults()
              .rank(drawings.images(), AlphabetHardness.SEED, Trials.onAllCores())
              .stream()
              .map(rank -> rank.group().name())
              .toList();
    }
    return new AlphabetExamplesStudy(drawings, names.get(0), names.get(names.size() - 1), 1);
  }

  private static List<String> names(ImageSet images) {
    return images.groups().stream().map(ImageSet.Group::name).toList();
  }

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one is no alphabet among the drawings
   */
  public AlphabetExamplesStudy {
    for (String name : List.of(hardest, easiest)) {
      if (!names(drawings.images()).contains(name)) {
        throw new IllegalArgumentException("must be an alphabet of the drawings, got " + name);
      }
    }
  }

  @Override
  public String name() {
    return "fewshot-natural-tasks";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            StringColumn.create("alphabet"),
            StringColumn.create("character"),
            IntColumn.create("row"),
            IntColumn.create("place"),
            StringColumn.create("ink"));
    for (String alphabet : List.of(hardest, easiest)) {
      RandomStream stream = new Streams(seed, name()).stream(alphabet);
      ImageSet images = drawings.images();
      ImageSet.Group group = images.groups().get(names(images).indexOf(alphabet));
      List<Integer> characters = choose(group.size(), NaturalDesign.CLASSES, stream);
      for (int row = 0; row < characters.size(); row++) {
        int character = group.first() + characters.get(row);
        List<Integer> chosen = choose(images.imagesPerClass(), SHOWN, stream);
        for (int place = 0; place < SHOWN; place++) {
          table.stringColumn("alphabet").append(alphabet);
          table.stringColumn("character").append(images.classNames().get(character));
          table.intColumn("row").append(row);
          table.intColumn("place").append(place);
          table.stringColumn("ink").append(hex(images.image(character, chosen.get(place))));
        }
      }
    }
    return table;
  }

  private static List<Integer> choose(int bound, int count, RandomStream stream) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, bound).boxed().toList());
    for (int i = 0; i < count; i++) {
      Collections.swap(numbers, i, i + stream.nextInt(bound - i));
    }
    return numbers.subList(0, count);
  }

  private static String hex(float[] image) {
    byte[] levels = new byte[image.length];
    for (int p = 0; p < image.length; p++) {
      levels[p] = (byte) Math.round(LEVELS * image[p]);
    }
    return HexFormat.of().formatHex(levels);
  }

  @Override
  public Figure figure(Table table) {
    return Figure.named(name())
        .caption(
            ("Two tasks of %d characters of one alphabet: the hardest at hand, %s (a), and the easiest,"
                    + " %s (b). A row shows the drawings of one character by %d hands: one to adapt"
                    + " on (support) and %d to judge by (query). %s Seed %s. The design is the"
                    + " companion's own choice.")
                .formatted(
                    NaturalDesign.CLASSES,
                    hardest.replace('_', ' '),
                    easiest.replace('_', ' '),
                    SHOWN,
                    NaturalDesign.QUERIES,
                    drawings.credit(),
                    String.valueOf(seed)))
        .alt(
            "Two blocks of five rows of handwritten characters: on the left they look alike, on the"
                + " right they differ.")
        .parameter("drawings", drawings.images().name())
        .parameter("hardest", hardest)
        .parameter("easiest", easiest)
        .seed(seed)
        .panel(panel(table, hardest))
        .panel(panel(table, easiest))
        .panelSize(700, 500)
        .build();
  }

  private static Plot panel(Table table, String alphabet) {
    Table images = table.where(table.stringColumn("alphabet").isEqualTo(alphabet));
    double[] x = new double[images.rowCount()];
    double[] y = new double[x.length];
    float[][] ink = new float[x.length][];
    String[] names = new String[NaturalDesign.CLASSES];
    for (int i = 0; i < x.length; i++) {
      int place = images.intColumn("place").get(i);
      int row = NaturalDesign.CLASSES - 1 - images.intColumn("row").get(i);
      x[i] = place == 0 ? 0 : place + 1.0;
      y[i] = row;
      ink[i] = ink(images.stringColumn("ink").get(i));
      names[row] = images.stringColumn("character").get(i).replace("character", "");
    }
    String[] parts = new String[SHOWN + 1];
    Arrays.fill(parts, "");
    parts[0] = "support";
    parts[2 + NaturalDesign.QUERIES / 2] = "query";
    int side = (int) Math.round(Math.sqrt(ink[0].length));
    return Plot.titled(alphabet.replace('_', ' '))
        .axes("", "character")
        .xNames(parts)
        .yNames(names)
        .pictures(x, y, ink, side);
  }

  private static float[] ink(String text) {
    byte[] levels = HexFormat.of().parseHex(text);
    float[] ink = new float[levels.length];
    for (int p = 0; p < ink.length; p++) {
      ink[p] = (float) (levels[p] & 0xff) / LEVELS;
    }
    return ink;
  }
}

package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.experiment.AlphabetRanking;
import org.tasklandscape.experiment.Drawings;
import org.tasklandscape.experiment.InkText;
import org.tasklandscape.fewshot.AlphabetTasks;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.NeighbourHardness;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.MissingData;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * A 5-way 1-shot task of the hardest alphabet at hand and one of the easiest (theory 6): of each
 * character one drawing to adapt on and five to judge by.
 *
 * @param drawings what tasks are made of
 * @param hardest the name of an alphabet
 * @param easiest the name of another
 * @param seed of the draw
 */
public record FewshotNaturalTasks(Drawings drawings, String hardest, String easiest, long seed)
    implements FigureStudy<FewshotNaturalTasks.Image> {
  private static final EpisodeShape SHAPE = AlphabetTasks.SHAPE;
  private static final int SHOWN = SHAPE.shots() + SHAPE.queries();

  /**
   * A drawing.
   *
   * @param alphabet its name
   * @param character its name
   * @param row of the character, from 0
   * @param place among the drawings of the character, 0 to adapt on
   * @param ink of its pixels, as {@link InkText}
   */
  public record Image(String alphabet, String character, int row, int place, String ink) {}

  /**
   * The ends of the committed ranking, as far as they are among the drawings: those of Omniglot's
   * background set; of drawn glyphs, the ends of their own ranking.
   *
   * @param drawings what tasks are made of
   * @return the study
   */
  public static FewshotNaturalTasks of(Drawings drawings) {
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
          NeighbourHardness.defaults()
              .rank(drawings.images(), NeighbourHardness.SEED, Trials.onAllCores())
              .stream()
              .map(rank -> rank.group().name())
              .toList();
    }
    return new FewshotNaturalTasks(drawings, names.get(0), names.get(names.size() - 1), 1);
  }

  /**
   * {@return the study of Omniglot's drawings}
   *
   * @throws MissingData if its archive is not found
   */
  public static FewshotNaturalTasks defaults() {
    return of(Drawings.omniglot().orElseThrow(() -> new MissingData(Drawings.ABSENT)));
  }

  private static List<String> names(ImageSet images) {
    return images.groups().stream().map(ImageSet.Group::name).toList();
  }

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one is no alphabet among the drawings
   */
  public FewshotNaturalTasks {
    for (String name : List.of(hardest, easiest)) {
      if (!names(drawings.images()).contains(name)) {
        throw new IllegalArgumentException("must be an alphabet of the drawings, got " + name);
      }
    }
  }

  @Override
  public Rows<Image> run() {
    List<Image> rows = new ArrayList<>();
    ImageSet images = drawings.images();
    for (String alphabet : List.of(hardest, easiest)) {
      RandomStream stream = new Streams(seed, name()).stream(alphabet);
      ImageSet.Group group = images.groups().get(names(images).indexOf(alphabet));
      List<Integer> characters = choose(group.size(), SHAPE.classes(), stream);
      for (int row = 0; row < characters.size(); row++) {
        int character = group.first() + characters.get(row);
        String name = images.classNames().get(character);
        List<Integer> chosen = choose(images.imagesPerClass(), SHOWN, stream);
        for (int place = 0; place < SHOWN; place++) {
          String ink = InkText.of(images.image(character, chosen.get(place)));
          rows.add(new Image(alphabet, name, row, place, ink));
        }
      }
    }
    return Rows.of(Image.class, rows);
  }

  private static List<Integer> choose(int bound, int count, RandomStream stream) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, bound).boxed().toList());
    for (int i = 0; i < count; i++) {
      Collections.swap(numbers, i, i + stream.nextInt(bound - i));
    }
    return numbers.subList(0, count);
  }

  @Override
  public Figure figure(Rows<Image> rows) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("drawings", drawings.images().name());
    parameters.put("hardest", hardest);
    parameters.put("easiest", easiest);
    parameters.put("seed", seed);
    return Words.of(this)
        .with("classes", SHAPE.classes())
        .with("hard", title(hardest))
        .with("easy", title(easiest))
        .with("hands", SHOWN)
        .with("queries", SHAPE.queries())
        .with("credit", drawings.credit())
        .parameters(parameters)
        .figure()
        .panel(panel(rows, hardest))
        .panel(panel(rows, easiest))
        .panelSize(700, 500)
        .build();
  }

  private static String title(String alphabet) {
    return alphabet.replace('_', ' ');
  }

  private static Plot panel(Rows<Image> rows, String alphabet) {
    List<Image> images = rows.where(image -> image.alphabet().equals(alphabet)).list();
    double[] x = new double[images.size()];
    double[] y = new double[x.length];
    float[][] ink = new float[x.length][];
    String[] names = new String[SHAPE.classes()];
    for (int i = 0; i < x.length; i++) {
      Image image = images.get(i);
      int row = SHAPE.classes() - 1 - image.row();
      x[i] = image.place() == 0 ? 0 : image.place() + 1.0;
      y[i] = row;
      ink[i] = InkText.ink(image.ink());
      names[row] = image.character().replace("character", "");
    }
    String[] parts = new String[SHOWN + 1];
    Arrays.fill(parts, "");
    parts[0] = "support";
    parts[2 + SHAPE.queries() / 2] = "query";
    int side = (int) Math.round(Math.sqrt(ink[0].length));
    return Plot.titled(title(alphabet))
        .axes("", "character")
        .xNames(parts)
        .yNames(names)
        .pictures(x, y, ink, side);
  }
}

package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.fewshot.AlphabetTasks;
import org.tasklandscape.fewshot.NeighbourHardness;
import org.tasklandscape.stats.Estimate;

/**
 * Alphabets from hard to easy, as {@link NeighbourHardness} ranks them, in a table of their own:
 * the figures need no archive.
 *
 * @param alphabets the hardest first
 */
public record AlphabetRanking(List<Alphabet> alphabets) {
  /** The name of its file in a folder of results. */
  static final String FILE = "alphabets.csv";

  /** Its columns. */
  static final List<String> COLUMNS =
      List.of("alphabet", "characters", "accuracy", "lower", "upper");

  /**
   * An alphabet.
   *
   * @param name as in the archive
   * @param characters how many it has
   * @param accuracy of the nearest neighbour on its tasks
   */
  public record Alphabet(String name, int characters, Estimate accuracy) {}

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the accuracies fall
   */
  public AlphabetRanking {
    alphabets = List.copyOf(alphabets);
    for (int i = 1; i < alphabets.size(); i++) {
      double before = alphabets.get(i - 1).accuracy().value();
      if (alphabets.get(i).accuracy().value() < before) {
        throw new IllegalArgumentException(
            "alphabets must be ranked from hard to easy, got %s after %s"
                .formatted(alphabets.get(i).name(), alphabets.get(i - 1).name()));
      }
    }
  }

  /**
   * The committed ranking of all of Omniglot.
   *
   * @return the ranking
   * @throws IllegalArgumentException as {@link #read}
   */
  public static AlphabetRanking committed() {
    return read(FewShotDesign.natural().folder().resolve(FILE));
  }

  /**
   * Reads a table that the command {@code train} wrote.
   *
   * @param file where
   * @return the ranking
   * @throws IllegalArgumentException if it is missing or malformed
   */
  public static AlphabetRanking read(Path file) {
    List<Alphabet> alphabets = new ArrayList<>();
    for (ResultRow row : ResultRow.read(file, COLUMNS)) {
      double value = row.number("accuracy", 0, 1);
      double lower = row.number("lower", -1, value);
      double upper = row.number("upper", value, 2);
      double error = (upper - lower) / (2 * Estimate.NORMAL_QUANTILE);
      var accuracy = new Estimate(value, error, lower, upper);
      alphabets.add(
          new Alphabet(
              row.text("alphabet"), row.whole("characters", 1, Integer.MAX_VALUE), accuracy));
    }
    return new AlphabetRanking(alphabets);
  }

  /**
   * The mean over the alphabets of a kind of test tasks, which are equally likely.
   *
   * @param kind "easy", "one-hard" or "ten-hard"
   * @return the accuracy of the nearest neighbour on such tasks
   */
  public double accuracy(String kind) {
    int ends = AlphabetTasks.ALPHABETS;
    List<Alphabet> some =
        switch (kind) {
          case "easy" -> alphabets.subList(alphabets.size() - ends, alphabets.size());
          case "one-hard" -> alphabets.subList(0, 1);
          default -> alphabets.subList(0, ends);
        };
    double sum = 0;
    for (Alphabet alphabet : some) {
      sum += alphabet.accuracy().value();
    }
    return sum / some.size();
  }

  /**
   * {@return names for readers, such as "Tagalog", "Syriac (Serto)", "Ojibwe"; what tells none
   * apart is left out}
   */
  public List<String> names() {
    return alphabets.stream()
        .map(Alphabet::name)
        .map(
            name -> {
              String stem = name.replaceAll("_\\(.*", "");
              long alike =
                  alphabets.stream().filter(other -> other.name().startsWith(stem + "_(")).count();
              return (alike > 1 ? name : stem).replace('_', ' ');
            })
        .toList();
  }
}

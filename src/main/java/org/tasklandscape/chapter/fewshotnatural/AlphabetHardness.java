package org.tasklandscape.chapter.fewshotnatural;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.experiment.AlphabetRanking;
import org.tasklandscape.fewshot.AlphabetTasks;
import org.tasklandscape.fewshot.NeighbourHardness;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The alphabets of Omniglot from hard to easy, by the accuracy of a classifier that has learned
 * nothing (theory 6).
 *
 * @param ranking the alphabets, at least twice {@code ends}
 * @param measure that ranked them
 * @param seed of the measure's tasks
 * @param ends how many at each end are called hard and easy, at least 1
 */
public record AlphabetHardness(
    AlphabetRanking ranking, NeighbourHardness measure, long seed, int ends)
    implements FigureStudy<AlphabetHardness.Row> {

  /**
   * An alphabet.
   *
   * @param rank from 1, the hardest
   * @param alphabet its name for readers
   * @param characters how many it has
   * @param accuracy of the nearest neighbour on its tasks
   */
  public record Row(int rank, String alphabet, int characters, @Ends Estimate accuracy) {}

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if there are too few alphabets
   */
  public AlphabetHardness {
    if (ends < 1 || ranking.alphabets().size() < 2 * ends) {
      throw new IllegalArgumentException(
          "must have ends >= 1 and at least twice as many alphabets, got %d and %d"
              .formatted(ends, ranking.alphabets().size()));
    }
  }

  /** {@return the study of the committed ranking: the ten hardest and the ten easiest alphabets} */
  public static AlphabetHardness defaults() {
    return new AlphabetHardness(
        AlphabetRanking.committed(),
        NeighbourHardness.defaults(),
        NeighbourHardness.SEED,
        AlphabetTasks.ALPHABETS);
  }

  @Override
  public Rows<Row> run() {
    List<String> names = ranking.names();
    return IntStream.range(0, names.size())
        .mapToObj(
            i -> {
              AlphabetRanking.Alphabet alphabet = ranking.alphabets().get(i);
              return new Row(i + 1, names.get(i), alphabet.characters(), alphabet.accuracy());
            })
        .collect(Rows.collect(Row.class));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    int half = (rows.size() + 1) / 2;
    double low = Arrays.stream(rows.values(r -> r.accuracy().lower())).min().orElseThrow();
    double high = Arrays.stream(rows.values(r -> r.accuracy().upper())).max().orElseThrow();
    double margin = 0.03 * (high - low);
    Plot harder = panel("harder", rows.where(row -> row.rank() <= half));
    Plot easier = panel("easier", rows.where(row -> row.rank() > half));
    return Words.of(this)
        .with("alphabets", rows.size())
        .varying("ranking.alphabets")
        .figure()
        .panel(harder.xRange(low - margin, high + margin))
        .panel(easier.xRange(low - margin, high + margin))
        .panelSize(700, 1000)
        .build();
  }

  private Plot panel(String title, Rows<Row> rows) {
    String[] names = new String[rows.size()];
    for (int i = 0; i < names.length; i++) {
      names[names.length - 1 - i] = rows.list().get(i).alphabet();
    }
    Plot plot = Plot.titled(title).axes("accuracy", "").yNames(names);
    for (int i = 0; i < names.length; i++) {
      Row row = rows.list().get(i);
      double[] y = {names.length - 1.0 - i};
      plot.interval(row.accuracy().lower(), row.accuracy().upper(), y[0], ink(row));
      plot.points("", new double[] {row.accuracy().value()}, y, new double[1], ink(row));
    }
    return plot;
  }

  private Ink ink(Row row) {
    if (row.rank() <= ends) {
      return Palette.HARD;
    }
    return row.rank() > ranking.alphabets().size() - ends ? Palette.EASY : Palette.NEUTRAL;
  }
}

package org.tasklandscape.study;

import java.util.List;
import java.util.Map;
import org.tasklandscape.fewshot.AlphabetHardness;
import org.tasklandscape.fewshot.AlphabetTasks;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The alphabets of Omniglot from hard to easy, by the accuracy of a classifier that has learned
 * nothing (theory 6).
 *
 * @param ranking the alphabets, at least twice {@code ends}
 * @param measure that ranked them
 * @param seed of the measure's tasks
 * @param ends how many at each end are called hard and easy, at least 1
 */
public record AlphabetHardnessStudy(
    AlphabetRanking ranking, AlphabetHardness measure, long seed, int ends) implements LegacyStudy {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if there are too few alphabets
   */
  public AlphabetHardnessStudy {
    if (ends < 1 || ranking.alphabets().size() < 2 * ends) {
      throw new IllegalArgumentException(
          "must have ends >= 1 and at least twice as many alphabets, got %d and %d"
              .formatted(ends, ranking.alphabets().size()));
    }
  }

  /** {@return the study of the committed ranking: the ten hardest and the ten easiest alphabets} */
  public static AlphabetHardnessStudy defaults() {
    return new AlphabetHardnessStudy(
        AlphabetRanking.committed(),
        AlphabetHardness.defaults(),
        AlphabetHardness.SEED,
        AlphabetTasks.ALPHABETS);
  }

  @Override
  public String name() {
    return "alphabet-hardness";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            name(),
            IntColumn.create("rank"),
            StringColumn.create("alphabet"),
            IntColumn.create("characters"));
    EstimateColumns.create(table, "accuracy");
    List<String> names = ranking.names();
    for (int i = 0; i < names.size(); i++) {
      AlphabetRanking.Alphabet alphabet = ranking.alphabets().get(i);
      table.intColumn("rank").append(i + 1);
      table.stringColumn("alphabet").append(names.get(i));
      table.intColumn("characters").append(alphabet.characters());
      EstimateColumns.append(table, "accuracy", alphabet.accuracy());
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    int half = (table.rowCount() + 1) / 2;
    double low = table.doubleColumn("accuracyLower").min();
    double high = table.doubleColumn("accuracyUpper").max();
    double margin = 0.03 * (high - low);
    return Figure.named(name())
        .caption(
            ("Accuracy of the nearest neighbour between blurred pixels on 5-way 1-shot tasks within"
                    + " each alphabet, hardest first, with 95 %% intervals over tasks: (a) the harder"
                    + " half, (b) the easier. Purple: the %d hardest, green: the %d easiest. %s"
                    + " Alphabets: all %d of Omniglot (Lake, Salakhutdinov and Tenenbaum; MIT"
                    + " licence), every character and drawing. The measure and its parameters are the"
                    + " companion's own choice.")
                .formatted(ends, ends, measured(), table.rowCount()))
        .alt(
            "Two columns of alphabets with their accuracies, which rise from the hardest to the"
                + " easiest without a gap.")
        .parameters(parameters())
        .panel(panel(table, 0, half).xRange(low - margin, high + margin))
        .panel(panel(table, half, table.rowCount()).xRange(low - margin, high + margin))
        .panelSize(700, 1000)
        .build();
  }

  private String measured() {
    return ("28 × 28 pixels blurred with a Gaussian of σ = %s pixels; %d tasks of an alphabet, one"
            + " drawing of each of five characters to compare with, %d to recognise; seed %d.")
        .formatted(
            Captions.number(measure.blur().sigma()), measure.tasks(), measure.queries(), seed);
  }

  private Map<String, Object> parameters() {
    return FixedParameters.of(this, "ranking.alphabets");
  }

  private Plot panel(Table table, int from, int to) {
    String[] names = new String[to - from];
    for (int i = from; i < to; i++) {
      names[to - 1 - i] = table.stringColumn("alphabet").get(i);
    }
    Plot plot = Plot.titled(from == 0 ? "harder" : "easier").axes("accuracy", "").yNames(names);
    for (int i = from; i < to; i++) {
      double y = to - 1.0 - i;
      double value = table.doubleColumn("accuracy").getDouble(i);
      double[] interval = {
        table.doubleColumn("accuracyLower").getDouble(i),
        table.doubleColumn("accuracyUpper").getDouble(i)
      };
      Ink ink = ink(i, table.rowCount());
      plot.line("", interval, new double[] {y, y}, ink.with(Dash.SOLID));
      plot.points("", new double[] {value}, new double[] {y}, new double[1], ink);
    }
    return plot;
  }

  private Ink ink(int place, int count) {
    if (place < ends) {
      return Palette.HARD;
    }
    return place >= count - ends ? Palette.EASY : Palette.NEUTRAL;
  }
}

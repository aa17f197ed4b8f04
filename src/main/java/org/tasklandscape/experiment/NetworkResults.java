package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tasklandscape.files.Csv;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;

/**
 * What the table of a {@link NetworkPlan} shows: on each draw either method keeps the run of its
 * own least training risk, and G is the ratio of the risks of the two on the test tasks.
 */
public final class NetworkResults {
  private final Map<Cell, List<List<Map<String, String>>>> rows = new LinkedHashMap<>();

  /**
   * What was trained on all draws.
   *
   * @param network "ReLU" or "erf"
   * @param landscape its name in the plan
   * @param steps k
   * @param innerStep α
   */
  public record Cell(String network, String landscape, int steps, double innerStep) {}

  /** Where on its way a training is looked at. */
  public enum Stage {
    /** After Adam. */
    ADAM("Adam"),
    /** At the end of L-BFGS. */
    REST("");

    private final String column;

    Stage(String column) {
      this.column = column;
    }

    String column(String method, String what) {
      return method + column + what;
    }
  }

  private NetworkResults() {}

  /**
   * Reads a table.
   *
   * @param file what {@link NetworkTable} wrote, of whole draws or not
   * @return its results; of a draw that is not whole, the cells and starts that are there
   * @throws IllegalArgumentException naming the file, if it is no such table
   */
  public static NetworkResults read(Path file) {
    Csv table = Csv.read(file);
    // A table of probed networks has columns behind these.
    if (!(String.join(",", table.columns()) + ",").startsWith(NetworkRow.header() + ",")) {
      throw new IllegalArgumentException(
          "%s, line 1: must be \"%s\", got \"%s\""
              .formatted(file, NetworkRow.header(), String.join(",", table.columns())));
    }
    var results = new NetworkResults();
    for (List<String> cells : table.rows()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(table.columns().get(i), cells.get(i));
      }
      results.add(row);
    }
    return results;
  }

  private void add(Map<String, String> row) {
    var cell =
        new Cell(
            row.get("network"),
            row.get("landscape"),
            Integer.parseInt(row.get("steps")),
            Double.parseDouble(row.get("innerStep")));
    List<List<Map<String, String>>> draws = rows.computeIfAbsent(cell, key -> new ArrayList<>());
    if (row.get("start").equals("0")) {
      draws.add(new ArrayList<>());
    }
    draws.get(draws.size() - 1).add(row);
  }

  /** {@return what was trained, in the order of the table} */
  public List<Cell> cells() {
    return List.copyOf(rows.keySet());
  }

  /**
   * The gain of a cell.
   *
   * @param cell one of {@link #cells()}
   * @param stage after Adam or at the end
   * @return of each draw, with what came to rest
   * @throws IllegalArgumentException if there is no such cell
   */
  public NetworkGain gain(Cell cell, Stage stage) {
    List<List<Map<String, String>>> draws = draws(cell);
    double[] gains =
        draws.stream().mapToDouble(d -> risk(d, stage, "nal") / risk(d, stage, "maml")).toArray();
    return new NetworkGain(gains, rested(draws, stage, "nal"), rested(draws, stage, "maml"));
  }

  /**
   * The rows of the runs that a method kept, at rest.
   *
   * @param cell one of {@link #cells()}
   * @param method "nal" or "maml"
   * @return one a draw, cells by column
   * @throws IllegalArgumentException if there is no such cell
   */
  List<Map<String, String>> kept(Cell cell, String method) {
    return draws(cell).stream().map(d -> kept(d, Stage.REST, method)).toList();
  }

  /**
   * A part of the risk on test tasks.
   *
   * @param cell one of {@link #cells()}
   * @param stage after Adam or at the end
   * @param method "nal" or "maml"
   * @param part "Easy" or "Hard"
   * @return the geometric mean over draws
   * @throws IllegalArgumentException if there is no such cell
   */
  public Estimate risk(Cell cell, Stage stage, String method, String part) {
    return GeometricMean.of(
        draws(cell).stream()
            .mapToDouble(d -> number(kept(d, stage, method), stage.column(method, part)))
            .toArray());
  }

  /**
   * What was measured at the kept networks, such as φ of the hard tasks at NAL's.
   *
   * @param cell one of {@link #cells()}
   * @param measure "easyHardness", "hardHardness", "nalSharpness" or "mamlSharpness"
   * @return the geometric mean over draws
   * @throws IllegalArgumentException if there is no such cell
   */
  public Estimate measured(Cell cell, String measure) {
    String method = measure.equals("mamlSharpness") ? "maml" : "nal";
    return GeometricMean.of(
        draws(cell).stream()
            .mapToDouble(d -> number(kept(d, Stage.REST, method), measure))
            .toArray());
  }

  /**
   * φ<sub>H</sub>/φ<sub>E</sub>, what adaptation leaves of hard tasks over what it leaves of easy
   * ones, at NAL's kept networks (theory 9.1).
   *
   * @param cell one of {@link #cells()}
   * @return the geometric mean over draws of the ratio on each
   * @throws IllegalArgumentException if there is no such cell
   */
  public Estimate hardnessRatio(Cell cell) {
    return GeometricMean.of(
        draws(cell).stream()
            .map(d -> kept(d, Stage.REST, "nal"))
            .mapToDouble(row -> number(row, "hardHardness") / number(row, "easyHardness"))
            .toArray());
  }

  private List<List<Map<String, String>>> draws(Cell cell) {
    List<List<Map<String, String>>> draws = rows.get(cell);
    if (draws == null) {
      throw new IllegalArgumentException("must be one of %s, got %s".formatted(cells(), cell));
    }
    return draws;
  }

  private static NetworkGain.Rested rested(
      List<List<Map<String, String>>> draws, Stage stage, String method) {
    long atRest = draws.stream().filter(d -> atRest(kept(d, stage, method), stage, method)).count();
    long agreeing = draws.stream().filter(d -> agree(d, stage, method)).count();
    return new NetworkGain.Rested(draws.size(), (int) atRest, (int) agreeing);
  }

  /** ‖∇F‖ ≤ 1e-8, or ≤ 1e-6 where rounding lets L-BFGS go no further. */
  private static boolean atRest(Map<String, String> row, Stage stage, String method) {
    double gradient = number(row, stage.column(method, "Gradient"));
    boolean stuck = row.get(stage.column(method, "Stop")).equals("no-progress");
    return gradient <= (stuck ? 1e-6 : 1e-8);
  }

  /** Whether all starts end at one training risk. */
  private static boolean agree(List<Map<String, String>> draw, Stage stage, String method) {
    double[] trained =
        draw.stream().mapToDouble(row -> number(row, stage.column(method, "Trained"))).toArray();
    double least = IntStream.range(0, trained.length).mapToDouble(i -> trained[i]).min().orElse(0);
    for (double value : trained) {
      if (!(value - least <= 1e-6 * least)) {
        return false;
      }
    }
    return true;
  }

  private static double risk(List<Map<String, String>> draw, Stage stage, String method) {
    Map<String, String> row = kept(draw, stage, method);
    return number(row, stage.column(method, "Easy")) + number(row, stage.column(method, "Hard"));
  }

  /** The run of the least training risk; the first of equal ones, no NaN if there is another. */
  private static Map<String, String> kept(
      List<Map<String, String>> draw, Stage stage, String method) {
    String trained = stage.column(method, "Trained");
    Map<String, String> best = draw.get(0);
    for (Map<String, String> row : draw) {
      // Double.compare puts NaN above all numbers.
      best = Double.compare(number(row, trained), number(best, trained)) < 0 ? row : best;
    }
    return best;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}

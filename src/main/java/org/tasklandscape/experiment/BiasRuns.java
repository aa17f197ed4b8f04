package org.tasklandscape.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.files.ProjectHome;

/**
 * MAML's gain and what centre and line tell of it, for students with and without a constant input
 * channel: what {@code src/networks/bias-rules.md} announces. {@code make bias} writes the runs, a
 * row each, and goes on where it was interrupted; the rows depend on the seed alone (theory 9.6).
 *
 * @param all the runs
 */
public record BiasRuns(List<Run> all) {
  /** The committed table. */
  public static final String FILE = "src/networks/bias.csv";

  /** Draws of centres, tasks and starts. */
  public static final int DRAWS = 12;

  /** At rest is what has at most this norm of the gradient. */
  public static final double REST = 1e-6;

  private static final int DIGITS = 6;
  private static final List<String> COLUMNS =
      List.of(
          "draw",
          "landscape",
          "channel",
          "gain",
          "nalHardBefore",
          "easyHardness",
          "hardHardness",
          "geography",
          "line",
          "nalGradient",
          "mamlGradient");

  /** What the hard tasks are like. */
  public enum Landscape {
    /** Hard optima together: NAL could know them all, could it tell a hard input. */
    PACKED("packed", 0.001),
    /** Hard optima apart: that an input is hard does not say which task it is of. */
    SPREAD("spread", 1);

    private final String label;
    private final double spread;

    Landscape(String label, double spread) {
      this.label = label;
      this.spread = spread;
    }

    /** {@return its name in the table} */
    public String label() {
      return label;
    }

    /** {@return r<sub>H</sub>} */
    public double spread() {
      return spread;
    }
  }

  /**
   * Both methods in one landscape on one draw.
   *
   * @param draw of centres, tasks and starts
   * @param landscape of the hard tasks
   * @param channel c; 0 for none
   * @param gain that MAML realised on test tasks
   * @param nalHardBefore mean risk of hard test tasks at NAL's solution, before adaptation
   * @param easyHardness φ of easy tasks there
   * @param hardHardness φ of hard ones
   * @param geography 1 + ‖δ̄‖²/V
   * @param line G_line after all rounds, on fresh tasks; NaN where it cannot be measured
   * @param nalGradient ‖∇F‖ where NAL's training ended
   * @param mamlGradient the same of MAML's
   */
  public record Run(
      int draw,
      Landscape landscape,
      double channel,
      double gain,
      double nalHardBefore,
      double easyHardness,
      double hardHardness,
      double geography,
      double line,
      double nalGradient,
      double mamlGradient) {

    /** Its line of the table. */
    List<String> cells() {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(draw), landscape.label()));
      double[] numbers = {
        channel,
        gain,
        nalHardBefore,
        easyHardness,
        hardHardness,
        geography,
        line,
        nalGradient,
        mamlGradient
      };
      for (double number : numbers) {
        cells.add(Double.isNaN(number) ? "" : Numbers.rounded(number, DIGITS));
      }
      return cells;
    }

    private static Run of(List<String> cells) {
      double[] x =
          cells.stream()
              .skip(2)
              .mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c))
              .toArray();
      Landscape landscape =
          List.of(Landscape.values()).stream()
              .filter(each -> each.label().equals(cells.get(1)))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "must have a landscape of the plan, got " + cells.get(1)));
      int draw = Integer.parseInt(cells.get(0));
      return new Run(draw, landscape, x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], x[8]);
    }

    /** {@return whether both methods came to rest} */
    public boolean atRest() {
      return nalGradient <= REST && mamlGradient <= REST;
    }
  }

  /** Copies the list. */
  public BiasRuns {
    all = List.copyOf(all);
  }

  /** {@return the committed runs} */
  public static BiasRuns committed() {
    return read(ProjectHome.find().resolve(FILE));
  }

  /**
   * Reads a table.
   *
   * @param file that {@link #main} has written
   * @return its runs
   * @throws IllegalArgumentException if it is another
   */
  public static BiasRuns read(Path file) {
    Csv csv = Csv.read(file);
    if (!csv.columns().equals(COLUMNS)) {
      throw new IllegalArgumentException(
          file + ": must have the columns " + COLUMNS + ", got " + csv.columns());
    }
    return new BiasRuns(csv.rows().stream().map(Run::of).toList());
  }

  /**
   * Writes the table, or goes on with it.
   *
   * @param args the file
   */
  public static void main(String[] args) {
    Path file = Path.of(args.length > 0 ? args[0] : FILE);
    List<Run> runs = new ArrayList<>(Files.exists(file) ? read(file).all() : List.of());
    for (int draw = 0; draw < DRAWS; draw++) {
      for (Landscape landscape : Landscape.values()) {
        for (double channel : new double[] {0, 1}) {
          if (runs.stream().noneMatch(isOf(draw, landscape, channel))) {
            runs.add(BiasTraining.run(draw, landscape, channel));
            List<List<String>> rows = runs.stream().map(Run::cells).toList();
            AtomicFile.write(file, new Csv(COLUMNS, rows).text());
          }
        }
      }
    }
  }

  private static Predicate<Run> isOf(int draw, Landscape landscape, double channel) {
    return run -> run.draw == draw && run.landscape == landscape && run.channel == channel;
  }
}

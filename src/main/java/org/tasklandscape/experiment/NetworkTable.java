package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.tasklandscape.experiment.NetworkPlan.Run;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sampling.Trials;

/**
 * The table of a plan, written block by block in one order: a run that goes on where another was
 * interrupted gives the bytes of one that was not. The file is whole at any time.
 */
public final class NetworkTable {
  /** What a row holds behind its key: a pure function of its run. */
  private record Kind(String header, Function<Run, String> line) {}

  private final NetworkPlan plan;
  private final Kind kind;
  private final Path file;
  private final Ledger ledger;
  private final List<String> lines = new ArrayList<>();

  private NetworkTable(NetworkPlan plan, Kind kind, Path file, Ledger ledger) {
    this.plan = plan;
    this.kind = kind;
    this.file = file;
    this.ledger = ledger;
    lines.add(kind.header());
  }

  /**
   * Opens a table, with the rows that are there.
   *
   * @param plan of all its rows
   * @param file where it is written
   * @param ledger of the file
   * @return the table
   * @throws IllegalArgumentException naming file and line, if what is there is damaged or not a
   *     beginning of the plan's table
   * @throws FileFault if it cannot be read
   */
  public static NetworkTable open(NetworkPlan plan, Path file, Ledger ledger) {
    return open(
        plan,
        new Kind(NetworkRow.header(), run -> NetworkRow.train(plan, run).line()),
        file,
        ledger);
  }

  /**
   * Opens a table of networks that are probed too.
   *
   * @param plan of all its rows
   * @param file where it is written
   * @param ledger of the file
   * @return the table
   * @throws IllegalArgumentException as {@link #open(NetworkPlan, Path, Ledger)}
   * @throws FileFault if it cannot be read
   */
  public static NetworkTable probed(ProbePlan plan, Path file, Ledger ledger) {
    return open(
        plan.plan(),
        new Kind(ProbeRow.header(), run -> ProbeRow.train(plan, run).line()),
        file,
        ledger);
  }

  private static NetworkTable open(NetworkPlan plan, Kind kind, Path file, Ledger ledger) {
    var table = new NetworkTable(plan, kind, file, ledger);
    ledger.read(file).ifPresent(text -> table.takeOver(text.lines().toList()));
    return table;
  }

  private void takeOver(List<String> found) {
    List<String> keys = new ArrayList<>();
    for (int draw = 0; draw < plan.draws(); draw++) {
      plan.runs(draw).forEach(run -> keys.add(NetworkRow.key(run)));
    }
    require(!found.isEmpty() && found.get(0).equals(lines.get(0)), 1, lines.get(0));
    for (int i = 1; i < found.size(); i++) {
      require(i <= keys.size(), i + 1, "the end of the plan");
      require(found.get(i).startsWith(keys.get(i - 1)), i + 1, keys.get(i - 1) + "...");
      lines.add(found.get(i));
    }
  }

  private void require(boolean holds, int line, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s, line %d: must be \"%s\" to be resumed".formatted(file, line, rule));
    }
  }

  /** {@return how many rows the plan has} */
  public int size() {
    return plan.draws() * plan.runs(0).size();
  }

  /** {@return how many of them are there} */
  public int finished() {
    return lines.size() - 1;
  }

  /**
   * Trains what is missing, a few rows at a time, and writes the file after each time.
   *
   * @param trials the threads
   * @param progress receives the number of new rows each time
   * @throws FileFault if the file cannot be written
   */
  public void complete(Trials trials, IntConsumer progress) {
    int each = plan.runs(0).size();
    while (finished() < size()) {
      int first = finished();
      int count = Math.min(trials.threads(), size() - first);
      List<String> rows =
          trials.run(
              count,
              i -> {
                Run run = plan.runs((first + i) / each).get((first + i) % each);
                return kind.line().apply(run);
              });
      lines.addAll(rows);
      save();
      progress.accept(count);
    }
  }

  private void save() {
    ledger.write(file, String.join("\n", lines) + "\n");
  }
}

package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.tradeoff.PublishedGrid;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the grid of modelling against optimisation. */
@Command(
    name = "tradeoff",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    sortOptions = false,
    description = {
      "Trains joint training (DRS) and MAML on few tasks and samples, and writes their expected"
          + " losses before and after one adaptation step.",
      "",
      "A line of the table is one number of tasks M, of samples N and one step size: the mean loss"
          + " of both methods over the trials, its standard error (NaN where the loss has no"
          + " variance), its median, and the share of trials in which DRS has the larger loss. DRS"
          + " uses the 2N samples of a task; MAML uses N inner and N outer ones, and adapts on N.",
      "",
      "Without options it runs the published grid. The results are the same to the last digit on any"
          + " number of threads."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all cells are in FILE",
      "64:bad arguments or bad input",
      "74:FILE cannot be written",
      "130:interrupted; the finished cells are in FILE"
    })
final class TradeoffCommand implements Callable<Integer> {
  private static final long SAVE_NANOS = 1_000_000_000L;

  @Option(
      names = "--dimension",
      paramLabel = "P",
      description = "Features of a task. Default: ${DEFAULT-VALUE}.")
  private int dimension = TradeoffEnvironment.published().dimension();

  @Option(
      names = "--scale",
      paramLabel = "BETA",
      description = "Largest coordinate and noise variance of a task. Default: ${DEFAULT-VALUE}.")
  private double scale = TradeoffEnvironment.published().scale();

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "Trainings in each cell. Default: ${DEFAULT-VALUE}.")
  private int trials = PublishedGrid.TRIALS;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Selects the random streams. Default: ${DEFAULT-VALUE}.")
  private long seed = 2022;

  @Option(
      names = "--tasks",
      paramLabel = "M",
      split = ",",
      description = "Numbers of training tasks. Default: the published ones, 2 to 400.")
  private List<Integer> tasks = PublishedGrid.TASKS;

  @Option(
      names = "--samples",
      paramLabel = "N",
      split = ",",
      description = "Numbers of samples. Default: the published ones, 1 to 400.")
  private List<Integer> samples = PublishedGrid.SAMPLES;

  @Option(
      names = "--steps",
      paramLabel = "ALPHA",
      split = ",",
      description = "Step sizes. Default: 0, 0.05, ..., 1.")
  private List<Double> steps = PublishedGrid.STEPS;

  @Option(names = "--threads", paramLabel = "K", description = "Default: one for each processor.")
  private int threads = Trials.onAllCores().threads();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The table, as CSV.")
  private Path out;

  @Option(
      names = "--resume",
      description = "Keeps the finished cells of FILE, which must be of the same run.")
  private boolean resume;

  @Override
  public Integer call() {
    requireDistinct("--tasks", tasks);
    requireDistinct("--samples", samples);
    requireDistinct("--steps", steps);
    TradeoffSimulation.check(steps);
    var world = new TradeoffEnvironment(dimension, scale);
    var simulation = new TradeoffSimulation(world, trials, seed, new Trials(threads));
    List<TrainingSize> cells = new ArrayList<>();
    for (int m : tasks) {
      for (int n : samples) {
        cells.add(new TrainingSize(m, n));
      }
    }
    requireFinite(world);
    try (Ledger ledger =
        Ledger.open(RunFile.beside(out), parameters(world), resume, List.of(out))) {
      run(simulation, cells, TradeoffFile.open(out, ledger, steps.size()));
    }
    return 0;
  }

  /** Few samples have the largest losses: what overflows is refused before any time is spent. */
  private void requireFinite(TradeoffEnvironment world) {
    double step = Collections.max(steps);
    try {
      world.after(step, Collections.min(samples));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "--steps and --scale must keep the losses finite, got %s and %s".formatted(step, scale),
          e);
    }
  }

  /** All that a cell depends on, beside its size. */
  private JsonNode parameters(TradeoffEnvironment world) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("command", "tradeoff");
    tree.put("dimension", world.dimension());
    tree.put("scale", world.scale());
    tree.put("trials", trials);
    tree.put("seed", seed);
    Json.put(tree.putArray("steps"), steps);
    return tree;
  }

  private static void requireDistinct(String option, List<?> values) {
    if (new HashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException(
          option + " must name each value once, got " + values.toString());
    }
  }

  private void run(TradeoffSimulation simulation, List<TrainingSize> cells, TradeoffFile file) {
    List<TrainingSize> missing = new ArrayList<>(cells);
    missing.removeAll(file.finished());
    var rescue = new Rescue(() -> rescue(cells, file));
    try (ProgressBar bar = ConsoleBar.of("tradeoff", work(cells)).build()) {
      bar.stepBy(work(cells) - work(missing));
      var saver = new Saver(cells, file);
      simulation.run(
          missing,
          steps,
          cell -> {
            file.add(simulation.world(), cell);
            bar.stepBy(cell.size().tasks());
            saver.saveAtTimes();
          });
    } finally {
      // First, as what cannot be saved here cannot be saved in the hook either.
      rescue.withdraw();
      file.save(cells);
    }
  }

  /** Keeps the file on disk at most a second behind. */
  private static final class Saver {
    private final List<TrainingSize> order;
    private final TradeoffFile file;
    private long saved = System.nanoTime();

    Saver(List<TrainingSize> order, TradeoffFile file) {
      this.order = order;
      this.file = file;
    }

    synchronized void saveAtTimes() {
      if (System.nanoTime() - saved > SAVE_NANOS) {
        file.save(order);
        saved = System.nanoTime();
      }
    }
  }

  /** The tasks drawn in one trial of every cell: what its time is proportional to. */
  private static long work(List<TrainingSize> cells) {
    return cells.stream().mapToLong(TrainingSize::tasks).sum();
  }

  private void rescue(List<TrainingSize> cells, TradeoffFile file) {
    file.save(cells);
    System.err.printf(
        "%ntask-landscape: interrupted; %d of %d cells are in %s, go on with --resume%n",
        file.finished().stream().filter(cells::contains).count(), cells.size(), out);
  }
}

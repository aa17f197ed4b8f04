package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.SweepRunner;
import org.tasklandscape.tradeoff.PublishedGrid;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
          + " number of threads, and in shares on any number of machines."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all cells are in FILE",
      "64:bad arguments or bad input",
      "74:FILE cannot be written",
      "130:interrupted; the finished cells are in FILE, pieces of others in FILE.parts"
    })
final class TradeoffCommand implements Callable<Integer> {
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
      description = "Keeps what is finished in FILE and FILE.parts, which must be of the same run.")
  private boolean resume;

  @Mixin private ShareOption sharing;

  @Mixin private OnOption on;

  @Override
  public Integer call() {
    var plan = new TradeoffPlan(dimension, scale, trials, seed, tasks, samples, steps);
    if (on.isSubmitted()) {
      return on.submit();
    }
    SweepRunner runner = on.runner(new Trials(threads));
    if (sharing.isGiven()) {
      TradeoffRun.share(plan, out, sharing.share(), resume, runner);
      return 0;
    }
    try (TradeoffRun run = TradeoffRun.open(plan, out, resume)) {
      run.complete(runner);
    }
    return 0;
  }
}

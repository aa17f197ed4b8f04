package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.experiment.Checkpoints;
import org.tasklandscape.experiment.PolicyConfig;
import org.tasklandscape.experiment.PolicyConfig.Run;
import org.tasklandscape.experiment.PolicyFolder;
import org.tasklandscape.experiment.PolicySweep;
import org.tasklandscape.experiment.PolicyTraining;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.PieceFolder;
import org.tasklandscape.sweep.Share;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the policies of a configuration and measures their returns. */
@Command(
    name = "reinforce",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    sortOptions = false,
    description = {
      "Trains a policy on every family of tasks by its methods for every seed of a configuration,"
          + " and measures the returns of each on test tasks before and after adaptation.",
      "",
      "CONFIG holds one JSON object, as src/reinforcement/navigation.json:",
      "  families: a list of {\"family\": NAME, \"tasks\", \"parameters\", \"methods\"}; tasks are"
          + " disc, circle, half-cheetah-velocity, half-cheetah-direction, walker2d-velocity,"
          + " hopper-body or walker2d-body, parameters those that are not as by default",
      "  methods: a list of {\"method\", \"delta\", \"innerStep\"}; a method is drs, maml, fo-maml"
          + " or maml-log-likelihood",
      "  seeds",
      "  training: {\"tasks\", \"episodes\", \"hidden\", \"deviation\", \"discount\", \"thinning\","
          + " \"budget\", \"checkpoints\"}",
      "  test: {\"tasks\", \"validationTasks\", \"episodes\", \"updates\", \"steps\"}",
      "",
      "DIR receives returns.csv, curves.csv and times.csv, in the order of CONFIG, the parameters of the"
          + " first seed's policies in policies.csv, and a checkpoint of each policy in training"
          + " every minute."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all policies are trained",
      "64:bad arguments or bad input",
      "130:interrupted; go on with --resume"
    })
final class ReinforceCommand implements Callable<Integer> {
  private static final long KEEP_NANOS = 60_000_000_000L;

  @Parameters(paramLabel = "CONFIG", description = "The configuration.")
  private Path config;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The results.")
  private Path out;

  @Option(
      names = "--resume",
      description = "Keeps the policies finished in DIR and goes on from its checkpoints.")
  private boolean resume;

  @Option(names = "--threads", paramLabel = "K", description = "Default: one for each processor.")
  private int threads = Trials.onAllCores().threads();

  @Mixin private ShareOption sharing;

  @Mixin private OnOption on;

  private final UnsavedWork unsaved = new UnsavedWork();
  private volatile boolean interrupted;

  @Override
  public Integer call() {
    new Trials(threads);
    Json.Written<PolicyConfig> written = Json.written(config, PolicyConfig.class);
    PolicyConfig plan = written.record();
    if (on.isSubmitted()) {
      return on.submit();
    }
    List<Run> runs = plan.runs();
    PieceFolder pieces = RunManifest.pieces(RunFile.parts(out), written.tree());
    if (sharing.isGiven()) {
      Share share = sharing.share();
      List<Run> own = share.of(runs.size()).stream().map(runs::get).toList();
      RunManifest.of("reinforce", share, written.tree()).agree(pieces.folder());
      if (!resume && own.stream().anyMatch(run -> pieces.has(run.label()))) {
        pieces.requireNone();
      }
      return trainAll(plan, own, PolicyFolder.share(out, own, pieces));
    }
    try (Ledger ledger =
        Ledger.open(RunFile.in(out), written.tree(), resume, PolicyFolder.results(out))) {
      if (!resume) {
        pieces.requireNone();
      }
      PolicyFolder folder = PolicyFolder.open(out, runs, ledger, pieces);
      if (on.isCluster()) {
        ClusterTraining.run(
            new PolicySweep(Json.text(written.tree()), 1),
            on.runner(new Trials(threads)),
            ledger,
            index -> folder.finished(runs.get(index)),
            (index, rows) -> folder.add(runs.get(index), rows));
        folder.save();
        return 0;
      }
      return trainAll(plan, runs, folder);
    }
  }

  private int trainAll(PolicyConfig plan, List<Run> runs, PolicyFolder folder) {
    List<Run> left = runs.stream().filter(run -> !folder.finished(run)).toList();
    // Policies side by side, and the tasks of one only where there are fewer than threads.
    int aside = Math.max(1, Math.min(threads, left.size()));
    long budget = plan.training().budget();
    var rescue = new Rescue(this::interrupt);
    try (ProgressBar bar = ConsoleBar.of("reinforce", runs.size() * budget).build()) {
      bar.stepBy((runs.size() - left.size()) * budget);
      new Trials(aside)
          .run(
              left.size(),
              i ->
                  train(
                      new PolicyTraining(plan, left.get(i), threads / aside), budget, folder, bar));
      folder.save();
    } finally {
      rescue.withdraw();
    }
    return interrupted ? 130 : 0;
  }

  /** Trains a policy, unless it is asked to stop; whether it was finished. */
  private boolean train(
      PolicyTraining training, long budget, PolicyFolder folder, ProgressBar bar) {
    var checkpoints = new Checkpoints(out);
    String label = training.run().label();
    checkpoints.goOn(label, training::read);
    long shown = 0;
    long kept = System.nanoTime();
    while (!interrupted && !training.finished()) {
      if (training.due()) {
        // A measurement can be made again from the checkpoint that was kept before it.
        checkpoints.keep(label, training::write);
        training.measure();
      } else {
        unsaved.begin();
        try {
          do {
            training.step();
            long now = Math.min(training.steps(), budget);
            bar.stepBy(now - shown);
            shown = now;
            bar.setExtraMessage(message(training));
          } while (!interrupted
              && !training.due()
              && !training.finished()
              && System.nanoTime() - kept < KEEP_NANOS);
          checkpoints.keep(label, training::write);
          kept = System.nanoTime();
        } finally {
          unsaved.end();
        }
      }
    }
    if (!training.finished()) {
      return false;
    }
    folder.add(training.run(), training.rows());
    checkpoints.forget(label);
    return true;
  }

  private static String message(PolicyTraining training) {
    return String.format(
        Locale.ROOT, " %s return %.2f", training.run().key(), training.lastReturn());
  }

  /** In the shutdown hook: asks the trainings to save, and waits until they have. */
  private void interrupt() {
    interrupted = true;
    try {
      unsaved.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.err.printf("%ntask-landscape: interrupted; go on with --resume%n");
  }
}

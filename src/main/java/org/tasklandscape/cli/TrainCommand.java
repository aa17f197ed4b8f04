package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.experiment.FewShotTraining;
import org.tasklandscape.experiment.TaskSource;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.experiment.TrainingFolder;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sampling.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains and examines the few-shot networks of a configuration. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    sortOptions = false,
    description = {
      "Trains a convolutional network for every landscape, method and seed of a configuration, and"
          + " examines each on test tasks before and after adaptation.",
      "",
      "CONFIG holds one JSON object:",
      "  tasks: \"drawings\" (of Omniglot), \"glyphs\", \"alphabets\" or \"superclasses\"",
      "  landscapes: a list of {\"landscape\": NAME, \"hardTasks\": 0 to 4}; a name is packed, near or"
          + " diverse for drawings and glyphs, one-alphabet or ten-alphabets for alphabets,"
          + " superclasses for superclasses",
      "  methods: of \"nal\", \"maml\", \"fo-maml\", \"hf-maml\"",
      "  seeds, iterations, testTasks",
      "",
      "DIR receives scores.csv, curves.csv and times.csv, a network at a time, and a checkpoint of"
          + " the one in training every minute."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all networks are trained",
      "64:bad arguments or bad input",
      "130:interrupted; go on with --resume"
    })
final class TrainCommand implements Callable<Integer> {
  private static final long KEEP_NANOS = 60_000_000_000L;

  @Parameters(paramLabel = "CONFIG", description = "The configuration.")
  private Path config;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The results.")
  private Path out;

  @Option(
      names = "--resume",
      description = "Keeps the networks finished in DIR and goes on from its checkpoint.")
  private boolean resume;

  @Option(names = "--threads", paramLabel = "K", description = "Default: one for each processor.")
  private int threads = Trials.onAllCores().threads();

  @Mixin private ArchiveOptions archives;

  private final CountDownLatch saved = new CountDownLatch(1);
  private volatile boolean interrupted;
  private volatile boolean examining;

  @Override
  public Integer call() {
    TrainingConfig plan = TrainingConfig.read(config);
    var trials = new Trials(threads);
    try (Ledger ledger =
        Ledger.open(RunFile.in(out), Json.object(config), resume, TrainingFolder.results(out))) {
      return trainAll(plan, trials, TrainingFolder.open(out, ledger));
    }
  }

  private int trainAll(TrainingConfig plan, Trials trials, TrainingFolder folder) {
    TaskSource source = plan.kind().open(archives::obtain, trials);
    source.tables().forEach(folder::write);
    var training = new FewShotTraining(plan, plan.examination(), source, trials);
    List<TrainingConfig.Run> runs = plan.runs();
    var rescue = new Rescue(this::interrupt);
    try (ProgressBar bar = ConsoleBar.of("train", (long) runs.size() * plan.iterations()).build()) {
      var watch = new Keeper(folder, bar);
      for (TrainingConfig.Run run : runs) {
        if (folder.finished(run)) {
          bar.stepBy(plan.iterations());
        } else if (!train(training, run, folder, watch)) {
          return 130;
        }
        // Large native arrays go with the small Java objects that hold them, of which there are
        // too few to start the collector: without this, memory grows with every network.
        System.gc();
      }
    } finally {
      saved.countDown();
      rescue.withdraw();
    }
    return 0;
  }

  /** Whether the network was finished. */
  private boolean train(
      FewShotTraining training, TrainingConfig.Run run, TrainingFolder folder, Keeper watch) {
    Optional<FewShotTraining.Trained> trained = training.train(run, watch);
    trained.ifPresent(
        network -> {
          folder.add(network);
          folder.forgetCheckpoint();
        });
    examining = false;
    return trained.isPresent() && !interrupted;
  }

  /** Keeps a checkpoint every minute and when it is asked to stop. */
  private final class Keeper implements FewShotTraining.Watch {
    private final TrainingFolder folder;
    private final ProgressBar bar;
    private long kept;

    Keeper(TrainingFolder folder, ProgressBar bar) {
      this.folder = folder;
      this.bar = bar;
    }

    @Override
    public void begin(TrainingConfig.Run run, Learner learner) {
      folder.goOn(run, learner);
      bar.stepBy(learner.iteration());
      kept = System.nanoTime();
    }

    @Override
    public boolean goOn(TrainingConfig.Run run, Learner learner) {
      bar.step();
      bar.setExtraMessage(message(run, learner));
      if (interrupted || System.nanoTime() - kept > KEEP_NANOS) {
        folder.keep(run, learner);
        kept = System.nanoTime();
      }
      return !interrupted;
    }

    @Override
    public void trained(TrainingConfig.Run run, Learner learner) {
      folder.keep(run, learner);
      examining = true;
    }
  }

  private static String message(TrainingConfig.Run run, Learner learner) {
    int last = learner.iteration() - 1;
    return String.format(
        Locale.ROOT,
        " %s loss %.2f accuracy %.2f",
        run.key(),
        learner.losses().get(last),
        learner.accuracies().get(last));
  }

  /** In the shutdown hook: asks the training to save, and waits until it has. */
  private void interrupt() {
    interrupted = true;
    try {
      // An examination can be made again from the checkpoint that was kept before it.
      if (!examining) {
        saved.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.err.printf("%ntask-landscape: interrupted; go on with --resume%n");
  }
}

package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.experiment.Checkpoints;
import org.tasklandscape.experiment.ReferenceConfig;
import org.tasklandscape.experiment.ReferenceConfig.Run;
import org.tasklandscape.experiment.ReferenceFolder;
import org.tasklandscape.experiment.ReferenceTraining;
import org.tasklandscape.fewshot.RotatedCharacters;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.PieceFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains and tests the networks of the reference benchmark. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    sortOptions = false,
    description = {
      "Trains Conv4 on the standard few-shot tasks of Omniglot by every method for every seed of a"
          + " configuration, and tests each network on new characters at set numbers of tasks seen.",
      "",
      "CONFIG holds one JSON object, as src/fewshot/reference.json:",
      "  methods: of \"maml\", \"fo-maml\", \"hf-maml\", \"anil\", \"nal\","
          + " \"nal-kept-labels\", \"all-classes\", \"pixels\"",
      "  seeds",
      "  training: {\"filters\", \"shots\", \"queries\", \"tasks\", \"innerStep\", \"step\","
          + " \"clip\", \"marks\"}; marks are the numbers of tasks seen, the last is the budget",
      "  test: {\"markTasks\", \"tasks\", \"markValidationTasks\", \"validationTasks\", \"steps\","
          + " \"sizes\"}",
      "",
      "DIR receives accuracies.csv, curves.csv and times.csv, in the order of CONFIG, and a"
          + " checkpoint of each network in training every minute and at every mark."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all networks are trained",
      "64:bad arguments or bad input",
      "130:interrupted; go on with --resume"
    })
final class BenchmarkCommand implements Callable<Integer> {
  private static final long KEEP_NANOS = 60_000_000_000L;

  @Parameters(paramLabel = "CONFIG", description = "The configuration.")
  private Path config;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The results.")
  private Path out;

  @Option(
      names = "--resume",
      description = "Keeps the networks finished in DIR and goes on from its checkpoints.")
  private boolean resume;

  @Option(
      names = "--threads",
      paramLabel = "K",
      description = "Networks side by side. Default: one for each processor.")
  private int threads = Trials.onAllCores().threads();

  @Mixin private ArchiveOptions archives;

  private final UnsavedWork unsaved = new UnsavedWork();
  private volatile boolean interrupted;

  @Override
  public Integer call() {
    new Trials(threads);
    Json.Written<ReferenceConfig> written = Json.written(config, ReferenceConfig.class);
    ReferenceConfig plan = written.record();
    List<Run> runs = plan.runs();
    PieceFolder pieces = RunManifest.pieces(RunFile.parts(out), written.tree());
    try (Ledger ledger =
        Ledger.open(RunFile.in(out), written.tree(), resume, ReferenceFolder.results(out))) {
      if (!resume) {
        pieces.requireNone();
      }
      ReferenceFolder folder = ReferenceFolder.open(out, runs, ledger, pieces);
      return trainAll(plan, runs.stream().filter(run -> !folder.finished(run)).toList(), folder);
    }
  }

  private int trainAll(ReferenceConfig plan, List<Run> left, ReferenceFolder folder) {
    ImageSet drawings =
        Omniglot.read(
            Omniglot.REDUCED_SIDE,
            archives.obtain(OfficialArchive.OMNIGLOT_BACKGROUND),
            archives.obtain(OfficialArchive.OMNIGLOT_EVALUATION));
    // Networks side by side, and the tasks of one only where there are fewer than threads.
    int aside = Math.max(1, Math.min(threads, left.size()));
    long budget = plan.training().budget();
    var rescue = new Rescue(this::interrupt);
    try (ProgressBar bar = ConsoleBar.of("benchmark", left.size() * budget).build()) {
      new Trials(aside)
          .run(
              left.size(),
              i -> {
                var training =
                    new ReferenceTraining(
                        plan, left.get(i), drawings, RotatedCharacters.PARTS, threads / aside);
                return train(training, folder, bar);
              });
      folder.save();
    } finally {
      rescue.withdraw();
    }
    return interrupted ? 130 : 0;
  }

  /** Trains a network, unless it is asked to stop; whether it was finished. */
  private boolean train(ReferenceTraining training, ReferenceFolder folder, ProgressBar bar) {
    var checkpoints = new Checkpoints(out);
    String label = training.run().label();
    checkpoints.goOn(label, training::read);
    bar.stepBy(training.tasks());
    while (!interrupted && !training.finished()) {
      if (training.due()) {
        // A test can be made again from the checkpoint that was kept before it.
        training.measure();
        checkpoints.keep(label, training::write);
      } else {
        walk(training, bar, () -> checkpoints.keep(label, training::write));
      }
    }
    if (!training.finished()) {
      return false;
    }
    folder.add(training);
    checkpoints.forget(label);
    return true;
  }

  /** Iterations until a test is due, a minute is over, or it is asked to stop. */
  private void walk(ReferenceTraining training, ProgressBar bar, Runnable keep) {
    long began = System.nanoTime();
    unsaved.begin();
    try {
      do {
        int before = training.tasks();
        training.step();
        bar.stepBy(training.tasks() - before);
        bar.setExtraMessage(" " + training.message());
      } while (!interrupted && !training.due() && System.nanoTime() - began < KEEP_NANOS);
      keep.run();
    } finally {
      unsaved.end();
    }
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

package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.experiment.BitsProbe;
import org.tasklandscape.experiment.Checkpoints;
import org.tasklandscape.experiment.FewShotSweep;
import org.tasklandscape.experiment.FewShotTraining;
import org.tasklandscape.experiment.KeptParameters;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.experiment.TaskSource;
import org.tasklandscape.experiment.TrainedTable;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.files.Json;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.PieceFolder;
import org.tasklandscape.sweep.PieceFolder.Piece;
import org.tasklandscape.sweep.Share;
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
      "  tasks: \"drawings\" (of Omniglot), \"glyphs\", \"alphabets\" or \"superclasses\"; examined by"
          + " curves over the step size \"permuted\" drawings, \"permuted-constant\", -narrow, -wide,"
          + " -scaled, -glyphs, \"known-alphabets\", and \"fc100\" (of the whole CIFAR-100)",
      "  landscapes: a list of {\"landscape\": NAME, \"hardTasks\": 0 to 4}; a name is packed, near or"
          + " diverse for drawings and glyphs, for permuted also derangements-2, -4, -44 and fixed-1,"
          + " -2, -3; one-alphabet or ten-alphabets for both"
          + " kinds of alphabets,"
          + " superclasses for superclasses, fc100 for fc100",
      "  methods: of \"nal\", \"maml\", \"fo-maml\", \"hf-maml\", \"anil\"; for known-alphabets"
          + " and fc100 also \"all-classes\"",
      "  seeds, iterations, testTasks",
      "",
      "DIR receives scores.csv (or steps.csv and surroundings.csv; of known-alphabets"
          + " and fc100 also zero-steps.csv and nearest.csv), curves.csv and times.csv, in the order of CONFIG, and"
          + " a checkpoint of the network in training every minute.",
      "",
      "The scores are the same to the last bit on any number of threads and machines: every share"
          + " proves that it computes the bits of the others, and --resume that it does those of"
          + " before. With java --add-modules jdk.incubator.vector they come several times as soon."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all networks are trained",
      "64:bad arguments or bad input",
      ErrorLine.OUTPUT_CODE,
      ErrorLine.INTERRUPTED_CODE
    })
final class TrainCommand implements Callable<Integer> {
  private static final List<TrainedTable> TABLES = List.of(TrainedTable.values());

  @Parameters(paramLabel = "CONFIG", description = "The configuration.")
  private Path config;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The results.")
  private Path out;

  @Option(
      names = "--resume",
      description = "Keeps the networks finished in DIR and goes on from its checkpoint.")
  private boolean resume;

  @Option(
      names = "--keep",
      description = "Keeps the parameters of each network too, in DIR/parameters; not with --on.")
  private boolean keep;

  @Option(names = "--threads", paramLabel = "K", description = "Default: one for each processor.")
  private int threads = Trials.onAllCores().threads();

  @Mixin private ShareOption sharing;

  @Mixin private OnOption on;

  @Mixin private ArchiveOptions archives;

  private final CountDownLatch saved = new CountDownLatch(1);
  private volatile boolean interrupted;
  private volatile boolean examining;

  @Override
  public Integer call() {
    Json.Written<TrainingConfig> written = TrainingConfig.written(config);
    TrainingConfig plan = written.record();
    on.requireWithout("--keep", keep);
    on.requireWithout("--share", sharing.isGiven());
    if (on.isSubmitted()) {
      return on.submit();
    }
    List<TrainingConfig.Run> runs = plan.runs();
    if (sharing.isGiven()) {
      return share(sharing.share(), plan, written.tree());
    }
    try (HeldFolder held = HeldFolder.of(out, written.tree(), TABLES, resume)) {
      RunFolder<TrainingConfig.Run> folder = held.of(runs);
      TaskSource source = plan.kind().open(archives::obtain, new Trials(threads));
      new TreeMap<>(source.tables()).forEach((name, table) -> folder.write(name, table.text()));
      if (on.isCluster()) {
        ClusterTraining.run(
            new FewShotSweep(Json.text(written.tree()), archives.folder(), 1),
            on.runner(new Trials(threads)),
            held.ledger(),
            index -> folder.finished(runs.get(index)),
            (index, rows) -> folder.add(runs.get(index), rows));
        folder.save();
        return 0;
      }
      if (!runs.stream().allMatch(folder::finished)) {
        SameBits.require(held.ledger(), Piece.machine(), BitsProbe.hash());
      }
      return trainAll(plan, runs, source, folder);
    }
  }

  /** Trains a share of the networks, and keeps them as pieces. */
  private int share(Share share, TrainingConfig plan, JsonNode tree) {
    PieceFolder pieces = RunManifest.pieces(RunFile.parts(out), tree);
    List<TrainingConfig.Run> all = plan.runs();
    List<TrainingConfig.Run> own = share.of(all.size()).stream().map(all::get).toList();
    if (!resume) {
      RunFolder.requireNone(out, own, pieces);
    }
    String probe = BitsProbe.hash();
    RunManifest.of("train", share, tree).proving(probe).agree(pieces.folder());
    TaskSource source = plan.kind().open(archives::obtain, new Trials(threads));
    if (!pieces.has(TrainingJoin.SOURCE)) {
      pieces.write(TrainingJoin.SOURCE, Piece.here(probe, TrainingJoin.bytes(source)));
    }
    return trainAll(plan, own, source, RunFolder.share(out, TABLES, own, pieces, probe));
  }

  private int trainAll(
      TrainingConfig plan,
      List<TrainingConfig.Run> runs,
      TaskSource source,
      RunFolder<TrainingConfig.Run> folder) {
    var training = new FewShotTraining(plan, plan.examination(), source, new Trials(threads));
    var rescue = new Rescue(this::interrupt);
    try (ProgressBar bar = ConsoleBar.of("train", (long) runs.size() * plan.iterations()).build()) {
      var watch = new Keeper(bar, folder.checkpoints());
      for (TrainingConfig.Run run : runs) {
        if (folder.finished(run)) {
          bar.stepBy(plan.iterations());
        } else if (!train(training, run, folder, watch)) {
          return 130;
        }
      }
      folder.save();
    } finally {
      saved.countDown();
      rescue.withdraw();
    }
    return 0;
  }

  /** Whether the network was finished. */
  private boolean train(
      FewShotTraining training,
      TrainingConfig.Run run,
      RunFolder<TrainingConfig.Run> folder,
      Keeper watch) {
    Optional<FewShotTraining.Trained> trained = training.train(run, watch);
    trained.ifPresent(
        network -> {
          folder.add(run, TrainedTable.rows(network, TrainedTable.CURVE_BLOCK));
          folder.checkpoints().forget(run.label());
        });
    examining = false;
    return trained.isPresent() && !interrupted;
  }

  /** Keeps a checkpoint every minute and when it is asked to stop. */
  private final class Keeper implements FewShotTraining.Watch {
    private final ProgressBar bar;
    private final Checkpoints checkpoints;
    private long kept;

    Keeper(ProgressBar bar, Checkpoints checkpoints) {
      this.bar = bar;
      this.checkpoints = checkpoints;
    }

    @Override
    public void begin(TrainingConfig.Run run, Learner learner) {
      checkpoints.goOn(run.label(), learner::read);
      bar.stepBy(learner.iteration());
      kept = System.nanoTime();
    }

    @Override
    public boolean goOn(TrainingConfig.Run run, Learner learner) {
      bar.step();
      bar.setExtraMessage(message(run, learner));
      if (interrupted || Checkpoints.due(kept)) {
        checkpoints.keep(run.label(), learner::write);
        kept = System.nanoTime();
      }
      return !interrupted;
    }

    @Override
    public void trained(TrainingConfig.Run run, Learner learner) {
      checkpoints.keep(run.label(), learner::write);
      if (keep) {
        new KeptParameters(out).keep(run, learner.parameters());
      }
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

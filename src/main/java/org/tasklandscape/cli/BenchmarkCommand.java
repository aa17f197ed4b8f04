package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.experiment.ReferenceConfig;
import org.tasklandscape.experiment.ReferenceConfig.Run;
import org.tasklandscape.experiment.ReferenceTable;
import org.tasklandscape.experiment.ReferenceTraining;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.fewshot.RotatedCharacters;
import org.tasklandscape.files.Json;
import org.tasklandscape.sampling.Trials;
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
      ErrorLine.OUTPUT_CODE,
      ErrorLine.INTERRUPTED_CODE
    })
final class BenchmarkCommand implements Callable<Integer> {
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

  @Override
  public Integer call() {
    new Trials(threads);
    Json.Written<ReferenceConfig> written = Json.written(config, ReferenceConfig.class);
    ReferenceConfig plan = written.record();
    List<Run> runs = plan.runs();
    List<ReferenceTable> tables = List.of(ReferenceTable.values());
    try (HeldFolder held = HeldFolder.of(out, written.tree(), tables, resume)) {
      RunFolder<Run> folder = held.of(runs);
      ImageSet drawings =
          Omniglot.read(
              Omniglot.REDUCED_SIDE,
              archives.obtain(OfficialArchive.OMNIGLOT_BACKGROUND),
              archives.obtain(OfficialArchive.OMNIGLOT_EVALUATION));
      return new SideBySide<Run>(
              "benchmark",
              folder.checkpoints(),
              threads,
              plan.training().budget(),
              (run, own) ->
                  new ReferenceTraining(plan, run, drawings, RotatedCharacters.PARTS, own))
          .train(runs, folder);
    }
  }
}

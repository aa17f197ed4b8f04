package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tasklandscape.experiment.PolicyConfig;
import org.tasklandscape.experiment.PolicyConfig.Run;
import org.tasklandscape.experiment.PolicySweep;
import org.tasklandscape.experiment.PolicyTable;
import org.tasklandscape.experiment.PolicyTraining;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.files.Json;
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
      ErrorLine.OUTPUT_CODE,
      ErrorLine.INTERRUPTED_CODE
    })
final class ReinforceCommand implements Callable<Integer> {
  private static final List<PolicyTable> TABLES = List.of(PolicyTable.values());

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

  @Override
  public Integer call() {
    new Trials(threads);
    Json.Written<PolicyConfig> written = Json.written(config, PolicyConfig.class);
    PolicyConfig plan = written.record();
    on.requireWithout("--share", sharing.isGiven());
    if (on.isSubmitted()) {
      return on.submit();
    }
    List<Run> runs = plan.runs();
    if (sharing.isGiven()) {
      return share(sharing.share(), plan, written.tree());
    }
    try (HeldFolder held = HeldFolder.of(out, written.tree(), TABLES, resume)) {
      RunFolder<Run> folder = held.of(runs);
      if (on.isCluster()) {
        ClusterTraining.run(
            new PolicySweep(Json.text(written.tree()), 1),
            on.runner(new Trials(threads)),
            held.ledger(),
            index -> folder.finished(runs.get(index)),
            (index, rows) -> folder.add(runs.get(index), rows));
        folder.save();
        return 0;
      }
      return trainAll(plan, runs, folder);
    }
  }

  /** Trains a share of the policies, and keeps them as pieces. */
  private int share(Share share, PolicyConfig plan, JsonNode tree) {
    PieceFolder pieces = RunManifest.pieces(RunFile.parts(out), tree);
    List<Run> own = share.of(plan.runs().size()).stream().map(plan.runs()::get).toList();
    if (!resume) {
      RunFolder.requireNone(out, own, pieces);
    }
    RunManifest.of("reinforce", share, tree).agree(pieces.folder());
    return trainAll(plan, own, RunFolder.share(out, TABLES, own, pieces, ""));
  }

  private int trainAll(PolicyConfig plan, List<Run> runs, RunFolder<Run> folder) {
    return new SideBySide<Run>(
            "reinforce",
            folder.checkpoints(),
            threads,
            plan.training().budget(),
            (run, own) -> new PolicyTraining(plan, run, own))
        .train(runs, folder);
  }
}

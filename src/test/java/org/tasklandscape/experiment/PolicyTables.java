package org.tasklandscape.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.reinforcement.GaussianPolicy;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sweep.PieceFolder;

/** Tables of the committed configurations with drawn returns and untrained policies, for tests. */
public final class PolicyTables {
  private PolicyTables() {}

  /** All families of navigation.json, two seeds. */
  public static PolicyResults navigation() {
    return drawn("navigation", "$0");
  }

  /** All families of horizon.json, two seeds. */
  public static PolicyResults horizon() {
    return drawn("horizon", "$0");
  }

  /** The family of cheetah-small.json, two seeds of short episodes. */
  public static PolicyResults cheetah() {
    return drawn("cheetah-small", "\"horizon\": 12");
  }

  private static PolicyResults drawn(String name, String horizon) {
    try {
      String text = Files.readString(Path.of("src/reinforcement", name + ".json"));
      Path folder = Files.createTempDirectory("policies");
      Path file = folder.resolve("plan.json");
      Files.writeString(
          file,
          text.replaceAll("\"seeds\": \\[[^]]*]", "\"seeds\": [3, 4]")
              .replaceAll("\"horizon\": \\d+", horizon));
      PolicyConfig plan = PolicyConfig.read(file);
      for (PolicyTable table : PolicyTable.values()) {
        List<List<String>> rows = new ArrayList<>();
        for (PolicyConfig.Run run : plan.runs()) {
          for (List<String> row : rows(plan, run, table)) {
            rows.add(KeyedRows.joined(run.cells(), row));
          }
        }
        Files.writeString(folder.resolve(table.file()), new Csv(table.columns(), rows).text());
      }
      return PolicyResults.read(name, folder, plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(
      PolicyConfig plan, PolicyConfig.Run run, PolicyTable table) {
    return switch (table) {
      case RETURNS -> returns(plan, run);
      case CURVES -> List.of();
      case POLICIES -> run.seed() == 3 ? List.of(List.of(policy(plan, run))) : List.of();
      case TIMES -> List.of(KeyedRows.times(1, 2));
    };
  }

  /** A chosen step is now 0, now that of training; at the start all methods are one. */
  private static List<List<String>> returns(PolicyConfig plan, PolicyConfig.Run run) {
    List<List<String>> rows = new ArrayList<>();
    double given = run.method().innerStep();
    for (long steps : plan.training().checkpoints()) {
      String method = steps == 0 ? "" : run.method().method();
      String cell = run.family().family() + "/" + method + "/" + steps;
      var stream = new Streams(run.seed(), "tables").stream(cell);
      double before = -10 + stream.gaussian();
      rows.add(PolicyTable.score(steps, 0, false, 0, before));
      for (int k = 1; k <= plan.test().updates(); k++) {
        double after = before + stream.gaussian();
        boolean stays = k == 2;
        rows.add(PolicyTable.score(steps, k, true, stays ? 0 : given, stays ? before : after));
        rows.add(PolicyTable.score(steps, k, false, given, after));
      }
    }
    return rows;
  }

  private static String policy(PolicyConfig plan, PolicyConfig.Run run) {
    TaskFamily tasks = run.family().open();
    GaussianPolicy policy =
        GaussianPolicy.network(
            tasks.observations(),
            plan.training().hidden(),
            tasks.actions(),
            plan.training().deviation());
    return DoubleStream.of(policy.initial(new Streams(1, "tables").stream("start")))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** Trains and reads. */
  static PolicyResults trained(String name, Path folder, Path file) {
    PolicyConfig plan = PolicyConfig.read(file);
    Path out = folder.resolve("out");
    AtomicFile.requireFolder(out);
    List<PolicyTable> all = List.of(PolicyTable.values());
    List<Path> results = RunFolder.results(out, all);
    try (Ledger ledger =
        Ledger.open(folder.resolve("run.json"), Json.object(file), false, results)) {
      var pieces = new PieceFolder(folder.resolve("parts"), "");
      RunFolder<PolicyConfig.Run> tables = RunFolder.open(out, all, plan.runs(), ledger, pieces);
      plan.runs().forEach(run -> tables.add(run, new PolicyTraining(plan, run, 1).complete()));
      tables.save();
    }
    return PolicyResults.read(name, out, plan);
  }
}

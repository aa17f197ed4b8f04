package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tasklandscape.experiment.KeyedRun;
import org.tasklandscape.experiment.KeyedTable;
import org.tasklandscape.experiment.NetworkSweep;
import org.tasklandscape.experiment.PolicyConfig;
import org.tasklandscape.experiment.PolicyTable;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.experiment.RunRows;
import org.tasklandscape.experiment.TaskSource;
import org.tasklandscape.experiment.TrainedTable;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.PieceFolder;
import org.tasklandscape.sweep.PieceFolder.Piece;

/** Puts the shares of trainings together: networks, policies, rows of a table. */
final class TrainingJoin {
  /** The piece with the tables that are of no network. */
  static final String SOURCE = "source";

  private TrainingJoin() {}

  /** The tables of a source, as a piece. */
  static byte[] bytes(TaskSource source) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    new TreeMap<>(source.tables())
        .forEach((name, table) -> tables.put(name, List.of(List.of(table.text()))));
    return new RunRows(tables).bytes();
  }

  private static <T> T plan(RunManifest manifest, Path out, Class<T> type) {
    return Json.record(Json.text(manifest.plan()), "the manifest of " + out, type);
  }

  private static RunRows rows(RunManifest manifest, PieceFolder pieces, String label) {
    Piece piece = pieces.read(label);
    manifest.requireSameBits(piece.maker(), piece.probe());
    return RunRows.of(piece.result());
  }

  /** Nothing is kept there: the pieces that are joined stay where they are. */
  private static PieceFolder none(Path out) {
    return new PieceFolder(out.resolve("join"), "");
  }

  /** The networks of {@code train}. */
  static int networks(RunManifest manifest, Path out) {
    TrainingConfig plan = plan(manifest, out, TrainingConfig.class);
    return runs(manifest, out, List.of(TrainedTable.values()), plan.runs(), SOURCE);
  }

  /** The policies of {@code reinforce}. */
  static int policies(RunManifest manifest, Path out) {
    PolicyConfig plan = plan(manifest, out, PolicyConfig.class);
    return runs(manifest, out, List.of(PolicyTable.values()), plan.runs());
  }

  /** Runs, and pieces with tables that are of none of them. */
  private static <R extends KeyedRun> int runs(
      RunManifest manifest,
      Path out,
      List<? extends KeyedTable> tables,
      List<R> runs,
      String... more) {
    PieceFolder pieces = RunManifest.pieces(RunFile.parts(out), manifest.plan());
    manifest.requireComplete(pieces, runs.stream().map(KeyedRun::label).toList(), more);
    try (Ledger ledger =
        Ledger.open(RunFile.in(out), manifest.plan(), true, RunFolder.results(out, tables))) {
      RunFolder<R> folder = RunFolder.open(out, tables, runs, ledger, none(out));
      for (String piece : more) {
        rows(manifest, pieces, piece)
            .tables()
            .forEach((name, text) -> folder.write(name, text.get(0).get(0)));
      }
      runs.forEach(run -> folder.take(run, rows(manifest, pieces, run.label())));
      folder.save();
    }
    return runs.size();
  }

  /** The rows of {@code networks}. */
  static int table(RunManifest manifest, Path out) {
    var sweep = new NetworkSweep(Json.text(manifest.plan()));
    PieceFolder pieces = RunManifest.pieces(PieceFolder.beside(out), manifest.plan());
    List<String> labels = IntStream.range(0, sweep.pieces()).mapToObj(sweep::label).toList();
    manifest.requireComplete(pieces, labels);
    try (Ledger ledger = Ledger.open(RunFile.beside(out), manifest.plan(), true, List.of(out))) {
      ledger.write(
          out,
          NetworkSweep.table(labels.stream().map(label -> pieces.read(label).result()).toList()));
    }
    return labels.size();
  }
}
